package org.goldenthread.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.goldenthread.cypher.Parameters;
import org.goldenthread.cypher.Patterns;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.store.Statement;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Finds candidates: what the indexes find by any of the words, and what is of a kind that
 * the words name.
 */
final class SearchStatement {

	/** What is ranked; far more than a page of hits. */
	static final int CANDIDATES = 300;

	private SearchStatement() {
	}

	static Statement of(List<SearchWord> words, List<String> named, SearchFilter filter, Model model, View view) {
		Patterns patterns = new Patterns(view, new Parameters());
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("written", SearchTerms.asWritten(words));
		parameters.put("forms", SearchTerms.inAnyForm(words));
		parameters.put("names", SearchTerms.inNames(words));
		parameters.put("candidates", CANDIDATES);
		List<String> conditions = new ArrayList<>();
		if (filter.kinds() != null && !filter.kinds().isEmpty()) {
			conditions.add("n:" + String.join("|", filter.kinds()));
		}
		if (filter.basis() != null && !filter.basis().isEmpty()) {
			conditions.add("n.basis IN $basis");
			parameters.put("basis", List.copyOf(filter.basis()));
		}
		String seen = patterns.seen("n");
		if (!seen.isEmpty()) {
			conditions.add(seen);
		}
		parameters.putAll(patterns.parameters().values());
		return new Statement("search", """
				CALL () {
				 CALL db.index.fulltext.queryNodes('search', $written) YIELD node, score RETURN node, score
				 UNION ALL
				 CALL db.index.fulltext.queryNodes('searchStems', $forms) YIELD node, score RETURN node, score
				 UNION ALL
				 CALL db.index.fulltext.queryNodes('searchNames', $names) YIELD node, score RETURN node, score%s
				}
				WITH node AS n, sum(score) AS score%s
				WITH n, score * %s AS score ORDER BY score DESC, n.id LIMIT $candidates
				RETURN n.id AS id, %s AS kind, n.basis AS basis, score, %s AS texts""".formatted(
				ofKinds(named, patterns), conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions),
				weight(model), kind(model), texts()), parameters);
	}

	private static String ofKinds(List<String> named, Patterns patterns) {
		return named.isEmpty() ? "" : "\n UNION ALL\n MATCH " + patterns.all(String.join("|", named), "node")
				+ " WITH node ORDER BY node.name LIMIT $candidates RETURN node, 1000.0 AS score";
	}

	private static String weight(Model model) {
		String weights = model.kinds()
			.stream()
			.filter((kind) -> kind.searchWeight() != 1)
			.map((kind) -> " WHEN n:" + kind.name() + " THEN " + kind.searchWeight())
			.collect(Collectors.joining());
		return weights.isEmpty() ? "1.0" : "CASE" + weights + " ELSE 1.0 END";
	}

	private static String kind(Model model) {
		return model.kinds()
			.stream()
			.filter(Kind::isAbstract)
			.map(Kind::name)
			.map((name) -> "'" + name + "'")
			.collect(Collectors.joining(", ", "head([label IN labels(n) WHERE NOT label IN [", "]])"));
	}

	private static String texts() {
		return SearchAnalysis.PROPERTIES.stream()
			.map((property) -> "n." + property.name())
			.collect(Collectors.joining(", ", "[", "]"));
	}

}
