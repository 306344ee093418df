package org.goldenthread.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.goldenthread.change.ChangeSet;
import org.goldenthread.edition.ComparedEditions;
import org.goldenthread.edition.Editions;
import org.goldenthread.matching.ImportedTracker.NotRead;
import org.goldenthread.model.Model;
import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.Reading;
import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.SheetLimits;
import org.goldenthread.sheet.UnusableFile;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphScan;
import org.goldenthread.tracker.FieldUses;
import org.goldenthread.tracker.ReadCell;
import org.goldenthread.tracker.ReadRow;
import org.goldenthread.tracker.ReadSheet;
import org.goldenthread.tracker.ReadTracker;
import org.goldenthread.tracker.SheetColumn;
import org.goldenthread.tracker.TrackerMapping;
import org.goldenthread.tracker.TrackerReader;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Reads trackers, registers and series, and finds what they would change.
 */
@Service
@EnableConfigurationProperties(SheetLimits.class)
public class TrackerImports {

	/** A row is of what one of these names. */
	private static final Set<String> NAMES = Set.of("action", "programme", "risk", "measure", "observation");

	private static final int MOST_NAMED = 10;

	private final Model model;

	private final GraphReader graph;

	private final GraphScan scan;

	private final TrackerReader reader;

	TrackerImports(Model model, GraphReader graph, GraphScan scan, SheetLimits limits) {
		this.model = model;
		this.graph = graph;
		this.scan = scan;
		this.reader = new TrackerReader(limits);
	}

	/**
	 * Reads a file. Of what is not sure there is a question and no change.
	 * @param file the workbook, or the CSV file
	 * @param name its name, which says by its end what it is
	 * @param mapping what a person has decided about it
	 * @param about who imports it, and what it belongs to
	 * @return the changes and the questions
	 * @throws UnusableFile if it cannot be read
	 * @throws IllegalArgumentException if the mapping names a field that there is not
	 */
	public ImportedTracker read(Path file, String name, TrackerMapping mapping, TrackerImport about) {
		DataVersion version = this.graph.dataVersion();
		GraphNames names = new GraphNames(this.scan, about.view(), mapping.matches());
		ReadTracker tracker = read(file, name, mapping, names);
		ChangeDraft draft = new ChangeDraft(this.model, names, about, tracker.people(), mapping.texts().keySet());
		ThingRows things = new ThingRows(draft, reported(tracker));
		ObservationRows observations = new ObservationRows(draft, this.scan);
		TargetRows targets = new TargetRows(draft, this.scan);
		List<NotRead> notRead = new ArrayList<>();
		for (ReadSheet sheet : tracker.sheets()) {
			List<ReadRow> rows = sheet.things();
			rows.forEach((row) -> {
				things.take(sheet, row);
				observations.take(sheet, row);
				targets.take(sheet, row);
			});
			String why = (sheet.notRead() != null && rows.isEmpty()) ? sheet.notRead()
					: withoutNames(draft, sheet, rows);
			if (why != null) {
				notRead.add(new NotRead(sheet.name(), why));
			}
		}
		things.finish();
		observations.finish();
		draft.leaveOutPresentLinks(this.scan);
		List<TrackerQuestion> questions = new ArrayList<>(draft.questions());
		tracker.sheets().forEach((sheet) -> {
			questions.addAll(unsure(sheet));
			questions.addAll(struck(sheet));
		});
		ChangeSet set = new ChangeSet(about.author(), about.reason(), about.document(), version.number(), null, null,
				draft.changes());
		TrackerMapping found = TrackerMapping.of(tracker);
		List<String> problems = new ArrayList<>(mapping.problems(tracker));
		problems.addAll(names.problems(this.model));
		problems.addAll(nothingRead(tracker, notRead));
		return new ImportedTracker(set, draft.places(), questions, problems,
				new TrackerMapping(found.sheets(), mapping.ratings(), mapping.matches(), mapping.texts(), Map.of()),
				SheetColumn.of(tracker), dispositions(tracker), rows(tracker), LeftOut.of(tracker), notRead);
	}

	private ReadTracker read(Path file, String name, TrackerMapping mapping, GraphNames names) {
		return name.endsWith(".csv") ? this.reader.readCsv(file, name, mapping, names::isName)
				: this.reader.read(file, mapping, names::isName);
	}

	/**
	 * Lays two editions of a tracker side by side. Nothing is changed.
	 * @param before the earlier edition
	 * @param nameBefore its name, which says by its end what it is
	 * @param after the later edition
	 * @param nameAfter its name
	 * @param mapping what a person has decided about the later
	 * @param view what may be seen of the graph
	 * @return what became of each row
	 * @throws UnusableFile if one of them cannot be read
	 */
	public ComparedEditions compare(Path before, String nameBefore, Path after, String nameAfter,
			TrackerMapping mapping, View view) {
		GraphNames names = new GraphNames(this.scan, view, mapping.matches());
		return Editions.compare(read(before, nameBefore, TrackerMapping.NONE, names),
				read(after, nameAfter, mapping, names));
	}

	/** The day that a workbook says it is of, if it says one only. */
	private static @Nullable String reported(ReadTracker tracker) {
		List<String> days = tracker.sheets()
			.stream()
			.flatMap((sheet) -> sheet.rows().stream())
			.flatMap((row) -> row.find("document_date").stream())
			.flatMap((cell) -> Optional.ofNullable(Periods.of(cell.reading())).stream())
			.distinct()
			.toList();
		return (days.size() == 1) ? days.getFirst() : null;
	}

