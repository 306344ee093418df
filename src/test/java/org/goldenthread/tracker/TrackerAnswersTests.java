package org.goldenthread.tracker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.goldenthread.sheet.SheetLimits;
import org.goldenthread.tracker.Answers.Compared;
import org.goldenthread.tracker.Answers.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.bind.Binder;

import static org.assertj.core.api.Assertions.assertThat;

class TrackerAnswersTests {

	private static final Logger logger = LoggerFactory.getLogger(TrackerAnswersTests.class);

	private static final Path FOLDER = Path.of("src/test/resources/trackers");

	private static final SheetLimits LIMITS = new Binder(List.of()).bindOrCreate("none", SheetLimits.class);

	@ParameterizedTest
	@CsvSource({ "bnssg_jfp_delivery_tracker_2025-26", "bnssg_jfp_delivery_tracker_2026-27_DEMONSTRATION",
			"glos_icb_plan_highlight_pack_2025-26_date1904", "bnssg_baf_and_risk_register_DEMONSTRATION" })
	void everyCellIsReadAsACarefulPersonDoesOrSaidNotToBe(String name) {
		ReadTracker tracker = new TrackerReader(LIMITS).read(FOLDER.resolve(name + ".xlsx"), TrackerMapping.NONE);
		List<Compared> compared = Answers.compare(Answers.read(FOLDER.resolve(name + ".answers.csv")), tracker);
		Map<Outcome, Long> counts = compared.stream()
			.collect(Collectors.groupingBy(Compared::outcome, Collectors.counting()));
		logger.info("{}: {} cells, {}", name, compared.size(), counts);
		compared.stream().filter((each) -> each.outcome() != Outcome.RIGHT).forEach((each) -> logger.info("{}", each));
		assertThat(compared).filteredOn((each) -> each.outcome() == Outcome.WRONG).isEmpty();
	}

}
