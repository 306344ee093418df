package org.goldenthread.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.goldenthread.change.AppliedChanges;
import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.change.ChangeSets.HistoryFilter;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.PlainJson;
import org.goldenthread.store.Statement;
import org.goldenthread.store.WholeStore;
import org.goldenthread.testing.OwnGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OwnGraph
@Tag("database")
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "goldenthread.seed.enabled=false")
class BackupTests {

	private static final Map<String, @Nullable Object> CITED = Map.of("basis", "STATED", "sources", List.of("src-a"));

	@Autowired
	private ChangeSets changeSets;

	@Autowired
	private GraphReader reader;

	@Autowired
	private WholeStore store;

	@Autowired
	private Backups backups;

	@Autowired
	private Rebuild rebuild;

	@Autowired
	private Comparison comparison;

	@Autowired
	private StoreContent content;

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void startFromAGraphWithAHistory() {
		empty();
		this.file = this.folder.resolve("backup.zip");
		apply("A plan", new Change.PutNode("SourceDocument", "src-a", with("name", "A document")),
				new Change.PutNode("Priority", "prio-a", with("name", "Fewer falls")),
				new Change.PutNode("Action", "act-a", with("name", "Open a clinic")),
				new Change.PutNode("Action", "act-b", with("name", "Close a clinic")),
				new Change.PutNode("Measure", "meas-a", with("name", "Falls")),
				new Change.PutNode("Target", "tgt-a", with("name", "Few", "value", 12.5, "by", "2025/26")),
				new Change.PutLink(link("act-a", "PART_OF", "prio-a"), CITED),
				new Change.PutLink(link("meas-a", "HAS_TARGET", "tgt-a"), CITED));
		AppliedChanges renamed = apply("Another name",
				new Change.PutNode("Action", "act-a", Map.of("name", "Open two clinics")),
				new Change.RetireNode("act-b"));
		apply("No longer part of it", new Change.RetireLink(link("act-a", "PART_OF", "prio-a")));
		this.changeSets.undo(renamed.id(), "Head of Planning", "It was one", "undo-1");
		this.store.write(new Statement("token", "CREATE (:AccessToken {id: 'token-1', hash: 'abc', version: 0})"));
	}

