package org.goldenthread.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.answer.Raw;
import org.goldenthread.model.Model;
import org.goldenthread.scope.Scope;
import org.goldenthread.scope.Steps;
import org.goldenthread.store.GraphReader;
import org.jspecify.annotations.Nullable;

/**
 * Runs rules, one statement each, in their order and only until enough gaps are found.
 */
final class GapSearch {

	private final GapRequest request;

	private final GraphReader reader;

	private final GapCypher cypher;

	private final @Nullable String cut;

	GapSearch(GapRequest request, Model model, GraphReader reader) {
		this.request = request;
		this.reader = reader;
		String place = request.scope();
		Scope scope = (place != null) ? Scope.read(place, model, reader) : null;
		this.cut = (scope != null) ? scope.cut() : null;
		this.cypher = new GapCypher(new Steps(model), place, scope, request.asAt());
	}

	/**
	 * The gaps of the page that is asked for, and one more if there is one.
	 */
	List<FoundGap> page() {
		List<FoundGap> found = new ArrayList<>();
		int most = this.request.first() + 1;
		GapRequest.Place after = this.request.after();
		for (GapRule rule : this.request.rules()) {
			boolean before = after != null
					&& GapRules.ALL.indexOf(rule) < GapRules.ALL.indexOf(GapRules.named(after.rule()));
			if (!before && found.size() < most) {
				boolean within = after != null && after.rule().equals(rule.name());
				this.reader.read(this.cypher.page(rule, most - found.size(), within ? after : null))
					.forEach((record) -> found.add(FoundGap.of(rule, Raw.list(record.get("value")))));
			}
		}
		return found;
	}

	/**
	 * How many gaps each rule finds.
	 */
	List<Long> counts() {
		return this.request.rules()
			.stream()
			.map((rule) -> (Long) Objects
				.requireNonNull(this.reader.read(this.cypher.count(rule)).getFirst().get("value")))
			.toList();
	}

	/**
	 * Why gaps of the scope may be missing; null if none can be.
	 */
	@Nullable String cut() {
		return this.cut;
	}

	/**
	 * A gap as the database returns it.
	 *
	 * @param rule the rule that finds it
	 * @param node the id of the node that it is in
	 * @param key tells it from others of the rule in the node
	 * @param found what was found instead
	 * @param related the ids of the nodes that this is about
	 * @param link the ends and the type of the link that it is in; null if it is in none
	 * @param starts the ids of what the threads start from that it breaks
	 * @param via the ids of what these pass; empty if anything
	 */
	record FoundGap(GapRule rule, String node, String key, String found, List<String> related,
			@Nullable List<String> link, List<String> starts, List<String> via) {

		private static FoundGap of(GapRule rule, List<?> values) {
			List<List<?>> named = Raw.list(values.get(3)).stream().<List<?>>map(Raw::list).toList();
			String names = named.stream()
				.map((each) -> String.valueOf(each.getLast()))
				.collect(Collectors.joining("; "));
			Stream<?> related = Stream.concat(named.stream().map(List::getFirst), Raw.list(values.get(4)).stream());
			return new FoundGap(rule, String.valueOf(values.get(0)), String.valueOf(values.get(1)),
					values.get(2) + (names.isEmpty() ? "" : ": " + names), related.map(String::valueOf).toList(),
					(values.get(5) != null) ? Raw.texts(values.get(5)) : null, Raw.texts(values.get(6)),
					Raw.texts(values.get(7)));
		}

		GapRequest.Place place() {
			return new GapRequest.Place(this.rule.name(), this.node, this.key);
		}

	}

}
