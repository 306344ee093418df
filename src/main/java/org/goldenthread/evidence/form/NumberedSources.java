package org.goldenthread.evidence.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.EvidenceSource;

/**
 * Cites documents by their numbers in the index of a pack.
 */
final class NumberedSources {

	private final Map<String, Integer> numbers = new HashMap<>();

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
	 * Where something is stated, such as {@code [3] L376; [4] L12}.
	 */
	String of(List<EvidenceSource> sources) {
		return sources.stream()
			.map((source) -> "[" + number(source.document()) + "]"
					+ ((source.locator() != null) ? " " + source.locator() : ""))
			.distinct()
			.collect(Collectors.joining("; "));
	}

}
