package org.goldenthread.explorer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;

/**
 * Knows kinds of node by the words of their names, so that they can be searched for.
 */
final class NamedKinds {

	private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

	private final Map<String, Name> names = new LinkedHashMap<>();

	NamedKinds(Model model) {
		for (Kind kind : model.kinds()) {
			if (!kind.isAbstract()) {
				String words = String.join(" ", CAPITAL.split(kind.name()));
				this.names.put(kind.name(), new Name(words, SearchAnalysis.stems(words)));
			}
		}
	}

	/**
	 * The kinds that words name, however many of them: "three shifts", "local plans".
	 */
	List<String> named(List<SearchWord> words) {
		List<String> stems = words.stream()
			.filter((word) -> !word.isNumber())
			.flatMap((word) -> SearchAnalysis.stems(word.text()).stream())
			.toList();
		return this.names.entrySet()
			.stream()
			.filter((kind) -> !stems.isEmpty() && stems.equals(List.copyOf(kind.getValue().stems())))
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * Whether a word is one of those that name a kind.
	 */
	boolean isNamed(String kind, SearchWord word) {
		Name name = this.names.get(kind);
		return name != null && SearchAnalysis.stems(word.text()).stream().anyMatch(name.stems()::contains);
	}

	/**
	 * The name of a kind in words.
	 */
	String inWords(String kind) {
		return Objects.requireNonNull(this.names.get(kind)).words();
	}

	/**
	 * The name of a kind.
	 *
	 * @param words the name in words
	 * @param stems the stems of these words
	 */
	private record Name(String words, Set<String> stems) {

	}

}
