package org.goldenthread.audit;

import java.time.ZonedDateTime;
import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.PageInfo;
import org.goldenthread.request.Bounds;
import org.goldenthread.request.Unkept;
import org.goldenthread.security.Caller;
import org.goldenthread.security.Means;
import org.goldenthread.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Shows the audit log to administrators.
 */
@Controller
class AuditController {

	private static final int DEFAULT_ENTRIES = 50;

	private static final int MOST_ENTRIES = 500;

	private final AuditLog log;

	AuditController(AuditLog log) {
		this.log = log;
	}

	@QueryMapping
	AuditLogConnection auditLog(@Argument @Nullable AuditEvent event, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		int size = Bounds.number("first", first, DEFAULT_ENTRIES, 0, MOST_ENTRIES);
		Unkept.mark(environment.getGraphQlContext());
		Caller.of(environment.getGraphQlContext()).require("read the audit log", Role.ADMINISTRATOR);
		List<AuditEntry> found = this.log.latest(event, after, size + 1);
		List<Entry> page = found.stream().limit(size).map(Entry::of).toList();
		return new AuditLogConnection(page, PageInfo.of(page, found.size() > size, after != null, Entry::id));
	}

	/**
	 * A page of the log.
	 *
	 * @param nodes its entries
	 * @param pageInfo whether there are more
	 */
	record AuditLogConnection(List<Entry> nodes, PageInfo pageInfo) {

	}

	/**
	 * An entry as callers see it.
	 */
	record Entry(String id, ZonedDateTime at, AuditEvent event, String caller, Means means, String operation,
			String detail, @Nullable String address, int unkept) {

		static Entry of(AuditEntry entry) {
			return new Entry(entry.id(), entry.at(), entry.event(), entry.caller(), entry.means(), entry.operation(),
					entry.detail(), entry.address(), entry.unkept());
		}

	}

}
