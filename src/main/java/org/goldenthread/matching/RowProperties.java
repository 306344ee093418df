package org.goldenthread.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.reading.Dates;
import org.goldenthread.reading.Reading;
import org.goldenthread.tracker.ReadCell;
import org.goldenthread.tracker.ReadRow;
import org.goldenthread.tracker.ReadSheet;
import org.jspecify.annotations.Nullable;

/**
 * What a row states of one thing, as properties. What a row does not say is left as it
 * is.
 */
final class RowProperties {

	private static final Map<String, String> RATINGS = Map.of("red", "RED", "amber-red", "AMBER_RED", "amber", "AMBER",
			"amber-green", "AMBER_GREEN", "green", "GREEN", "complete", "COMPLETE");

	private static final Map<String, String> TRENDS = Map.of("improving", "IMPROVING", "worsening", "WORSENING",
			"no change", "UNCHANGED");

	private static final Map<String, String> MOVEMENTS = Map.of("increased", "INCREASED", "reduced", "REDUCED", "same",
			"UNCHANGED", "new", "NEW");

	private static final Pattern LEVELS = Pattern.compile("L([1-5]) C([1-5])|C([1-5]) L([1-5])");

	private static final String BEFORE = "previous ";

	private final ChangeDraft draft;

	private final ReadSheet sheet;

	private final ReadRow row;

	private final Map<String, @Nullable Object> properties = new HashMap<>();

	RowProperties(ChangeDraft draft, ReadSheet sheet, ReadRow row) {
		this.draft = draft;
		this.sheet = sheet;
		this.row = row;
	}

	Map<String, @Nullable Object> all() {
		return this.properties;
	}

	void put(String property, @Nullable Object value) {
		if (value != null) {
			this.properties.put(property, value);
		}
	}

	void text(String property, String field) {
		put(property, this.row.value(field).orElse(null));
	}

	/** With the notes that stand on cells of the row. */
	void textWithNotes(String property, String field) {
		Stream<String> notes = this.row.findUsable("note")
			.stream()
			.map((cell) -> "Note on " + cell.heading() + ": " + cell.reading().value());
		String all = Stream.concat(this.row.value(field).stream(), notes).collect(Collectors.joining("\n"));
		put(property, all.isEmpty() ? null : all);
	}

	/** Before what else is said of it. */
	void shareDone(String property, String field) {
		this.row.find(field)
			.map(ReadCell::reading)
			.filter((reading) -> reading.disposition().isUsable() && reading.value() != null)
			.map((reading) -> ("%".equals(reading.unit()) ? reading.value() + "%" : reading.value()) + " complete")
			.ifPresent((share) -> this.properties.merge(property, share, (told, _) -> share + ". " + told));
	}

	void items(String property, String field) {
		List<String> items = items(this.row, field);
		put(property, items.isEmpty() ? null : items);
	}

	/** What a cell lists. */
	static List<String> items(ReadRow row, String field) {
		return row.value(field).stream().flatMap((text) -> Arrays.stream(text.split(" \\| "))).distinct().toList();
	}

	/** The first of several fields that states a time. */
	void date(String property, String... fields) {
		put(property, Arrays.stream(fields).flatMap((field) -> date(field).stream()).findFirst().orElse(null));
	}

	Optional<String> date(String field) {
		return this.row.find(field).map(ReadCell::reading).map(Periods::of);
	}

	/** The date that a cell says was revised. */
	void revisedFrom(String property, String field) {
		String beside = qualifier(field);
		put(property, beside.startsWith(Dates.REVISED_FROM) ? beside.substring(Dates.REVISED_FROM.length()) : null);
	}

	/** A rating; what is none but says where a thing stands is its status. */
	void rating(String property, String field) {
		List<String> ratings = inTime(field);
		String rating = ratings.isEmpty() ? "" : ratings.getLast();
		put(property, RATINGS.get(rating));
		if (property.equals("rag") && ratings.size() > 1) {
			put("previousRag", RATINGS.get(ratings.get(ratings.size() - 2)));
		}
		if (property.equals("rag") && !rating.isEmpty() && !RATINGS.containsKey(rating)
				&& !this.properties.containsKey("status")) {
			put("status", rating);
		}
	}

	/**
	 * What the columns of a field say, where each is of a time of its own: the latest
	 * last.
	 */
	private List<String> inTime(String field) {
		return this.row.findUsable(field)
			.stream()
			.filter((cell) -> cell.reading().value() != null)
			.sorted(Comparator.comparing((cell) -> cell.reading().to(),
					Comparator.nullsFirst(Comparator.naturalOrder())))
			.map((cell) -> Objects.requireNonNull(cell.reading().value()))
			.toList();
	}

	/** What is said beside a rating: its trend, or what it was before. */
	void ratingQualifier(String field, String trend, String previous) {
		String beside = qualifier(field);
		put(trend, TRENDS.get(beside));
		put(previous, beside.startsWith(BEFORE) ? RATINGS.get(beside.substring(BEFORE.length())) : null);
	}

	private String qualifier(String field) {
		return this.row.find(field)
			.map(ReadCell::reading)
			.filter((reading) -> reading.disposition().isUsable())
			.map(Reading::qualifier)
			.orElse("");
	}

	void movement(String property, String field) {
		put(property, MOVEMENTS.get(this.row.value(field).orElse("")));
	}

	void number(String property, String field) {
		put(property, this.row.value(field).filter((text) -> text.matches("\\d{1,2}")).map(Long::valueOf).orElse(null));
	}

	/**
	 * Likelihood and consequence, of cells of their own or of a score that names both.
	 */
	void levels(String stage, String score, String likelihood, String consequence) {
		Optional<String> one = this.row.value(stage + "_likelihood");
		Optional<String> other = this.row.value(stage + "_consequence");
		if (one.isPresent() && other.isPresent()) {
			put(likelihood, Long.valueOf(one.get()));
			put(consequence, Long.valueOf(other.get()));
			return;
		}
		Optional<ReadCell> cell = this.row.find(score).filter((each) -> each.reading().disposition().isUsable());
		Matcher levels = LEVELS.matcher(qualifier(score));
		if (levels.matches()) {
			boolean likelihoodFirst = levels.group(1) != null;
			put(likelihood, Long.valueOf(levels.group(likelihoodFirst ? 1 : 4)));
			put(consequence, Long.valueOf(levels.group(likelihoodFirst ? 2 : 3)));
		}
		else {
			cell.ifPresent((each) -> this.draft.ask(this.sheet, this.row.row(), each,
					"is a score of which likelihood and consequence are not told apart: give both, as in L4 x C3"));
		}
	}

}
