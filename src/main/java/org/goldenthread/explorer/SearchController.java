package org.goldenthread.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Row;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.explorer.SearchRank.Ranked;
import org.goldenthread.model.Model;
import org.goldenthread.query.Hydration;
import org.goldenthread.query.Hydrator;
import org.goldenthread.request.Bounds;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.request.Quoted;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.store.GraphReader;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Searches everything by its words.
 */
@Controller
class SearchController {

	private static final int DEFAULT_HITS = 20;

	private final Model model;

	private final QueryLimits limits;

	private final Snapshots snapshots;

	private final Hydrator hydrator;

	private final GraphReader reader;

	private final NamedKinds kinds;

	SearchController(Model model, QueryLimits limits, Snapshots snapshots, Hydrator hydrator, GraphReader reader) {
		this.model = model;
		this.limits = limits;
		this.snapshots = snapshots;
		this.hydrator = hydrator;
		this.reader = reader;
		this.kinds = new NamedKinds(model);
	}

	@QueryMapping
	Map<String, Object> search(@Argument String text, @Argument @Nullable Set<String> kinds,
			@Argument @Nullable Set<String> basis, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		int most = Bounds.number("first", first, DEFAULT_HITS, 0, this.limits.maximumHits());
		Bounds.length("text", text, this.limits.maximumSearchLength());
		List<SearchWord> all = SearchWord.of(text);
		if (all.isEmpty()) {
			throw InvalidQuery.of("text", "text holds no word to search for: give at least one letter or digit");
		}
		List<SearchWord> words = all.stream().limit(this.limits.maximumSearchWords()).toList();
		SearchRank rank = new SearchRank(text, words, this.kinds);
		View view = View.of(environment.getGraphQlContext());
		return this.snapshots.read(environment.getGraphQlContext(), (snapshot) -> {
			List<Ranked> ranked = ranked(rank, words, new SearchFilter(kinds, basis), view);
			List<Ranked> best = ranked.stream().limit(most).toList();
			Map<String, Object> answer = new LinkedHashMap<>();
			answer.put("hits", hits(best, rank, environment));
			answer.put("unmatchedWords", unmatched(words, ranked));
			answer.put("completeness", snapshot.completeness(reasons(all, ranked.size(), most)));
			return answer;
		});
	}

	private List<Ranked> ranked(SearchRank rank, List<SearchWord> words, SearchFilter filter, View view) {
		return this.reader
			.read(SearchStatement.of(words, rank.named(), filter, this.model, this.snapshots.simplify(view)))
			.stream()
			.map(SearchCandidate::of)
			.map((candidate) -> rank.rank(candidate, this.model.kind(candidate.kind()).searchWeight()))
			.sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing((each) -> each.candidate().id()))
			.toList();
	}

	private List<Map<String, Object>> hits(List<Ranked> best, SearchRank rank, DataFetchingEnvironment environment) {
		Hydration hydration = this.hydrator.of(environment)
			.nodes("hits/node", best.stream().map((each) -> each.candidate().id()).toList());
		hydration.read();
		boolean marked = SelectedPath.isAsked(environment, "hits/matches");
		List<Map<String, Object>> hits = new ArrayList<>();
		for (Ranked each : best) {
			Map<String, Object> hit = new LinkedHashMap<>();
			Row node = hydration.node("hits/node", each.candidate().id());
			if (node != null) {
				hit.put("node", node);
			}
			hit.put("score", each.score());
			hit.put("unmatchedWords", each.unmatched());
			hit.put("matches", marked ? rank.matches(each.candidate()) : List.of());
			hits.add(hit);
		}
		return hits;
	}

	/** Common words are looked for, and not missed. */
	private static List<String> unmatched(List<SearchWord> words, List<Ranked> ranked) {
		Set<String> unmatched = new LinkedHashSet<>();
		words.stream().filter((word) -> !word.isCommon()).map(SearchWord::text).forEach(unmatched::add);
		for (Ranked each : ranked) {
			unmatched.retainAll(each.unmatched());
		}
		return List.copyOf(unmatched);
	}

	private List<@Nullable String> reasons(List<SearchWord> all, int found, int most) {
		List<@Nullable String> reasons = new ArrayList<>();
		reasons.add((found > most) ? "only the best " + most + " hits are returned" : null);
		if (all.size() > this.limits.maximumSearchWords()) {
			reasons.add("only the first " + this.limits.maximumSearchWords() + " words are looked for, and not "
					+ Quoted.of(Objects.requireNonNull(all.get(this.limits.maximumSearchWords())).text())
					+ " or what follows");
		}
		return reasons;
	}

}