	@Test
	void aRestoredStoreHoldsManyThings() {
		write("UNWIND range(1, 2500) AS i CREATE (:AccessToken {id: 'many-' + i, hash: 'h' + i, version: 0})");
		TreeSet<String> before = everything();
		this.backups.backUp(this.file);
		empty();
		this.backups.restore(this.file);
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void aRestoredStoreHoldsAllThatTheBackupHas() {
		TreeSet<String> before = everything();
		List<AppliedChanges> history = history();
		this.backups.backUp(this.file);
		empty();
		this.backups.restore(this.file);
		assertThat(everything()).isEqualTo(before);
		assertThat(history()).isEqualTo(history);
		assertThat(differences()).isEmpty();
	}

	@Test
	void aRestoredStoreCanBeChangedAndUndone() {
		List<AppliedChanges> history = history();
		this.backups.backUp(this.file);
		empty();
		this.backups.restore(this.file);
		this.changeSets.undo(history.get(1).id(), "Head of Planning", "It is part of it", null);
		assertThat(this.reader.read(new Statement("links", "MATCH (:Action)-[r:PART_OF]->() RETURN count(r) AS count"))
			.getFirst()).containsEntry("count", 1L);
		assertThat(history().getFirst().version()).isEqualTo(history.getFirst().version() + 1);
	}

	@Test
	void aGraphRebuiltFromItsChangeSetsIsTheGraph() {
		List<AppliedChanges> history = history();
		this.backups.backUp(this.file);
		empty();
		assertThat(this.rebuild.rebuild(this.file)).isEqualTo(4);
		assertThat(differences()).isEmpty();
		assertThat(history()).isEqualTo(history);
		assertThat(this.changeSets.differences(List.of(history.getLast()), View.EVERYTHING, null).values())
			.singleElement()
			.satisfies((difference) -> assertThat(difference.nodes()).isEqualTo(6));
	}

	@Test
	void everyDifferenceIsNamed() {
		this.backups.backUp(this.file);
		write("MATCH (n:Node {id: 'act-a'}) SET n.name = 'Other'");
		write("MATCH (n:Node {id: 'meas-a'})-[r:HAS_TARGET]->() SET r.basis = 'DERIVED'");
		write("MATCH (n:Node {id: 'prio-a'}) DETACH DELETE n");
		write("CREATE (:Node:Action {id: 'act-c'})");
		assertThat(differences()).containsExactlyInAnyOrder(
				"act-a: name is 'Open a clinic' in the file and 'Other' in the store",
				"The link meas-a HAS_TARGET tgt-a: basis is 'STATED' in the file and 'DERIVED' in the store",
				"prio-a is in the file and not in the store", "act-c is in the store and not in the file");
	}

	@Test
	void whatWasWrittenPastTheChangeSetsIsFoundByARebuild() {
		write("MATCH (n:Node {id: 'meas-a'}) SET n.name = 'By hand'");
		this.backups.backUp(this.file);
		empty();
		this.rebuild.rebuild(this.file);
		assertThat(differences()).containsExactly("meas-a: name is 'By hand' in the file and 'Falls' in the store");
	}

	@Test
	void aStoreThatHoldsSomethingIsLeftAsItIs() {
		this.backups.backUp(this.file);
		TreeSet<String> before = everything();
		assertThatExceptionOfType(UnusableBackup.class).isThrownBy(() -> this.backups.restore(this.file))
			.withMessageContaining("The store holds")
			.withMessageContaining("Name an empty one");
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void aDamagedBackupIsRefusedBeforeAnythingIsWritten() throws IOException {
		this.backups.backUp(this.file);
		empty();
		try (FileSystem zip = FileSystems.newFileSystem(this.file)) {
			Path nodes = zip.getPath("nodes.jsonl");
			Files.write(nodes,
					Files.readString(nodes).replace("Open a clinic", "Shut a clinic").getBytes(StandardCharsets.UTF_8));
			Path links = zip.getPath("links.jsonl");
			Files.writeString(links,
					Files.readString(links) + "{\"from\":0,\"type\":\"X\",\"to\":999,\"properties\":{}}\n");
			Files.delete(zip.getPath("records.jsonl"));
		}
		assertThatExceptionOfType(UnusableBackup.class).isThrownBy(() -> this.backups.restore(this.file))
			.withMessageContaining("nodes.jsonl is not as it was written")
			.withMessageContaining("records.jsonl is missing")
			.withMessageContaining("it joins nodes that the file does not hold");
		assertThat(everything()).isEmpty();
	}

	@Test
	void whatIsNoBackupIsRefused() throws IOException {
		Files.writeString(this.file, "Not a backup");
		assertThatExceptionOfType(UnusableBackup.class).isThrownBy(() -> this.backups.restore(this.file))
			.withMessageContaining("cannot be read as a backup");
	}

	@Test
	void aBackupIsNotWrittenOverAnother() {
		this.backups.backUp(this.file);
		assertThatExceptionOfType(UnusableBackup.class).isThrownBy(() -> this.backups.backUp(this.file))
			.withMessageContaining("is there already");
	}

	@Test
	void aRestoreThatWasCutShortIsTakenBackByTheNext() {
		this.backups.backUp(this.file);
		TreeSet<String> before = everything();
		empty();
		this.content.begin();
		this.content
			.writeNodes(List.of(Map.of("labels", List.of("Node"), "properties", Map.of("id", "half"), "number", 0)));
		assertThat(this.content.isUnfinished()).isTrue();
		this.backups.restore(this.file);
		assertThat(everything()).isEqualTo(before);
		assertThat(this.content.isUnfinished()).isFalse();
	}

	@Test
	void changeSetsWithoutTheirContentCannotBeRebuilt() {
		write("MATCH (c:Change) REMOVE c.content");
		this.backups.backUp(this.file);
		empty();
		assertThatExceptionOfType(UnusableBackup.class).isThrownBy(() -> this.rebuild.rebuild(this.file))
			.withMessageContaining("by an earlier release");
		assertThat(everything()).isEmpty();
	}

	private void empty() {
		write("MATCH (n) DETACH DELETE n");
	}

	private void write(String cypher) {
		this.store.write(new Statement("by hand", cypher));
	}

	private TreeSet<String> everything() {
		TreeSet<String> all = new TreeSet<>();
		this.store.read(List.of(
				new Statement("nodes", "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties"),
				new Statement("links",
						"MATCH (a)-[r]->(b) RETURN a.id AS from, coalesce(b.id, b.order) AS to, type(r) AS type, properties(r) AS properties")),
				(statement, row) -> {
					Map<String, @Nullable Object> shown = new TreeMap<>(row);
					shown.put("properties", PlainJson.write(map(row.get("properties"))));
					all.add(shown.toString());
				});
		return all;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

	private List<AppliedChanges> history() {
		return this.changeSets.latest(new HistoryFilter(null, null, null, null, Long.MAX_VALUE), Long.MAX_VALUE, 100);
	}

	private List<String> differences() {
		List<String> differences = new ArrayList<>();
		this.comparison.compare(this.file, differences::add);
		return differences;
	}

	private AppliedChanges apply(String reason, Change... changes) {
		return this.changeSets
			.apply(new ChangeSet("Head of Planning", reason, null, version(), null, null, List.of(changes)));
	}

	/** As the database has it: the service does not expect that it becomes less. */
	private long version() {
		return ((Number) Objects.requireNonNull(this.reader
			.read(new Statement("version", "OPTIONAL MATCH (v:DataVersion) RETURN coalesce(v.number, 0) AS number"))
			.getFirst()
			.get("number"))).longValue();
	}

	private static Map<String, @Nullable Object> with(Object... namesAndValues) {
		Map<String, @Nullable Object> properties = new TreeMap<>(CITED);
		for (int i = 0; i < namesAndValues.length; i += 2) {
			properties.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
		}
		return properties;
	}

	private static LinkKey link(String from, String type, String to) {
		return new LinkKey(new LinkEnds(from, type, to), null);
	}

}
