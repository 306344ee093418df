package org.goldenthread.tracker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * What a careful person reads in the cells of a workbook, beside what was read.
 */
final class Answers {

	/**
	 * Fields that go by another name here, since one name stands for all columns of the
	 * kind.
	 */
	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("sro", "owner"),
			Map.entry("lead", "owner"), Map.entry("gap", "variance"), Map.entry("when", "year"),
			Map.entry("shift", "national_link"), Map.entry("date_raised", "date_added"),
			Map.entry("initial_score", "inherent_score"), Map.entry("met", "met"));

	/**
	 * Cells that name things: their words are compared here, and what they name
	 * elsewhere.
	 */
	private static final Set<String> WORDS = Set.of("theme", "measure", "org", "lead_org", "national_link", "shift",
			"objective", "priority", "programme", "purpose", "action", "risk", "horizon");

	private static final Set<String> UNITS = Set.of("%", "percentage points", "GBP", "GBP/head", "minutes");

	private Answers() {
	}

	static List<Answer> read(Path file) {
		try (var rows = CsvMapper.builder()
			.build()
			.readerFor(Answer.class)
			.with(CsvSchema.emptySchema().withHeader())
			.<Answer>readValues(file.toFile())) {
			return rows.readAll();
		}
		catch (RuntimeException ex) {
			throw new UncheckedIOException(new IOException(file.toString(), ex));
		}
	}

	/**
	 * Compares each answer with what was read.
	 */
	static List<Compared> compare(List<Answer> answers, ReadTracker tracker) {
		List<Compared> compared = new ArrayList<>();
		for (Answer answer : answers) {
			tracker.sheets()
				.stream()
				.filter((sheet) -> sheet.name().equals(answer.sheet()) || answer.sheet().isEmpty())
				.findFirst()
				.ifPresent((sheet) -> compared.add(compare(answer, sheet)));
		}
		return compared;
	}

	private static Compared compare(Answer answer, ReadSheet sheet) {
		return switch (answer.field()) {
			case "_sheet" -> new Compared(answer, null, sheetOutcome(answer, sheet));
			case "_row" -> new Compared(answer, null, rowOutcome(answer, sheet));
			case "heading" -> new Compared(answer, null, headingOutcome(answer, sheet));
			default -> {
				ReadCell cell = find(answer, sheet);
				yield new Compared(answer, cell, (cell != null) ? outcome(answer, cell.reading()) : Outcome.NOT_READ);
			}
		};
	}

	private static Outcome sheetOutcome(Answer answer, ReadSheet sheet) {
		boolean hidden = answer.as_shown().startsWith("(");
		if (hidden) {
			return (!sheet.visible() && sheet.rows().isEmpty()) ? Outcome.RIGHT : Outcome.WRONG;
		}
		if (answer.disposition().equals("skip")) {
			return sheet.tables().isEmpty() ? Outcome.RIGHT : Outcome.WRONG;
		}
		return (sheet.demonstration()) ? Outcome.RIGHT : Outcome.WRONG;
	}

	private static Outcome rowOutcome(Answer answer, ReadSheet sheet) {
		ReadRow row = sheet.rows().stream().filter((each) -> each.row() == answer.row()).findFirst().orElse(null);
		boolean data = row != null && row.cells()
			.stream()
			.anyMatch((cell) -> cell.reading().disposition().isUsable() && !cell.field().isEmpty());
		return switch (answer.disposition()) {
			case "ask", "unreadable" -> (row != null
					&& row.find("value").filter((value) -> value.reading().disposition().isUsable()).isPresent())
							? Outcome.WRONG : Outcome.RIGHT;
			case "skip" -> data ? Outcome.WRONG : Outcome.RIGHT;
			case "duplicate" -> (row != null && row.find("ref")
				.filter((ref) -> ref.reading().disposition() == Disposition.DUPLICATE)
				.isPresent()) ? Outcome.RIGHT : Outcome.WRONG;
			default -> data ? Outcome.RIGHT : Outcome.NOT_READ;
		};
	}

	private static Outcome headingOutcome(Answer answer, ReadSheet sheet) {
		String heading = answer.as_shown();
		boolean unmapped = answer.disposition().equals("unmapped");
		boolean found = sheet.tables()
			.stream()
			.flatMap((table) -> table.columns().stream())
			.anyMatch((column) -> (column.group().equals(heading) || column.heading().equals(heading)
					|| column.path().equals(heading)) && (column.field() == null) == unmapped);
		return found ? Outcome.RIGHT : Outcome.NOT_READ;
	}

	private static @Nullable ReadCell find(Answer answer, ReadSheet sheet) {
		String field = NAMES.getOrDefault(answer.field(), answer.field());
		List<ReadCell> at = new ArrayList<>();
		sheet.parent().ifPresent(at::add);
		sheet.rows().forEach((row) -> at.addAll(row.cells()));
		boolean line = answer.cell().isEmpty() && field.equals("observation");
		return at.stream()
			.filter((cell) -> line ? cell.row() == java.util.Objects.requireNonNullElse(answer.row(), 0)
					&& cell.field().equals("value") : cell.address().equals(answer.cell()))
			.filter((cell) -> line || cell.field().equals(field)
					|| field.equals("baseline") && cell.field().equals("value"))
			.findFirst()
			.orElse(null);
	}

	private static Outcome outcome(Answer answer, Reading reading) {
		boolean same = reading.disposition().name().equalsIgnoreCase(answer.disposition());
		boolean needsValue = Disposition.valueOf(answer.disposition().toUpperCase(Locale.ROOT)).isUsable()
				&& !answer.expected().isEmpty();
		boolean right = !needsValue || isSame(answer, reading.value());
		if (same && right) {
			return !isTimeRight(answer, reading) ? Outcome.RIGHT_BUT_TIME
					: !isUnitRight(answer, reading) ? Outcome.RIGHT_BUT_UNIT : Outcome.RIGHT;
		}
		if (right && needsValue && reading.disposition().isUsable()) {
			return Outcome.OTHERWISE_CALLED;
		}
		return reading.disposition().isUsable() ? Outcome.WRONG : Outcome.SAID;
	}

	private static boolean isSame(Answer answer, @Nullable String value) {
		if (value == null) {
			return false;
		}
		if (answer.field().equals("rag_key")) {
			return answer.expected()
				.replaceAll(" \\([^)]*\\)", "")
				.toLowerCase(Locale.ROOT)
				.startsWith(value.toLowerCase(Locale.ROOT));
		}
		if (plain(value).equals(plain(answer.expected()))) {
			return true;
		}
		if (isNumber(value) && isNumber(answer.expected())) {
			BigDecimal difference = new BigDecimal(value).subtract(new BigDecimal(answer.expected())).abs();
			return difference.compareTo(new BigDecimal("0.05")) < 0 && !answer.field().equals("ref");
		}
		return WORDS.contains(answer.field()) && plain(value).equals(plain(answer.as_shown()));
	}

	private static boolean isTimeRight(Answer answer, Reading reading) {
		return (answer.from().isEmpty() || String.valueOf(reading.from()).startsWith(answer.from()))
				&& (answer.to().isEmpty() || String.valueOf(reading.to()).equals(answer.to()));
	}

	/** Units that change what a number says; others are words of the file. */
	private static boolean isUnitRight(Answer answer, Reading reading) {
		return !UNITS.contains(answer.unit()) || answer.unit().equals(reading.unit());
	}

	private static boolean isNumber(String text) {
		return text.matches("-?\\d+(\\.\\d+)?");
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT)
			.replace("&", "and")
			.replace("five", "5")
			.replaceAll("[^\\p{L}\\p{N}.<>%£/ -]", " ")
			.replaceAll("\\s+", " ")
			.strip();
	}

	/**
	 * What a careful person reads in a cell.
	 */
	record Answer(String file, String sheet, @Nullable Integer row, String cell, String column_heading, String as_shown,
			String field, String expected, String unit, String qualifier, String from, String to, String precision,
			String disposition, String match_slug, String note) {

		@Override
		public String toString() {
			return this.sheet + "!" + this.cell + " " + this.field + ": '" + this.as_shown + "' is " + this.expected
					+ " (" + this.disposition + ")";
		}

	}

	/**
	 * An answer beside what was read.
	 */
	record Compared(Answer answer, @Nullable ReadCell cell, Outcome outcome) {

		@Override
		public String toString() {
			return this.outcome + " " + this.answer + ((this.cell != null) ? " read as " + this.cell.reading() : "");
		}

	}

	/**
	 * How well a cell was read.
	 */
	enum Outcome {

		/** As a careful person reads it. */
		RIGHT,
		/** So too, but for the days that it stands for. */
		RIGHT_BUT_TIME,
		/** So too, but for its unit. */
		RIGHT_BUT_UNIT,
		/** So too, but with another disposition of those that may be used. */
		OTHERWISE_CALLED,
		/** Not so, and the user is told. */
		SAID,
		/** Not for this field, and listed as not read. */
		NOT_READ,
		/** Otherwise, in silence. */
		WRONG

	}

}
