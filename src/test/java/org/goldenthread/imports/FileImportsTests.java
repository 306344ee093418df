package org.goldenthread.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.change.Progress;
import org.goldenthread.change.consequence.Consequences;
import org.goldenthread.imports.FileToImport.Format;
import org.goldenthread.security.Caller;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphScan;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TestGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are taken in over what is there already.
 */
@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "goldenthread.seed.enabled=false")
class FileImportsTests {

	@Autowired
	private FileImports imports;

	@Autowired
	private ChangeSets changeSets;

	@Autowired
	private GraphReader reader;

	@Autowired
	private GraphScan scan;

	@TempDir
	private Path folder;

	@BeforeEach
	void startFromOneAction() {
		TestGraph.written().wipe();
		this.changeSets.apply(
				new ChangeSet("Head of Planning", "Test", null, this.reader.dataVersion().number(), null, null,
						List.of(put("SourceDocument", "src-tracker", Map.of("name", "A tracker")), put(
								"Action", "act-clinic",
								Map.of("name", "Open a clinic", "progress", "Site sought", "due", "2030-03-31")))));
	}

	private static Change put(String kind, String id, Map<String, Object> said) {
		Map<String, Object> properties = new java.util.HashMap<>(said);
		properties.putAll(Map.of("basis", "EXTERNAL", "sources", List.of("src-tracker")));
		return new Change.PutNode(kind, id, properties);
	}

	@Test
	void anImportOverWhatWasThereIsUndoneToWhatItWas() throws IOException {
		Map<String, Object> before = action();
		Map<String, Object> answer = take("Ref,Action,Due,Comments\n1,Open a clinic,30/06/2031,Site found\n", null);
		assertThat(action()).containsEntry("progress", "Site found").containsEntry("due", "2031-06-30");
		String id = String.valueOf(((Map<?, ?>) Objects.requireNonNull(answer.get("applied"))).get("id"));
		this.changeSets.undo(id, "Head of Planning", "Wrong file", null);
		Map<String, Object> after = action();
		List.of("updatedAt", "sinceVersion").forEach((own) -> {
			before.remove(own);
			after.remove(own);
		});
		assertThat(after).isEqualTo(before);
	}

	@Test
	void aTrialSaysWhichThreadsComeToBe() throws IOException {
		this.changeSets.apply(new ChangeSet("Head of Planning", "Test", null, this.reader.dataVersion().number(), null,
				null, List.of(put("Measure", "meas-waits", Map.of("name", "Waits for the clinic")))));
		Map<String, Object> answer = tryOut("Ref,Action,Measure\n1,Open a clinic,Waits for the clinic\n");
		Consequences consequences = (Consequences) Objects.requireNonNull(answer.get("consequences"));
		assertThat(consequences.threads()).filteredOn((thread) -> thread.from().equals("act-clinic"))
			.extracting((thread) -> thread.to() + " " + thread.before() + " " + thread.after())
			.containsExactly("meas-waits null MEASURABLE_NO_DATA");
		assertThat(take("Ref,Action,Measure\n1,Open a clinic,Waits for the clinic\n", null).get("consequences"))
			.as("of what is applied it is seen in the data")
			.isNull();
	}

	@Test
	void theEditionBeforeIsLaidBesideWhatIsTakenIn() throws IOException {
		Path before = Files.writeString(this.folder.resolve("before.csv"), """
				Ref,Action,Due
				1,Open a clinic,31/03/2030
				2,Train carers,31/03/2031
				""");
		Map<String, Object> answer = take("Ref,Action,Due\n1,Open a clinic,30/06/2031\n2,Paint the ramp,31/03/2032\n",
				before);
		assertThat(String.valueOf(answer.get("editions"))).contains("what=CHANGED", "before=2030-03-31",
				"after=2031-06-30", "what=DROPPED", "what=ADDED");
	}

	private Map<String, Object> tryOut(String text) throws IOException {
		return take(text, null, null);
	}

	private Map<String, Object> take(String text, Path before) throws IOException {
		return take(text, before, Caller.OPERATOR);
	}

	private Map<String, Object> take(String text, Path before, Caller editor) throws IOException {
		Path file = Files.writeString(this.folder.resolve("tracker.csv"), text);
		return this.imports.take(
				new FileToImport(file, Format.CSV,
						Map.of("author", "Head of Planning", "reason", "Test", "document", "src-tracker"), before),
				View.REAL, editor, Progress.UNWATCHED);
	}

	private Map<String, Object> action() {
		return new java.util.HashMap<>(this.scan.nodes(List.of("act-clinic")).iterator().next().properties());
	}

}
