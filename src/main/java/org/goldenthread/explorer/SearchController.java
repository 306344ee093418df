package org.goldenthread.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.Row;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.cypher.Parameters;
import org.goldenthread.model.Model;
import org.goldenthread.query.CompiledRead;
import org.goldenthread.query.ReadCompiler;
import org.goldenthread.query.Selections;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.store.GraphReader;
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

	private static final int MOST_HITS = 100;

	private static final int LONGEST_TEXT = 1000;

	private final Model model;

	private final ReadCompiler compiler;

	private final GraphReader reader;

	SearchController(Model model, ReadCompiler compiler, GraphReader reader) {
		this.model = model;
		this.compiler = compiler;
		this.reader = reader;
	}

	@QueryMapping
	Map<String, Object> search(@Argument String text, @Argument @Nullable List<String> kinds,
			@Argument @Nullable List<String> basis, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		int most = (first != null) ? first : DEFAULT_HITS;
		if (most < 0 || most > MOST_HITS) {
			throw new InvalidQuery("first is " + most + ": it must be 0 to " + MOST_HITS);
		}
		if (text.length() > LONGEST_TEXT) {
			throw InvalidQuery
				.limit("text has " + text.length() + " characters; at most " + LONGEST_TEXT + " are allowed");
		}
		List<String> words = SearchTerms.words(text);
		if (words.isEmpty()) {
			throw new InvalidQuery("text holds no word to search for: give at least one letter or digit");
		}
		var node = SelectedPath.fields(environment, "hits/node");
		boolean marked = SelectedPath.isAsked(environment, "hits/matches");
		CompiledRead read = this.compiler.compile("search", environment, (selection) -> {
			Projection hit = selection.inList(most + 1, () -> selection.node("n", this.model.kind("Node"), node));
			return statement(selection, new Asked(words, kinds, basis, most, marked), hit);
		});
		List<@Nullable Object> found = read.readAll(this.reader.read(read.statement()));
		String reason = (found.size() > most) ? "only the best " + most + " hits are returned" : null;
		return Map.of("hits", found.stream().limit(most).toList(), "completeness",
				Completeness.of(reason, this.reader.dataVersion()));
	}

	private Projection statement(Selections selection, Asked asked, Projection node) {
		Parameters parameters = selection.parameters();
		List<String> conditions = new ArrayList<>();
		if (asked.kinds() != null && !asked.kinds().isEmpty()) {
			conditions.add("n:" + String.join("|", asked.kinds()));
		}
		if (asked.basis() != null && !asked.basis().isEmpty()) {
			conditions.add("n.basis IN " + parameters.add(asked.basis()));
		}
		String seen = selection.patterns().seen("n");
		if (!seen.isEmpty()) {
			conditions.add(seen);
		}
		String text = """
				CALL () {
				 CALL db.index.fulltext.queryNodes('search', %s) YIELD node, score RETURN node, score
				 UNION ALL
				 CALL db.index.fulltext.queryNodes('searchStems', %s) YIELD node, score RETURN node, score
				}
				WITH node AS n, sum(score) AS score%s
				WITH n, score * %s AS score ORDER BY score DESC, n.id LIMIT %s
				RETURN [score, %s, %s] AS value""".formatted(parameters.add(SearchTerms.asWritten(asked.words())),
				parameters.add(SearchTerms.inAnyForm(asked.words())),
				conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions), weight(),
				parameters.add((long) asked.most() + 1), node.expression(), asked.marked() ? texts() : "null");
		MatchedWords matched = new MatchedWords(asked.words());
		return new Projection(text, (raw) -> hit((List<?>) Objects.requireNonNull(raw), node, matched));
	}

	private static String texts() {
		return SearchAnalysis.PROPERTIES.stream()
			.map((property) -> "n." + property.name())
			.collect(Collectors.joining(", ", "[", "]"));
	}

	private String weight() {
		String weights = this.model.kinds()
			.stream()
			.filter((kind) -> kind.searchWeight() != 1)
			.map((kind) -> " WHEN n:" + kind.name() + " THEN " + kind.searchWeight())
			.collect(Collectors.joining());
		return weights.isEmpty() ? "1.0" : "CASE" + weights + " ELSE 1.0 END";
	}

	private static Map<String, @Nullable Object> hit(List<?> values, Projection node, MatchedWords matched) {
		Object read = node.reader().read(values.get(1));
		if (!(read instanceof Row row)) {
			return Map.of();
		}
		List<SearchMatch> matches = new ArrayList<>();
		if (values.get(2) instanceof List<?> texts) {
			for (int i = 0; i < texts.size(); i++) {
				matches.addAll(matched.in(SearchAnalysis.PROPERTIES.get(i), texts.get(i)));
			}
		}
		return Map.of("score", values.getFirst(), "node", row, "matches", matches);
	}

	/**
	 * What is asked for.
	 *
	 * @param words the words to look for
	 * @param kinds only these kinds of node; all if null or empty
	 * @param basis only what is known in one of these ways; all if null or empty
	 * @param most how many hits to return at most
	 * @param marked whether matched words are to be shown
	 */
	private record Asked(List<String> words, @Nullable List<String> kinds, @Nullable List<String> basis, int most,
			boolean marked) {

	}

}