	/**
	 * Asks about the rows that name nothing.
	 * @return why nothing is read of a sheet where no row names anything; null if one
	 * does
	 */
	private static @Nullable String withoutNames(ChangeDraft draft, ReadSheet sheet, List<ReadRow> rows) {
		List<ReadRow> without = rows.stream()
			.filter((row) -> row.cells()
				.stream()
				.noneMatch((cell) -> NAMES.contains(cell.field()) && isSaid(cell.reading().disposition())))
			.toList();
		if (without.size() == rows.size()) {
			return "has rows that name no action, programme, risk or measure; the mapping may say which column does";
		}
		List<ReadRow> saying = without.stream()
			.filter((row) -> row.cells()
				.stream()
				.anyMatch((cell) -> FieldUses.isImported(cell.field()) && cell.reading().value() != null
						&& cell.reading().disposition().isUsable()))
			.toList();
		if (!saying.isEmpty()) {
			ReadRow first = saying.getFirst();
			draft.ask(sheet, first.row(), first.cells().getFirst(),
					"names no action, programme, risk or measure, so that nothing of the row is imported"
							+ ((saying.size() > 1) ? "; nor do " + (saying.size() - 1) + " more rows of the sheet"
									: ""));
		}
		return null;
	}

	private static boolean isSaid(Disposition disposition) {
		return disposition != Disposition.EMPTY && disposition != Disposition.PLACEHOLDER;
	}

	private static List<String> nothingRead(ReadTracker tracker, List<NotRead> notRead) {
		return (notRead.size() < tracker.sheets().size()) ? List.of() : List.of("nothing of the file is read: "
				+ notRead.stream().map((each) -> each.sheet() + " " + each.why()).collect(Collectors.joining("; ")));
	}

	/** A column that holds nobody knows what is asked about once. */
	private static List<TrackerQuestion> unsure(ReadSheet sheet) {
		Map<Integer, List<ReadCell>> unmapped = sheet.rows()
			.stream()
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> cell.reading().disposition() == Disposition.UNMAPPED)
			.collect(Collectors.groupingBy(ReadCell::column));
		return sheet.rows()
			.stream()
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> isUnsure(cell.reading().disposition()))
			.filter((cell) -> cell.reading().disposition() != Disposition.UNMAPPED
					|| cell.equals(Objects.requireNonNull(unmapped.get(cell.column())).getFirst()))
			.map((cell) -> new TrackerQuestion(sheet.name(), cell.row(), Cell.column(cell.column()), cell.heading(),
					cell.shown(), cell.reading().disposition().name(), why(cell, unmapped), null, false, null,
					likely(cell)))
			.toList();
	}

	/** What is struck through of a sheet is told once. */
	private static List<TrackerQuestion> struck(ReadSheet sheet) {
		List<ReadCell> struck = sheet.rows()
			.stream()
			.flatMap((row) -> row.cells().stream())
			.filter(ReadCell::isStruck)
			.toList();
		return struck.stream()
			.limit(1)
			.map((cell) -> new TrackerQuestion(sheet.name(), cell.row(), Cell.column(cell.column()), cell.heading(), "",
					Disposition.SKIP.name(),
					"is struck through, and is left out"
							+ ((struck.size() > 1) ? "; so are " + (struck.size() - 1) + " more cells of the sheet, as "
									+ struck.stream()
										.skip(1)
										.limit(MOST_NAMED)
										.map(ReadCell::address)
										.collect(Collectors.joining(", "))
									+ ((struck.size() > MOST_NAMED + 1) ? " and others" : "") : ""),
					null, false, null, null))
			.toList();
	}

	private static String why(ReadCell cell, Map<Integer, List<ReadCell>> unmapped) {
		String note = Objects.requireNonNullElse(cell.reading().note(), "is not read");
		if (cell.reading().disposition() != Disposition.UNMAPPED) {
			return note;
		}
		int more = Objects.requireNonNull(unmapped.get(cell.column())).size() - 1;
		return note + ((more > 0) ? ", as of " + more + " more below it" : "")
				+ (cell.heading().isEmpty() ? "" : ": the mapping may (sheets, columns)");
	}

	/** What a cell may be read as, where that is a reading of all that it shows. */
	private static @Nullable String likely(ReadCell cell) {
		Reading reading = cell.reading();
		boolean whole = reading.disposition() == Disposition.ASK && !cell.shown().isEmpty()
				&& !cell.field().equals("depends_on") && !"season".equals(reading.precision());
		return whole ? reading.value() : null;
	}

	private static boolean isUnsure(Disposition disposition) {
		return switch (disposition) {
			case ASK, CONFLICT, DUPLICATE, UNREADABLE, FORMULA_STALE, UNMAPPED -> true;
			default -> false;
		};
	}

	private static Map<String, Map<String, Integer>> dispositions(ReadTracker tracker) {
		Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
		tracker.sheets().forEach((sheet) -> {
			Map<String, Integer> counts = new TreeMap<>();
			sheet.dispositions().forEach((disposition, count) -> counts.put(disposition.name(), count));
			all.put(sheet.name(), counts);
		});
		return all;
	}

	private static Map<String, Map<String, Integer>> rows(ReadTracker tracker) {
		Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
		tracker.sheets().forEach((sheet) -> all.put(sheet.name(), sheet.countsByName()));
		return all;
	}

}
