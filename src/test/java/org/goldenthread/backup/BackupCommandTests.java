package org.goldenthread.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipFile;

import org.goldenthread.Goldenthread;
import org.goldenthread.change.AppliedChanges;
import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.embedded.EmbeddedNeo4j;
import org.goldenthread.store.embedded.Neo4jProcess;
import org.goldenthread.store.embedded.Neo4jProcess.Running;
import org.goldenthread.testing.JavaProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the commands of operators as their own processes, with databases that are servers.
 */
@Tag("database")
class BackupCommandTests {

	private static final Map<String, @Nullable Object> CITED = Map.of("basis", "STATED", "sources", List.of("src-a"));

	@TempDir
	private static Path folder;

	private static @Nullable Running filled;

	private static Path file = Path.of("");

	@BeforeAll
	static void backUpAServer() throws Exception {
		filled = Neo4jProcess.start(folder.resolve("filled"));
		file = folder.resolve("backup.zip");
		fill();
		says(run(filled(), "backup", file), 0, "Backed up version 4");
	}

	@AfterAll
	static void stopIt() {
		filled().close();
	}

	@Test
	void aServerIsRestoredFromItsBackupWithAllThatItHeld() throws Exception {
		try (Running server = server("restored")) {
			says(run(server, "restore", file), 0, "Restored version 4");
			Path again = folder.resolve("again.zip");
			says(run(server, "backup", again), 0, "Backed up version 4");
			assertThat(lines(again, StorePart.CHANGE_SETS)).isEqualTo(lines(file, StorePart.CHANGE_SETS));
			assertThat(lines(again, StorePart.CHANGES)).isEqualTo(lines(file, StorePart.CHANGES));
			assertThat(new HashSet<>(lines(again, StorePart.GRAPH)))
				.isEqualTo(new HashSet<>(lines(file, StorePart.GRAPH)));
			assertThat(new HashSet<>(lines(again, StorePart.RECORDS)))
				.isEqualTo(new HashSet<>(lines(file, StorePart.RECORDS)));
			assertThat(lines(again, StorePart.LINKS)).hasSameSizeAs(lines(file, StorePart.LINKS));
		}
	}

	@Test
	void aServerIsRebuiltFromItsChangeSetsAlone() throws Exception {
		try (Running server = server("rebuilt")) {
			says(run(server, "rebuild", file), 0, "Rebuilt the graph from 4 change sets");
			says(run(server, "compare", file), 0, "The store holds the graph of the file");
		}
	}

	@Test
	void aServerThatHoldsSomethingIsLeftAsItIs() throws Exception {
		says(run(filled(), "restore", file), 2, "a server whose database holds nothing");
	}

	@Test
	void aServerThatDoesNotLetUsInIsNotTakenForOneThatDiffers() throws Exception {
		Running stranger = new Running(filled().process(), filled().folder(), filled().port(), "another password");
		says(run(stranger, "compare", file), 2, "does not let us in");
	}

	@Test
	void aServerThatIsLostWhileABackupIsRestoredHoldsAllOfItAfterARepeat() throws Exception {
		Path cut = Files.write(folder.resolve("cut.zip"), firstHalf(Files.readAllBytes(file)));
		try (Running server = server("lost")) {
			says(run(server, "restore", cut), 2, "cannot be read as a backup");
			Process restoring = start(server, "restore", file);
			restoreUntilItIsBegun(server);
			says(ended(restoring), 2, "Run the same command again");
		}
		try (Running server = server("lost")) {
			says(run(server, "compare", file), 2, "was cut short");
			says(run(server, "restore", file), 0, "Restored version 4");
		}
	}

	/** What somebody else is about to write makes the command wait for a lock. */
	private static void restoreUntilItIsBegun(Running server) throws InterruptedException {
		try (Driver driver = GraphDatabase.driver("bolt://127.0.0.1:" + server.port(),
				AuthTokens.basic(EmbeddedNeo4j.USER, server.secret()));
				Session writer = driver.session();
				Session reader = driver.session();
				Transaction other = writer.beginTransaction()) {
			other.run("CREATE (:Node:Action {id: 'act-a'})").consume();
			while (reader.run("MATCH (n:UnfinishedRestore) RETURN count(n) AS count").single().get(0).asInt() == 0) {
				Thread.sleep(50);
			}
			server.close();
		}
		catch (RuntimeException ex) {
			assertThat(server.process().isAlive()).as(String.valueOf(ex)).isFalse();
		}
	}

	private static byte[] firstHalf(byte[] bytes) {
		return Arrays.copyOf(bytes, bytes.length / 2);
	}

	private static void fill() {
		List<String> settings = new ArrayList<>(filled().settings());
		settings.add("--goldenthread.seed.enabled=false");
		settings.add("--goldenthread.security.administrator-token=" + folder.resolve("token"));
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Goldenthread.class)
			.web(WebApplicationType.NONE)
			.run(settings.toArray(String[]::new))) {
			ChangeSets changes = context.getBean(ChangeSets.class);
			apply(changes, 0, put("SourceDocument", "src-a", "A document"), put("Priority", "prio-a", "Fewer falls"),
					put("Action", "act-a", "Open a clinic"), put("Action", "act-b", "Close a clinic"),
					new Change.PutLink(link(), CITED));
			AppliedChanges renamed = apply(changes, 1, put("Action", "act-a", "Open two clinics"),
					new Change.RetireNode("act-b"));
			apply(changes, 2, new Change.RetireLink(link()));
			changes.undo(renamed.id(), "Head of Planning", "It was one", "undo-1");
		}
	}

	private static AppliedChanges apply(ChangeSets changes, long basedOn, Change... all) {
		return changes
			.apply(new ChangeSet("Head of Planning", "A plan", null, basedOn, "key-" + basedOn, null, List.of(all)));
	}

	private static Change put(String kind, String id, String name) {
		Map<String, @Nullable Object> properties = new TreeMap<>(CITED);
		properties.put("name", name);
		return new Change.PutNode(kind, id, properties);
	}

	private static LinkKey link() {
		return new LinkKey(new LinkEnds("act-a", "PART_OF", "prio-a"), null);
	}

	private static List<String> lines(Path backup, StorePart part) throws IOException {
		try (ZipFile zip = new ZipFile(backup.toFile());
				InputStream in = zip.getInputStream(Objects.requireNonNull(zip.getEntry(part.file())))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}

	private static Running filled() {
		return Objects.requireNonNull(filled);
	}

	private static Running server(String name) throws IOException {
		return Neo4jProcess.start(folder.resolve(name));
	}

	private static void says(Run run, int exitCode, String part) {
		assertThat(run.exitCode()).as(run.said()).isEqualTo(exitCode);
		assertThat(run.said()).contains(part).doesNotContain("Exception", "\tat ");
	}

	private static Run run(Running server, String command, Path file) throws IOException, InterruptedException {
		return ended(start(server, command, file));
	}

	private static Process start(Running server, String command, Path file) throws IOException {
		List<Object> arguments = new ArrayList<>(List.of(command, file));
		arguments.addAll(server.settings());
		arguments.add("--goldenthread.security.administrator-token=" + folder.resolve("token"));
		return JavaProcess.of(Goldenthread.class.getName(), arguments.toArray()).redirectErrorStream(true).start();
	}

	private static Run ended(Process process) throws IOException, InterruptedException {
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Run(process.waitFor(), said);
	}

	private record Run(int exitCode, String said) {

	}

}
