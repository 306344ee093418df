package org.goldenthread.query.match;

import java.util.ArrayList;
import java.util.List;

import org.goldenthread.cypher.Patterns;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;

/**
 * Relationships that are followed one after the other.
 *
 * @param start the kind that the first leaves from
 * @param ends the relationships
 * @param end the kind that the last leads to
 */
record Route(Kind start, List<RelationshipEnd> ends, Kind end) {

	private static final int MOST_STEPS = 8;

	/**
	 * The route that a caller names.
	 * @param along the names of relationship fields with dots between
	 * @throws InvalidQuery if the model has no such route
	 */
	static Route of(Kind start, String along, Model model) {
		List<RelationshipEnd> ends = new ArrayList<>();
		Kind kind = start;
		for (String name : along.split("\\.", -1)) {
			RelationshipEnd end = kind.ends().get(name);
			if (end == null) {
				throw new InvalidQuery("reach.along: " + kind.name() + " has no relationship " + Quoted.of(name)
						+ "; give one of " + String.join(", ", kind.ends().keySet()));
			}
			ends.add(end);
			kind = model.kind(end.target());
		}
		if (ends.size() > MOST_STEPS) {
			throw InvalidQuery.tooLarge("along", ends.size(), MOST_STEPS,
					"reach.along follows " + ends.size() + " relationships; at most " + MOST_STEPS + " are allowed");
		}
		return new Route(start, List.copyOf(ends), kind);
	}

	/**
	 * Matches what the route leads to, each once.
	 */
	String from(String from, String to, Patterns patterns) {
		return matched(this.ends, from, to, patterns);
	}

	/**
	 * Matches what the route leads from, each once.
	 */
	String back(String from, String to, Patterns patterns) {
		List<RelationshipEnd> back = this.ends.reversed()
			.stream()
			.map((end) -> new RelationshipEnd(end.name(), end.description(), end.relationship(), !end.along()))
			.toList();
		return matched(back, from, to, patterns) + " MATCH " + patterns.all(this.start.name(), to);
	}

	/**
	 * Things that are met twice are followed once, so that the work grows with what is
	 * reached and not with the ways to it.
	 */
	private static String matched(List<RelationshipEnd> ends, String from, String to, Patterns patterns) {
		StringBuilder text = new StringBuilder();
		String at = from;
		for (RelationshipEnd end : ends) {
			String next = (end == ends.getLast()) ? to : patterns.parameters().variable("h");
			text.append(text.isEmpty() ? "" : " MATCH ")
				.append(patterns.related(at, end, "", next))
				.append(" WITH DISTINCT ")
				.append(next);
			at = next;
		}
		return text.toString();
	}

}
