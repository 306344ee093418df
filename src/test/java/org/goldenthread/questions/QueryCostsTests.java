package org.goldenthread.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.OwnGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.ProfiledPlan;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps in {@code queries/costs.md} what each document of the repository costs the
 * database, so that a change of the compiler or of a document shows there. To write it
 * anew, run this test with {@code -Dgoldenthread.write}.
 */
@TestPropertySource(properties = "goldenthread.api.answer-cache=0")
@OwnGraph
class QueryCostsTests extends RunningService {

	private static final Path COSTS = DOCUMENTS.resolve("costs.md");

	private static final String HEAD = """
			# What the documents cost the database

			Of each document, with the variables of its test, every statement that it runs on the facts of this repository: the
			database hits of its plan, and the rows that its operators pass on, as `PROFILE` counts them. A test fails where a
			figure differs by more than ten times. Threads, coverage, gaps and impact are found in the thread graph that the service
			keeps in memory, so their documents read only what is shown, and some read nothing.

			| document | statement | database hits | rows |
			| --- | --- | ---: | ---: |
			""";

	@Autowired
	private Driver driver;

	@Override
	boolean demonstration() {
		return true;
	}

	@Test
	void areThoseInTheRepository(@Autowired Costs costs) throws IOException {
		this.driver.executableQuery("CALL db.prepareForReplanning(300)").execute();
		String table = QueryDocumentsTests.documents()
			.stream()
			.flatMap((document) -> costs(document, costs))
			.collect(Collectors.joining("\n", HEAD, "\n"));
		if (System.getProperty("goldenthread.write") != null) {
			Files.writeString(COSTS, table);
		}
		assertThat(figures(table)).usingRecursiveComparison()
			.withComparatorForType(QueryCostsTests::compare, Long.class)
			.isEqualTo(figures(Files.readString(COSTS)));
	}

	private static Map<String, List<Long>> figures(String table) {
		Map<String, List<Long>> figures = new LinkedHashMap<>();
		table.lines().filter((line) -> line.matches("\\| .* \\| [\\d,]+ \\| [\\d,]+ \\|")).forEach((line) -> {
			String[] cells = line.split(" ?\\| ?");
			figures.put(figures.size() + ": " + cells[1] + ", " + cells[2],
					List.of(number(cells[3]), number(cells[4])));
		});
		return figures;
	}

	private static long number(String text) {
		return Long.parseLong(text.replace(",", ""));
	}

	/**
	 * Which plan the database chooses depends on the state of its statistics, so only the
	 * order of magnitude is held.
	 */
	private static int compare(long one, long other) {
		long less = Math.min(one, other);
		return (Math.max(one, other) <= 10 * less + 100) ? 0 : Long.compare(one, other);
	}

	private Stream<String> costs(Path document, Costs costs) {
		costs.read.clear();
		ask(read(document), QueryDocumentsTests.required(QueryDocumentsTests.operation(document)));
		String name = DOCUMENTS.relativize(document).toString().replace('\\', '/').replace(".graphql", "");
		return List.copyOf(costs.read).stream().map((cost) -> "| %s | %s |".formatted(name, cost));
	}

	private static String cost(Statement statement, ProfiledPlan plan) {
		return String.format(Locale.ROOT, "%s | %,d | %,d", statement.name(),
				all(plan).mapToLong(ProfiledPlan::dbHits).sum(), all(plan).mapToLong(ProfiledPlan::records).sum());
	}

	private static Stream<ProfiledPlan> all(ProfiledPlan plan) {
		return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(QueryCostsTests::all));
	}

	/**
	 * Lets the service read with statements that are profiled.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class ProfilingConfiguration {

		@Bean
		static Costs costs() {
			return new Costs();
		}

		@Bean
		static BeanPostProcessor profile(Costs costs, ObjectProvider<Driver> driver) {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof GraphReader reader) ? new Profiling(reader, driver, costs) : bean;
				}
			};
		}

	}

	/**
	 * What the statements cost, in their order.
	 */
	static final class Costs {

		private final List<String> read = new CopyOnWriteArrayList<>();

	}

	/**
	 * Profiles statements, and keeps what they cost.
	 */
	private record Profiling(GraphReader reader, ObjectProvider<Driver> driver, Costs costs) implements GraphReader {

		@Override
		public List<Map<String, @Nullable Object>> read(Statement statement) {
			try (Session session = this.driver.getObject().session()) {
				Result result = session.run("PROFILE " + statement.cypher(), statement.parameters());
				List<Map<String, @Nullable Object>> rows = result.list(Record::asMap);
				this.costs.read.add(cost(statement, result.consume().profile()));
				return rows;
			}
		}

		@Override
		public DataVersion dataVersion() {
			return this.reader.dataVersion();
		}

	}

}
