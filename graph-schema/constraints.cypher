// Every node is found by its id, and two nodes never share one.
CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;

// A change set is applied once: its id, its version and its key are of no other.
CREATE CONSTRAINT change_set_id IF NOT EXISTS FOR (s:ChangeSet) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT change_set_version IF NOT EXISTS FOR (s:ChangeSet) REQUIRE s.version IS UNIQUE;
CREATE CONSTRAINT change_set_key IF NOT EXISTS FOR (s:ChangeSet) REQUIRE s.key IS UNIQUE;

// What the service keeps for itself: access tokens, found by the hash of their secret, packs that were
// taken away, proposals, saved views, and the audit log.
CREATE CONSTRAINT access_token_id IF NOT EXISTS FOR (t:AccessToken) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT access_token_hash IF NOT EXISTS FOR (t:AccessToken) REQUIRE t.hash IS UNIQUE;
CREATE CONSTRAINT kept_pack_id IF NOT EXISTS FOR (p:KeptPack) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT proposal_id IF NOT EXISTS FOR (p:Proposal) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT saved_view_id IF NOT EXISTS FOR (v:SavedView) REQUIRE v.id IS UNIQUE;
CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.id IS UNIQUE;
