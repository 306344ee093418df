// Search by words in what a planner would call a thing: its name, other names, short form or description.
CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:Node) ON EACH [n.name, n.altNames, n.abbreviation, n.description]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

// The same by the stems of words, so that smoking finds smoke. Short forms have none.
CREATE FULLTEXT INDEX searchStems IF NOT EXISTS FOR (n:Node) ON EACH [n.name, n.altNames, n.description]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};

// Lists are in the order of names, so a page is read from the index and not sorted each time.
CREATE RANGE INDEX node_name IF NOT EXISTS FOR (n:Node) ON (n.name);

// Names, short forms, codes, sections of an act and ids once more, with every word: "IT" is what some people look for.
CREATE FULLTEXT INDEX searchNames IF NOT EXISTS
FOR (n:Node) ON EACH [n.name, n.altNames, n.abbreviation, n.section, n.codes, n.id]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};

// What is past, by what it was, so that history and undoing find it.
CREATE INDEX past_id IF NOT EXISTS FOR (p:Past) ON (p.id);
CREATE INDEX past_link_from IF NOT EXISTS FOR (p:PastLink) ON (p.pastFrom);
CREATE INDEX past_link_to IF NOT EXISTS FOR (p:PastLink) ON (p.pastTo);

// The audit log is read in the order of time, also that of one event.
CREATE INDEX audit_entry_event IF NOT EXISTS FOR (e:AuditEntry) ON (e.event, e.id);
