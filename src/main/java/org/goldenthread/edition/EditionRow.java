package org.goldenthread.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.goldenthread.reading.Likeness;
import org.goldenthread.tracker.ReadCell;
import org.goldenthread.tracker.ReadRow;
import org.goldenthread.tracker.ReadSheet;

/**
 * A row of an edition.
 *
 * @param sheet the sheet that it stands on
 * @param ref its reference; empty if it has none
 * @param name what it is called: the action, the programme or the risk, else the measure
 * @param measure the measure that it names; empty if none
 * @param said what it says, by field
 * @param silent the fields whose cells hold nothing that is sure, such as one that is to
 * be decided
 */
record EditionRow(String sheet, String ref, String name, String measure, Map<String, String> said, Set<String> silent) {

	private static final Set<String> NAMES = Set.of("action", "programme", "risk");

	/**
	 * What a row says.
	 * @return the row; empty if it names nothing
	 */
	static Optional<EditionRow> of(ReadSheet sheet, ReadRow row) {
		String measure = row.value("measure").orElse("");
		String name = Stream.of("risk", "action", "programme")
			.flatMap((field) -> row.value(field).stream())
			.findFirst()
			.orElse(measure);
		if (name.isEmpty()) {
			return Optional.empty();
		}
		Map<String, String> said = new LinkedHashMap<>();
		Set<String> silent = new java.util.TreeSet<>();
		for (ReadCell cell : row.cells()) {
			boolean named = cell.field().isEmpty() || cell.field().equals("ref") || NAMES.contains(cell.field());
			String value = cell.reading().value();
			if (named) {
				continue;
			}
			if (cell.reading().disposition().isUsable() && value != null) {
				said.putIfAbsent(cell.field(), value);
			}
			else if (!cell.shown().isEmpty()) {
				silent.add(cell.field());
			}
		}
		return Optional
			.of(new EditionRow(sheet.name(), row.value("ref").or(() -> row.find("ref").map(ReadCell::shown)).orElse(""),
					name, measure, said, silent));
	}

	boolean hasName() {
		return !this.name.equals(this.measure);
	}

	boolean isNamedLike(EditionRow other) {
		return hasName() == other.hasName() && Likeness.plain(this.name).equals(Likeness.plain(other.name));
	}

	boolean isOfTheMeasureOf(EditionRow other) {
		return !this.measure.isEmpty() && !other.measure.isEmpty() && Likeness.of(this.measure, other.measure) >= ALIKE
				&& (!hasName() || !other.hasName() || Likeness.of(this.name, other.name) >= HALF);
	}

	private static final double ALIKE = 0.75;

	private static final double HALF = 0.5;

}
