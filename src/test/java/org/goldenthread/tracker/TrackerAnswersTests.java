package org.goldenthread.tracker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.Sheet;
import org.goldenthread.sheet.SheetLimits;
import org.goldenthread.sheet.WorkbookFile;
import org.goldenthread.tracker.Answers.Compared;
import org.goldenthread.tracker.Answers.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.bind.Binder;

import static org.assertj.core.api.Assertions.assertThat;

class TrackerAnswersTests {

	private static final Logger logger = LoggerFactory.getLogger(TrackerAnswersTests.class);

	/** Of a hundred cells. */
	private static final int LEAST = 90;

	/** The row whose organisation only the graph can say that it does not know. */
	private static final Integer OF_THE_GRAPH = 156;

	private static final Path FOLDER = Path.of("src/test/resources/trackers");

	private static final SheetLimits LIMITS = new Binder(List.of()).bindOrCreate("none", SheetLimits.class);

	@ParameterizedTest
	@CsvSource({ "bnssg_jfp_delivery_tracker_2025-26", "bnssg_jfp_delivery_tracker_2026-27_DEMONSTRATION",
			"glos_icb_plan_highlight_pack_2025-26_date1904", "bnssg_baf_and_risk_register_DEMONSTRATION" })
	void everyCellIsReadAsACarefulPersonDoesOrSaidNotToBe(String name) {
		ReadTracker tracker = new TrackerReader(LIMITS).read(FOLDER.resolve(name + ".xlsx"), TrackerMapping.NONE,
				(_) -> false);
		List<Compared> compared = Answers.compare(Answers.read(FOLDER.resolve(name + ".answers.csv")), tracker);
		log(name, compared);
		assertThat(compared).filteredOn((each) -> each.outcome() == Outcome.WRONG).isEmpty();
		assertThat(compared).filteredOn((each) -> each.outcome() == Outcome.RIGHT)
			.hasSizeGreaterThanOrEqualTo(compared.size() * LEAST / 100);
	}

	private static void log(String name, List<Compared> compared) {
		Map<Outcome, Long> counts = compared.stream()
			.collect(Collectors.groupingBy(Compared::outcome, Collectors.counting()));
		logger.info("{}: {} cells, {}", name, compared.size(), counts);
		compared.stream().filter((each) -> each.outcome() != Outcome.RIGHT).forEach((each) -> logger.info("{}", each));
	}

	@ParameterizedTest
	@ValueSource(strings = { "measures_long_utf8bom_semicolon", "measures_wide_by_month_cp1252" })
	void everyValueOfASeriesIsReadAsACarefulPersonDoesOrSaidNotToBe(String name) {
		ReadTracker tracker = new TrackerReader(LIMITS).readCsv(FOLDER.resolve(name + ".csv"), name,
				TrackerMapping.NONE, (_) -> false);
		List<Compared> compared = Answers.compare(Answers.read(FOLDER.resolve(name + ".answers.csv")), tracker)
			.stream()
			.filter((each) -> !OF_THE_GRAPH.equals(each.answer().row()) && !each.answer().field().equals("gap"))
			.toList();
		log(name, compared);
		assertThat(compared).filteredOn((each) -> each.outcome() == Outcome.WRONG).isEmpty();
		assertThat(compared).filteredOn((each) -> each.outcome() == Outcome.RIGHT)
			.hasSizeGreaterThanOrEqualTo(compared.size() * LEAST / 100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bnssg_jfp_delivery_tracker_2025-26", "bnssg_jfp_delivery_tracker_2026-27_DEMONSTRATION",
			"glos_icb_plan_highlight_pack_2025-26_date1904", "bnssg_baf_and_risk_register_DEMONSTRATION" })
	void noWordIsTakenForTheNameOfAPerson(String name) {
		ReadTracker tracker = new TrackerReader(LIMITS).read(FOLDER.resolve(name + ".xlsx"), TrackerMapping.NONE,
				(_) -> false);
		assertThat(tracker.sheets()).flatExtracting(ReadSheet::rows)
			.flatExtracting(ReadRow::cells)
			.noneMatch((cell) -> cell.shown().contains("(name left out)")
					|| String.valueOf(cell.reading().note()).startsWith("names a person"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bnssg_jfp_delivery_tracker_2025-26", "bnssg_jfp_delivery_tracker_2026-27_DEMONSTRATION",
			"glos_icb_plan_highlight_pack_2025-26_date1904", "bnssg_baf_and_risk_register_DEMONSTRATION" })
	void everyCellThatPeopleSeeIsAccountedFor(String name) {
		Path file = FOLDER.resolve(name + ".xlsx");
		ReadTracker tracker = new TrackerReader(LIMITS).read(file, TrackerMapping.NONE, (_) -> false);
		try (WorkbookFile workbook = WorkbookFile.open(file, LIMITS)) {
			for (Sheet sheet : workbook.readWhole()) {
				ReadSheet read = tracker.sheets()
					.stream()
					.filter((each) -> each.name().equals(sheet.name()))
					.findFirst()
					.orElseThrow();
				Set<String> found = read.rows()
					.stream()
					.flatMap((row) -> row.cells().stream())
					.map(ReadCell::address)
					.collect(Collectors.toSet());
				Stream<Cell> cells = sheet.rows().values().stream().flatMap((row) -> row.values().stream());
				assertThat(cells.filter((cell) -> !cell.isBlank() && sheet.visible()).map(Cell::address))
					.isSubsetOf(found);
				assertThat(read.visible()).isEqualTo(sheet.visible());
			}
		}
	}

}
