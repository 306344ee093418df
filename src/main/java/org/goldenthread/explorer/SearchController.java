package org.goldenthread.explorer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import org.goldenthread.model.Model;
import org.goldenthread.query.CompiledRead;
import org.goldenthread.query.Completeness;
import org.goldenthread.query.InvalidQuery;
import org.goldenthread.query.Projection;
import org.goldenthread.query.ReadCompiler;
import org.goldenthread.query.Row;
import org.goldenthread.query.SelectedPath;
import org.goldenthread.query.Selections;
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
			@Argument @Nullable Integer first, DataFetchingEnvironment environment) {
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
		List<SelectedField> node = SelectedPath.fields(environment, "hits/node");
		CompiledRead read = this.compiler.compile("search", environment,
				(selection) -> statement(selection, words, kinds, most, node));
		List<@Nullable Object> found = read.readAll(this.reader.read(read.statement()));
		String reason = (found.size() > most) ? "only the best " + most + " hits are returned" : null;
		return Map.of("hits", found.stream().limit(most).toList(), "completeness",
				Completeness.of(reason, this.reader.dataVersion()));
	}

	private Projection statement(Selections selection, List<String> words, @Nullable List<String> kinds, int most,
			List<SelectedField> nodeFields) {
		Projection node = selection.inList(most + 1, () -> selection.node("n", this.model.kind("Node"), nodeFields));
		String filter = (kinds == null || kinds.isEmpty()) ? "" : " WHERE n:" + String.join("|", kinds);
		String text = """
				CALL () {
				 CALL db.index.fulltext.queryNodes('search', %s) YIELD node, score RETURN node, score
				 UNION ALL
				 CALL db.index.fulltext.queryNodes('searchStems', %s) YIELD node, score RETURN node, score
				}
				WITH node AS n, sum(score) AS score%s
				WITH n, score * %s AS score ORDER BY score DESC, n.id LIMIT %s
				RETURN [score, %s] AS value""".formatted(selection.parameters().add(SearchTerms.asWritten(words)),
				selection.parameters().add(SearchTerms.inAnyForm(words)), filter, weight(),
				selection.parameters().add((long) most + 1), node.expression());
		return new Projection(text, (raw) -> {
			List<?> values = (List<?>) Objects.requireNonNull(raw);
			return hit(values, node);
		});
	}

	private String weight() {
		return this.model.kinds()
			.stream()
			.filter((kind) -> kind.searchWeight() != 1)
			.map((kind) -> " WHEN n:" + kind.name() + " THEN " + kind.searchWeight())
			.collect(Collectors.joining("", "CASE", " ELSE 1.0 END"));
	}

	private static Map<String, @Nullable Object> hit(List<?> values, Projection node) {
		Object read = node.reader().read(values.get(1));
		return (read instanceof Row row) ? Map.of("score", values.getFirst(), "node", row) : Map.of();
	}

}
