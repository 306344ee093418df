package org.goldenthread.gap;

import java.util.List;

import org.goldenthread.model.ThreadDirection;
import org.jspecify.annotations.Nullable;

/**
 * A rule that says what a gap is, as a query for what breaks it. It is put together in
 * the order in which it is read: what it means, what it searches, what it finds; then
 * where the gap is and which threads it breaks, if not simply in the candidate and up
 * from there.
 *
 * @param search what it searches
 * @param evidence what it found instead
 * @param place where the gap is
 * @param trail where the threads run that such a gap breaks
 */
record GapRule(Search search, Evidence evidence, Place place, Trail trail) {

	/**
	 * Candidates are looked for in each place: a scope, or each system if there is none.
	 */
	static final String EACH_PLACE = "";

	static Meaning of(String name, GapSeverity severity, String sentence) {
		return new Meaning(name, severity, sentence, "", "");
	}

	Meaning meaning() {
		return this.search.meaning();
	}

	String name() {
		return meaning().name();
	}

	/**
	 * Whether its gaps are looked for in each place rather than in candidates.
	 */
	boolean everywhere() {
		return this.search.candidates().equals(EACH_PLACE);
	}

	GapRule at(String node, String key) {
		return new GapRule(this.search, this.evidence, new Place(node, "null", key), this.trail);
	}

	GapRule inLink(String link, String key) {
		return new GapRule(this.search, this.evidence, new Place("c", link, key), this.trail);
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
		return new GapRule(this.search, this.evidence, this.place, trail);
	}

	/**
	 * What a rule means to whoever reads its gaps.
	 *
	 * @param name its name in the API
	 * @param severity how much its gaps matter
	 * @param sentence what a gap of this rule is, in one sentence
	 * @param lookedFor what was looked for
	 * @param where where it was looked for
	 */
	record Meaning(String name, GapSeverity severity, String sentence, String lookedFor, String where) {

		Meaning looksFor(String lookedFor, String where) {
			return new Meaning(this.name, this.severity, this.sentence, lookedFor, where);
		}

		Search in(String candidates, String cypher) {
			return new Search(this, candidates, cypher);
		}

	}

	/**
	 * What a rule searches. Its Cypher starts from the candidate {@code c}; what is left
	 * after it is a gap, and the other parts of the rule are expressions over the
	 * variables that it leaves.
	 *
	 * @param meaning what the rule means
	 * @param candidates the kind of node that can have the gap, or that it is looked for
	 * in
	 * @param cypher narrows the candidates down to those that have it
	 */
	record Search(Meaning meaning, String candidates, String cypher) {

		GapRule finds(String found) {
			return finds(found, "[]");
		}

		GapRule finds(String found, String named) {
			return finds(found, named, "[]");
		}

		GapRule finds(String found, String named, String context) {
			return new GapRule(this, new Evidence(found, named, context), new Place("c", "null", "''"),
					new Trail(null, "[]", List.of(ThreadDirection.UP)));
		}

	}

	/**
	 * What was found instead of what was looked for.
	 *
	 * @param found a text
	 * @param named the nodes that this text goes on to name, as a list
	 * @param context other nodes that it is about, as a list
	 */
	record Evidence(String found, String named, String context) {

	}

	/**
	 * Where a gap is.
	 *
	 * @param node the node that it is in
	 * @param link the link that it is in, or {@code null}
	 * @param key tells gaps of one rule in one node apart
	 */
	record Place(String node, String link, String key) {

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
