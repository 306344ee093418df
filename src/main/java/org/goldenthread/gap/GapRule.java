package org.goldenthread.gap;

import java.util.List;

import org.goldenthread.model.ThreadDirection;
import org.jspecify.annotations.Nullable;

/**
 * A rule that says what a gap is, as a query for what breaks it.
 * <p>
 * Its Cypher starts from the candidate {@code c}; what is left after it is a gap. The
 * other parts are expressions over the variables that the Cypher leaves.
 *
 * @param name its name in the API
 * @param severity how much its gaps matter
 * @param sentence what a gap of this rule is, in one sentence
 * @param lookedFor what was looked for
 * @param where where it was looked for
 * @param candidates the kind of node that can have the gap, or that it is looked for in
 * @param cypher narrows the candidates down to those that have it
 * @param node the node that the gap is in
 * @param found what was found instead, as a text
 * @param named the nodes that this text goes on to name, as a list
 * @param context other nodes that it is about, as a list
 * @param link the link that the gap is in, or {@code null}
 * @param key tells gaps of one rule in one node apart
 * @param trail where the threads run that such a gap breaks
 */
record GapRule(String name, GapSeverity severity, String sentence, String lookedFor, String where, String candidates,
		String cypher, String node, String found, String named, String context, String link, String key, Trail trail) {

	/**
	 * Candidates are looked for in each place: a scope, or each system if there is none.
	 */
	static final String EACH_PLACE = "";

	static GapRule of(String name, GapSeverity severity, String sentence) {
		return new GapRule(name, severity, sentence, "", "", "", "", "c", "''", "[]", "[]", "null", "''",
				new Trail(null, "[]", List.of(ThreadDirection.UP)));
	}

	/**
	 * Whether its gaps are looked for in each place rather than in candidates.
	 */
	boolean everywhere() {
		return this.candidates.equals(EACH_PLACE);
	}

	GapRule looksFor(String lookedFor, String where) {
		return new GapRule(this.name, this.severity, this.sentence, lookedFor, where, this.candidates, this.cypher,
				this.node, this.found, this.named, this.context, this.link, this.key, this.trail);
	}

	GapRule in(String candidates, String cypher) {
		return new GapRule(this.name, this.severity, this.sentence, this.lookedFor, this.where, candidates, cypher,
				this.node, this.found, this.named, this.context, this.link, this.key, this.trail);
	}

	GapRule finds(String found) {
		return finds(found, "[]", "[]");
	}

	GapRule finds(String found, String named) {
		return finds(found, named, "[]");
	}

	GapRule finds(String found, String named, String context) {
		return new GapRule(this.name, this.severity, this.sentence, this.lookedFor, this.where, this.candidates,
				this.cypher, this.node, found, named, context, this.link, this.key, this.trail);
	}

	GapRule at(String node, String key) {
		return new GapRule(this.name, this.severity, this.sentence, this.lookedFor, this.where, this.candidates,
				this.cypher, node, this.found, this.named, this.context, this.link, key, this.trail);
	}

	GapRule inLink(String link, String key) {
		return new GapRule(this.name, this.severity, this.sentence, this.lookedFor, this.where, this.candidates,
				this.cypher, this.node, this.found, this.named, this.context, link, key, this.trail);
	}

	/**
	 * Says that the threads from the node are looked for in some directions, first those
	 * in the first.
	 */
	GapRule breaks(ThreadDirection... directions) {
		return along(new Trail(null, "[]", List.of(directions)));
	}

	/**
	 * Says that they start from other nodes.
	 * @param starts the nodes, as a list
	 */
	GapRule breaksFrom(String starts, ThreadDirection... directions) {
		return along(new Trail(starts, "[]", List.of(directions)));
	}

	/**
	 * Says that only those count that pass one of some nodes.
	 * @param via the nodes, as a list
	 */
	GapRule breaksThrough(String via, ThreadDirection... directions) {
		return along(new Trail(null, via, List.of(directions)));
	}

	private GapRule along(Trail trail) {
		return new GapRule(this.name, this.severity, this.sentence, this.lookedFor, this.where, this.candidates,
				this.cypher, this.node, this.found, this.named, this.context, this.link, this.key, trail);
	}

	/**
	 * Where the threads run that a gap breaks. Those of a gap in a link pass that link.
	 *
	 * @param starts the nodes that they start from, as a list; null for the node that the
	 * gap is in
	 * @param via the nodes of which they must pass one, as a list; empty for any
	 * @param directions which way they run
	 */
	record Trail(@Nullable String starts, String via, List<ThreadDirection> directions) {

	}

}
