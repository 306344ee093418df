package org.goldenthread.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

	private JsonNode answer(int exitCode, List<String> said) throws Exception {
		Run run = run(said);
		assertThat(run.exitCode()).as(run.output() + run.error()).isEqualTo(exitCode);
		return JsonMapper.shared().readTree(run.output());
	}

	private Run run(List<String> said) throws IOException, InterruptedException {
		List<Object> arguments = new ArrayList<>(List.of("import"));
		arguments.addAll(said);
		arguments.add("--goldenthread.store.directory=" + this.folder.resolve("data"));
		Path error = this.folder.resolve("error.txt");
		Process process = JavaProcess.of(Goldenthread.class.getName(), arguments.toArray())
			.redirectError(error.toFile())
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Run(process.waitFor(), output, Files.readString(error));
	}

	private record Run(int exitCode, String output, String error) {

	}

}
