package org.goldenthread.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.goldenthread.Goldenthread;
import org.goldenthread.testing.JavaProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the command as its own process, as people do.
 */
@Tag("database")
class ImportCommandTests {

	@TempDir
	private Path folder;

	@Test
	void aFileIsTakenInFromTheCommandLineWithoutAWebServer() throws Exception {
		Path tracker = Files.writeString(this.folder.resolve("tracker.csv"), """
				Ref,Action,Due
				1,Open a falls clinic,31/03/2031
				""");
		List<String> said = List.of(tracker.toString(), "--author=Head of Planning", "--reason=Month 6",
				"--document=src-s1b", "--plan=plan-bnssg-jfp");
		JsonNode dry = answer(0, said);
		assertThat(dry.at("/applied").isNull()).isTrue();
		assertThat(dry.at("/changes/0/name").asString()).isEqualTo("Open a falls clinic");
		List<String> applying = new ArrayList<>(said);
		applying.add("--apply");
		assertThat(answer(0, applying).at("/applied/id").asString()).startsWith("change-");
		JsonNode again = answer(0, applying);
		assertThat(again.at("/applied").isNull()).isTrue();
		assertThat(again.at("/problemCount").asInt()).isZero();
		Run refused = run(List.of(tracker.toString(), "--auhtor=Head of Planning"));
		assertThat(refused.exitCode()).isEqualTo(2);
		assertThat(refused.error()).contains("'auhtor'", "--author");
	}

	@Test
	void aProcessThatIsKilledWhileItWritesLeavesNothing() throws Exception {
		Path file = Files.writeString(this.folder.resolve("mhsds.csv"), days(1500));
		List<String> said = List.of(file.toString(), "--author=Head of Planning", "--reason=Figures",
				"--document=src-nhse-ae");
		List<String> applying = new ArrayList<>(said);
		applying.add("--apply");
		Process process = process(applying).start();
		try (BufferedReader progress = process.errorReader()) {
			assertThat(progress.lines().anyMatch((line) -> line.matches("writing: 1\\d{4} of 27000"))).isTrue();
		}
		process.destroyForcibly();
		assertThat(process.waitFor()).isNotZero();
		JsonNode dry = answer(0, said);
		assertThat(dry.at("/changeCount").asInt()).as("all of it is still to be done").isEqualTo(3 * 2 * 3 * 1500);
		assertThat(dry.at("/feed/unchanged").asInt()).isZero();
	}

	private static String days(int count) {
		StringBuilder rows = new StringBuilder("""
				REPORTING_PERIOD_START,REPORTING_PERIOD_END,STATUS,BREAKDOWN,PRIMARY_LEVEL,PRIMARY_LEVEL_DESCRIPTION,\
				SECONDARY_LEVEL,SECONDARY_LEVEL_DESCRIPTION,MEASURE_ID,MEASURE_NAME,MEASURE_VALUE
				""");
		for (int day = 0; day < count; day++) {
			LocalDate on = LocalDate.of(2020, 1, 1).plusDays(day);
			for (String measure : List.of("MHS95", "MHS108")) {
				for (String code : List.of("RA7", "RVJ", "RTE")) {
					rows.append(String.join(",", on.toString(), on.toString(), "Final", "Provider", code, "A trust",
							"NONE", "NONE", measure, "A measure", String.valueOf(day)))
						.append('\n');
				}
			}
		}
		return rows.toString();
	}

	private JsonNode answer(int exitCode, List<String> said) throws Exception {
		Run run = run(said);
		assertThat(run.exitCode()).as(run.output() + run.error()).isEqualTo(exitCode);
		return JsonMapper.shared().readTree(run.output());
	}

	private ProcessBuilder process(List<String> said) {
		List<Object> arguments = new ArrayList<>(List.of("import"));
		arguments.addAll(said);
		arguments.add("--goldenthread.store.directory=" + this.folder.resolve("data"));
		return JavaProcess.of(Goldenthread.class.getName(), arguments.toArray());
	}

	private Run run(List<String> said) throws IOException, InterruptedException {
		Path error = this.folder.resolve("error.txt");
		Process process = process(said).redirectError(error.toFile()).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Run(process.waitFor(), output, Files.readString(error));
	}

	private record Run(int exitCode, String output, String error) {

	}

}
