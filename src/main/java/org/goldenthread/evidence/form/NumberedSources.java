package org.goldenthread.evidence.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.EvidenceSource;

/**
 * Cites documents by their numbers in the index of a pack.
 */
final class NumberedSources {

	/** More would make a row longer than a page. */
	private static final int MOST_PLACES = 6;

	private final Map<String, Integer> numbers = new HashMap<>();

	private final Set<Integer> cited = new HashSet<>();

	NumberedSources(EvidencePack pack) {
		pack.sections()
			.stream()
			.flatMap((section) -> section.tables().stream())
			.filter((table) -> table.key().equals("sources"))
			.flatMap((table) -> table.rows().stream())
			.forEach((row) -> this.numbers.put(String.valueOf(row.id()), this.numbers.size() + 1));
	}

	int number(String document) {
		return this.numbers.getOrDefault(document, 0);
	}

	/**
	 * Whether a document has been cited so far.
	 */
	boolean isCited(String document) {
		return this.cited.contains(number(document));
	}

	/**
	 * Where something is stated, such as {@code [3] L376; [4] L12}; of a document that is
	 * cited at many places, the first and the last, since the index has all.
	 */
	String of(List<EvidenceSource> sources) {
		Map<String, SequencedSet<String>> places = new LinkedHashMap<>();
		sources.forEach((source) -> places.computeIfAbsent(source.document(), (_) -> new LinkedHashSet<>())
			.add(" " + ((source.locator() != null) ? source.locator() : "(" + EvidenceSource.NO_PLACE + ")")));
		places.keySet().forEach((document) -> this.cited.add(number(document)));
		return places.entrySet()
			.stream()
			.map((each) -> cited("[" + number(each.getKey()) + "]", each.getValue()))
			.collect(Collectors.joining("; "));
	}

	private static String cited(String number, SequencedSet<String> places) {
		if (places.size() > MOST_PLACES) {
			return number + " at " + places.size() + " places, from" + places.getFirst() + " to" + places.getLast()
					+ ", all of them in the index of the evidence pack";
		}
		return places.stream().map((place) -> number + place).collect(Collectors.joining("; "));
	}

}
