package org.goldenthread.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every document under {@code queries/}.
 */
class QueryDocumentsTests extends RunningService {

	private static final Map<String, Object> EXAMPLES = Map.of("id", "plan-bnssg-jfp", "from", "plan-bnssg-jfp",
			"toward", "DOWN", "with", "plan-glos-jfp", "text", "forward plan", "first", 5, "asAt", "2025-09-04",
			"changeSet", Map.of("author", "Head of Planning", "reason", "An example", "basedOn", "1", "changes",
					List.of(Map.of("retire", "act-bnssg-1001days"))));

	/** These the browser's tests ask, signed in. */
	private static final Set<String> NEED_A_TOKEN = Set.of("proposal.graphql", "proposals.graphql");

	@ParameterizedTest
	@MethodSource("documents")
	void runsWithoutErrors(Path document) {
		JsonNode response = post(read(document), required(operation(document)));
		assertThat(response.path("errors")).isEmpty();
		assertThat(response.path("data")).isNotEmpty().noneMatch(JsonNode::isNull);
	}

	@ParameterizedTest
	@MethodSource("documents")
	void meansTheSameByItsIdAndByGet(Path document) {
		Map<String, Object> variables = required(operation(document));
		JsonNode asText = post(read(document), variables);
		String name = DOCUMENTS.relativize(document).toString().replace('\\', '/');
		Map<String, Object> byId = Map.of("documentId", name.substring(0, name.indexOf('.')), "variables", variables);
		assertThat(post(byId).path("data")).isEqualTo(asText.path("data"));
		assertThat(get(byId).path("data")).isEqualTo(asText.path("data"));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void startsWithItsPurpose(Path document) {
		assertThat(read(document)).startsWith("# ");
		assertThat(operation(document).getName()).matches("[A-Z][A-Za-z]+");
	}

	@Test
	void theReadmeListsAll() {
		String readme = read(DOCUMENTS.resolve("README.md"));
		assertThat(all()).isNotEmpty()
			.allSatisfy((document) -> assertThat(readme)
				.contains("](" + DOCUMENTS.relativize(document).toString().replace('\\', '/') + ")"));
	}

	/**
	 * Those that only read.
	 */
	static List<Path> documents() {
		return all().stream()
			.filter((document) -> operation(document).getOperation() == OperationDefinition.Operation.QUERY)
			.filter((document) -> !NEED_A_TOKEN.contains(document.getFileName().toString()))
			.toList();
	}

	private static List<Path> all() {
		try (Stream<Path> files = Files.walk(DOCUMENTS)) {
			return files.filter((file) -> file.toString().endsWith(".graphql")).sorted().toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static OperationDefinition operation(Path document) {
		Document parsed = new Parser().parseDocument(read(document));
		List<OperationDefinition> operations = parsed.getDefinitionsOfType(OperationDefinition.class);
		assertThat(operations).hasSize(1);
		return operations.getFirst();
	}

	/**
	 * Examples for the variables that have no default.
	 */
	static Map<String, Object> required(OperationDefinition operation) {
		return operation.getVariableDefinitions()
			.stream()
			.filter((variable) -> variable.getDefaultValue() == null && EXAMPLES.containsKey(variable.getName()))
			.collect(
					Collectors.toMap((variable) -> variable.getName(), (variable) -> EXAMPLES.get(variable.getName())));
	}

}
