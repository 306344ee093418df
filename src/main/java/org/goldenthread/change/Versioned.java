package org.goldenthread.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.goldenthread.change.Difference.NodeChange;
import org.jspecify.annotations.Nullable;

/**
 * What is written beside the properties that the model knows.
 */
final class Versioned {

	/** The version of the data since which a node or a link is as it is. */
	static final String SINCE = "sinceVersion";

	/** The version of the data since which it is no longer so, of what is past. */
	static final String UNTIL = "untilVersion";

	/** The label of past states of nodes. */
	static final String PAST = "Past";

	/** The label of past states of links. */
	static final String PAST_LINK = "PastLink";

	/** What a past node was. */
	static final String PAST_KIND = "pastKind";

	/** What a past link was, and what it joined. */
	static final String PAST_TYPE = "pastType";

	static final String PAST_FROM = "pastFrom";

	static final String PAST_TO = "pastTo";

	static final String CREATED_BY = "createdBy";

	static final String UPDATED_AT = "updatedAt";

	/** The data set of the seed data that something was loaded with. */
	static final String DATA_SET = "dataSet";

	/** What the service writes by itself. */
	static final Set<String> OURS = Set.of(SINCE, UNTIL, CREATED_BY, UPDATED_AT);

	private Versioned() {
	}

	/**
	 * Without what the service writes by itself.
	 */
	static Map<String, @Nullable Object> content(Map<String, @Nullable Object> properties) {
		Map<String, @Nullable Object> content = new HashMap<>(properties);
		content.keySet().removeAll(OURS);
		return content;
	}

	/**
	 * What a change makes of a node, but for what follows from its version.
	 * @param author who makes the change, and so created what is new
	 */
	static Map<String, @Nullable Object> logged(NodeChange change, String author) {
		NodeState after = Objects.requireNonNull(change.after());
		Object createdBy = ((change.before() != null) ? change.before() : after).properties().get(CREATED_BY);
		Map<String, @Nullable Object> properties = content(after.properties());
		properties.put(CREATED_BY, Objects.requireNonNullElse(createdBy, author));
		return properties;
	}

	/**
	 * What is past as it was when it was present.
	 */
	static Map<String, @Nullable Object> present(Map<String, @Nullable Object> past) {
		Map<String, @Nullable Object> present = new HashMap<>(past);
		present.keySet().removeAll(Set.of(UNTIL, PAST_KIND, PAST_TYPE, PAST_FROM, PAST_TO));
		return present;
	}

	static long until(Map<String, @Nullable Object> past) {
		return (past.get(UNTIL) instanceof Number number) ? number.longValue() : 0;
	}

	static long since(Map<String, @Nullable Object> properties) {
		return (properties.get(SINCE) instanceof Number number) ? number.longValue() : 0;
	}

}
