package org.goldenthread.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.goldenthread.edition.EditionChange.What;
import org.goldenthread.sheet.SheetLimits;
import org.goldenthread.tracker.ReadTracker;
import org.goldenthread.tracker.TrackerMapping;
import org.goldenthread.tracker.TrackerReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

import org.springframework.boot.context.properties.bind.Binder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two editions of a tracker, compared as a careful person does.
 */
class EditionsTests {

	private static final Path FOLDER = Path.of("src/test/resources/trackers");

	private static final TrackerReader READER = new TrackerReader(
			new Binder(List.of()).bindOrCreate("none", SheetLimits.class));

	@TempDir
	private Path folder;

	static List<Map<String, String>> answers() throws IOException {
		try (var rows = CsvMapper.builder()
			.build()
			.readerForMapOf(String.class)
			.with(CsvSchema.emptySchema().withHeader())
			.<Map<String, String>>readValues(FOLDER.resolve("bnssg_edition_difference.answers.csv").toFile())) {
			return rows.readAll();
		}
	}

	private static final ComparedEditions COMPARED = Editions.compare(
			workbook("bnssg_jfp_delivery_tracker_2025-26.xlsx"),
			workbook("bnssg_jfp_delivery_tracker_2026-27_DEMONSTRATION.xlsx"));

	private static ReadTracker workbook(String name) {
		return READER.read(FOLDER.resolve(name), TrackerMapping.NONE, (_) -> false);
	}

	@ParameterizedTest
	@MethodSource("answers")
	void eachRowBecomesWhatACarefulPersonSees(Map<String, String> answer) {
		List<EditionChange> ofTheRow = COMPARED.changes().stream().filter((change) -> isOf(change, answer)).toList();
		assertThat(ofTheRow).as("%s in %s", answer, COMPARED.changes()).isNotEmpty();
		boolean confirmed = answer.get("how_a_careful_person_knows").contains("confirm")
				|| answer.get("note").contains("confirm") || answer.get("note").startsWith("reference reused")
				|| answer.get("change").equals("renumbered");
		assertThat(ofTheRow).as("asks").allMatch((change) -> change.asks() == confirmed);
	}

	private static boolean isOf(EditionChange change, Map<String, String> answer) {
		String before = answer.get("ref_2025-26").replaceFirst(" \\(.*", "");
		boolean refs = before.endsWith(".x")
				|| isSame(change.refBefore(), before) && isSame(change.refAfter(), answer.get("ref_2026-27"));
		return refs && switch (answer.get("change")) {
			case "changed" -> change.what() == What.CHANGED && isSame(change.field(), field(answer))
					&& isValue(change.after(), answer.get("after"));
			case "carried forward" ->
				!List.of(What.DROPPED, What.ADDED, What.RETARGETED, What.RENUMBERED).contains(change.what())
						&& !"baseline".equals(change.field());
			case "dropped" -> change.what() == What.DROPPED;
			case "renumbered" -> change.what() == What.RENUMBERED;
			case "added" -> change.what() == What.ADDED;
			case "split" -> change.what() == What.SPLIT;
			case "renamed theme" -> change.what() == What.RENAMED_THEME
					&& isValue(change.before(), answer.get("before")) && isValue(change.after(), answer.get("after"));
			case "retargeted" -> change.what() == What.RETARGETED;
			default -> throw new IllegalArgumentException(answer.toString());
		};
	}

	private static String field(Map<String, String> answer) {
		return answer.get("field").equals("status") ? "rag" : answer.get("field");
	}

	private static boolean isSame(String one, String other) {
		return Objects.requireNonNullElse(one, "").equals(other);
	}

	private static boolean isValue(String one, String other) {
		return Objects.requireNonNullElse(one, "").strip().equalsIgnoreCase(other);
	}

	@Test
	void aColumnThatIsMissingRemovesNothing() {
		assertThat(COMPARED.changes()).noneMatch((change) -> "baseline".equals(change.field()));
		assertThat(COMPARED.notCompared()).anySatisfy((each) -> assertThat(each).contains("baseline", "stands"));
		assertThat(COMPARED.changes()).filteredOn((change) -> change.before() != null && change.after() == null)
			.as("only what is dropped is gone")
			.allMatch((change) -> change.what() == What.DROPPED);
	}

	@Test
	void aReferenceThatIsUsedAgainIsNoRename() {
		assertThat(COMPARED.changes()).filteredOn((change) -> "title".equals(change.field()))
			.extracting(EditionChange::refBefore)
			.containsExactly("1.1");
	}

	@Test
	void theSameEditionTwiceIsCarriedForwardWhole() {
		ReadTracker tracker = workbook("bnssg_jfp_delivery_tracker_2025-26.xlsx");
		assertThat(Editions.compare(tracker, tracker).changes()).isNotEmpty()
			.allMatch((change) -> change.what() == What.CARRIED_FORWARD);
	}

	@Test
	void aSheetOfOneEditionOnlyIsNamedAndNotDropped() throws IOException {
		Path before = Files.writeString(this.folder.resolve("before.csv"), """
				Ref,Action,Due
				1,Open a clinic,31/03/2031
				2,Train carers,31/03/2031
				""");
		Path after = Files.writeString(this.folder.resolve("after.csv"), """
				Ref,Risk,Likelihood,Consequence
				1,Nobody comes,3,4
				2,Nobody stays,3,4
				""");
		ComparedEditions compared = Editions.compare(
				READER.readCsv(before, "Actions", TrackerMapping.NONE, (_) -> false),
				READER.readCsv(after, "Risks", TrackerMapping.NONE, (_) -> false));
		assertThat(compared.changes()).isEmpty();
		assertThat(compared.notCompared()).hasSize(2);
	}

}
