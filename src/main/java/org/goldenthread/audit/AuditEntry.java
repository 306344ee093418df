package org.goldenthread.audit;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

import org.goldenthread.security.Means;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * An entry of the audit log.
 *
 * @param id its id; ids are in the order of time
 * @param at when it happened
 * @param event what happened
 * @param caller who did it: the subject of the issuer, the id of an access token
 * @param means by what it was known who they are
 * @param operation what was asked for: the name of a field, the path of an address
 * @param detail the id of the change set or token, or why it was refused
 * @param address the address on the network that it came from; null if from this
 * machine's own commands
 * @param unkept how many failures like this, before it, were too many to be kept each
 * @param version how often it was written; null before the first time
 */
@Node("AuditEntry")
record AuditEntry(@Id String id, ZonedDateTime at, AuditEvent event, String caller, Means means, String operation,
		String detail, @Nullable String address, int unkept, @Version @Nullable Long version) {

	private static final Statement WRITE = new Statement("write an audit entry",
			"CREATE (entry:AuditEntry) SET entry = $entry");

	/**
	 * The statement that writes it, as Spring Data would.
	 */
	Statement written() {
		Map<String, @Nullable Object> entry = new HashMap<>();
		entry.put("id", this.id);
		entry.put("at", this.at);
		entry.put("event", this.event.name());
		entry.put("caller", this.caller);
		entry.put("means", this.means.name());
		entry.put("operation", this.operation);
		entry.put("detail", this.detail);
		entry.put("address", this.address);
		entry.put("unkept", this.unkept);
		entry.put("version", 0L);
		return WRITE.with(Map.of("entry", entry));
	}

}
