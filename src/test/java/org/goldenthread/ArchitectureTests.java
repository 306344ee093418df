package org.goldenthread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.data.neo4j.core.schema.Node;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.goldenthread");

	private static final List<String> WRITE_OR_KEEP_THE_STORE = List.of("backup/StoreContent",
			"change/ChangeDifferences", "change/ChangeRecords", "change/DifferenceWriter", "change/HiddenNow",
			"change/PresentGraph", "change/RestrictionsSince", "seed/SeedLoader", "store/DataVersions");

	/**
	 * Whole nodes by their ids, for who asks the view of each; and patterns that the
	 * compiler's class writes.
	 */
	private static final List<String> UNDER_THE_VIEW = List.of("store/DriverScan", "explorer/SearchStatement");

	@Test
	@DisplayName("The model is plain Java: no Spring, no GraphQL and no database")
	void modelIsPlain() {
		noClasses().that()
			.resideInAnyPackage("org.goldenthread.model", "org.goldenthread.value")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "graphql..", "org.neo4j..", "org.goldenthread.store..")
			.check(CLASSES);
	}

	@Test
	@DisplayName("The thread graph and the search for threads are plain Java: no Spring and no database")
	void theThreadGraphIsPlain() {
		noClasses().that()
			.resideInAnyPackage("org.goldenthread.threadgraph", "org.goldenthread.path", "org.goldenthread.filter")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.neo4j..", "org.goldenthread.store..",
					"org.goldenthread.snapshot")
			.check(CLASSES);
	}

	@Test
	@DisplayName("Only the store touches the driver or the database")
	void onlyTheStoreTouchesTheDatabase() {
		noClasses().that()
			.resideOutsideOfPackage("org.goldenthread.store..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.neo4j..", "org.springframework.data.neo4j.core",
					"org.springframework.data.neo4j.repository..")
			.check(CLASSES);
	}

	@Test
	@DisplayName("Spring Data maps the service's own records, and nothing of the graph")
	void onlyOwnRecordsAreMapped() {
		classes().that()
			.areAnnotatedWith(Node.class)
			.should()
			.resideInAnyPackage("org.goldenthread.audit", "org.goldenthread.change.proposal",
					"org.goldenthread.evidence.kept", "org.goldenthread.savedview", "org.goldenthread.token")
			.andShould()
			.bePackagePrivate()
			.check(CLASSES);
	}

	@Test
	@DisplayName("The embedded database knows nothing of those who use it")
	void theEmbeddedDatabaseStandsAlone() {
		noClasses().that()
			.resideInAPackage("org.goldenthread.store.embedded")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.goldenthread.store")
			.check(CLASSES);
	}

	@Test
	@DisplayName("No packages need each other, nested ones neither")
	void noPackagesNeedEachOther() {
		slices().matching("org.goldenthread.(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	@DisplayName("Rows know nothing of the Cypher that they are read from")
	void rowsKnowNothingOfCypher() {
		noClasses().that()
			.resideInAPackage("org.goldenthread.answer")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.goldenthread.cypher", "org.goldenthread.query..", "org.goldenthread.path")
			.check(CLASSES);
	}

	@Test
	@DisplayName("Patterns are written from the model, whoever asks and whatever reads the answer")
	void patternsAreWrittenFromTheModel() {
		noClasses().that()
			.resideInAPackage("org.goldenthread.cypher")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("graphql..", "org.goldenthread.answer", "org.goldenthread.query..",
					"org.goldenthread.request", "org.goldenthread.store..")
			.check(CLASSES);
	}

	@Test
	@DisplayName("Only the compiler writes patterns, so that all of them meet the view of the request")
	void onlyTheCompilerWritesPatterns() throws IOException {
		Path sources = Path.of("src/main/java/org/goldenthread");
		Pattern pattern = Pattern.compile("\\bMATCH\\b|\\)<?-\\[|\\]->?\\(");
		try (Stream<Path> files = Files.walk(sources)) {
			assertThat(files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> pattern.matcher(read(file)).find())
				.map((file) -> sources.relativize(file).toString().replace('\\', '/').replace(".java", ""))
				.filter((name) -> !name.startsWith("cypher/") && !name.startsWith("query/")))
				.containsExactlyInAnyOrderElementsOf(
						Stream.concat(WRITE_OR_KEEP_THE_STORE.stream(), UNDER_THE_VIEW.stream()).toList());
		}
	}

	@Test
	@DisplayName("No number is written in the digits of the machine's locale")
	void numbersAreWrittenAlikeEverywhere() throws IOException {
		Pattern localised = Pattern.compile("%[-+0,#]*\\d*(\\.\\d+)?[defgt]");
		assertThat(lines("main/java", (line) -> localised.matcher(line).find() && !line.contains("Locale.ROOT")))
			.isEmpty();
	}

	@Test
	@DisplayName("No letter is made small or large as the machine's locale has it, in tests neither")
	void lettersAreAlikeEverywhere() throws IOException {
		Pattern localised = Pattern.compile("to(Lower|Upper)Case\\(\\)");
		for (String sources : List.of("main/java", "test/java", "aot", "bench", "hostile")) {
			assertThat(lines(sources, (line) -> localised.matcher(line).find())).isEmpty();
		}
	}

	/** The lines of Java that a condition holds for, each with its file. */
	private static List<String> lines(String sources, Predicate<String> condition) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src", sources))) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.flatMap((file) -> read(file).lines().filter(condition).map((line) -> file + ": " + line.strip()))
				.toList();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	@DisplayName("What a class needs, it gets through its constructor")
	void noFieldInjection() {
		noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
	}

	@Test
	@DisplayName("Settings are records, so nobody changes them")
	void settingsAreRecords() {
		classes().that().areAnnotatedWith(ConfigurationProperties.class).should().beRecords().check(CLASSES);
	}

	@Test
	@DisplayName("Every package says whether things may be null")
	void everyPackageIsNullMarked() {
		assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
			.allSatisfy((each) -> assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue());
	}

	@Test
	@DisplayName("Nobody prints to the console but the command that answers there")
	void nobodyPrints() {
		noClasses().that()
			.doNotHaveSimpleName("ImportCommand")
			.and()
			.doNotHaveSimpleName("BackupCommand")
			.and()
			.doNotHaveSimpleName("SaidProgress")
			.should()
			.accessField(System.class, "out")
			.orShould()
			.accessField(System.class, "err")
			.check(CLASSES);
	}

}
