// Search by words in what a planner would call a thing: its name, other names, short form or description.
CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:Node) ON EACH [n.name, n.altNames, n.abbreviation, n.description];

// Lists are in the order of names, so a page is read from the index and not sorted each time.
CREATE RANGE INDEX node_name IF NOT EXISTS FOR (n:Node) ON (n.name);
