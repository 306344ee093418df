package org.goldenthread.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.goldenthread.explorer.SearchAnalysis.Searched;
import org.jspecify.annotations.Nullable;

/**
 * What the indexes found, before it is ranked.
 *
 * @param id its id
 * @param kind the name of its kind
 * @param demonstration whether it is made up
 * @param score how well the indexes say that it matches, weighed by its kind
 * @param texts the texts that are searched, in the order of
 * {@link SearchAnalysis#PROPERTIES}
 */
record SearchCandidate(String id, String kind, boolean demonstration, double score, List<@Nullable Object> texts) {

	/** What is a thing's own, and nobody else's as a rule. */
	private static final Set<String> MARKS = Set.of("abbreviation", "section", "id", "codes");

	private static final Set<String> NAMES = Set.of("name", "altNames");

	static SearchCandidate of(Map<String, @Nullable Object> row) {
		return new SearchCandidate(String.valueOf(row.get("id")), String.valueOf(row.get("kind")),
				"DEMONSTRATION".equals(row.get("basis")), (Double) Objects.requireNonNull(row.get("score")),
				new ArrayList<>(list(row.get("texts"))));
	}

	/**
	 * Whether a text is one of its marks: its short form, its section, its id or a code.
	 */
	boolean hasMark(String text) {
		return values(MARKS).anyMatch(
				(value) -> SearchWord.joined(value).equals(text) || (value.indexOf(' ') > 0 && List.of(value.split(" "))
					.stream()
					.skip(1)
					.anyMatch((part) -> SearchWord.joined(part).equals(text))));
	}

	/**
	 * Whether a text is one of its names.
	 */
	boolean hasName(String text) {
		return values(NAMES).anyMatch((value) -> SearchWord.joined(value).equals(text));
	}

	private Stream<String> values(Set<String> properties) {
		List<String> values = new ArrayList<>();
		for (int i = 0; i < this.texts.size(); i++) {
			Searched property = SearchAnalysis.PROPERTIES.get(i);
			Object value = this.texts.get(i);
			if (value != null && properties.contains(property.name())) {
				if (value instanceof List<?> several) {
					several.forEach((each) -> values.add(String.valueOf(each)));
				}
				else {
					values.add(value.toString());
				}
			}
		}
		return values.stream();
	}

	private static List<? extends @Nullable Object> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? list : List.of();
	}

}
