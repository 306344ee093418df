package org.goldenthread.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TestGraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SchemaTests {

	@Test
	void readsOneStatementPerSemicolonAndNoComments() {
		Schema schema = Schema.of(file("""
				// Ids are unique; and found quickly.
				CREATE CONSTRAINT node_id IF NOT EXISTS
				FOR (n:Node) REQUIRE n.id IS UNIQUE;

				CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Node) ON EACH [n.name];
				"""));
		assertThat(schema.statements()).extracting(Statement::name)
			.containsExactly("data_version_id", "data_change_number", "node_id", "words");
		assertThat(schema.statements()).extracting(Statement::cypher).last().asString().startsWith("CREATE FULLTEXT");
	}

	@Test
	void refusesAStatementThatCannotBeRepeated() {
		assertThatIllegalStateException()
			.isThrownBy(() -> Schema.of(file("CREATE INDEX words FOR (n:Node) ON (n.name);")))
			.withMessageContaining("IF NOT EXISTS");
	}

	@Test
	@Tag("database")
	@ResourceLock(EmptyGraph.LOCK)
	void createsOnlyWhatIsMissing() {
		Schema schema = Schema.of(file("CREATE INDEX note_text IF NOT EXISTS FOR (n:Note) ON (n.text);"));
		GraphReader reader = new DriverReader(TestGraph.written().driver(), null, new DataVersions(false),
				Duration.ofSeconds(10));
		List<Statement> run = new ArrayList<>();
		schema.create(reader, (statements) -> statements.forEach((statement) -> {
			run.add(statement);
			TestGraph.written().driver().executableQuery(statement.cypher()).execute();
		}));
		assertThat(run).extracting(Statement::name).contains("note_text");
		run.clear();
		schema.create(reader, run::addAll);
		assertThat(run).isEmpty();
		TestGraph.written().driver().executableQuery("DROP INDEX note_text").execute();
	}

	@Test
	void understandsTheSchemaOfTheGraph() {
		assertThat(Schema
			.of(new ClassPathResource("graph-schema/constraints.cypher"),
					new ClassPathResource("graph-schema/indexes.cypher"))
			.statements()).extracting(Statement::name).contains("node_id", "search");
	}

	private static Resource file(String text) {
		return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
	}

}
