package org.goldenthread.filter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.reading.Models;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operators that a written filter may have, against those of the public schema.
 */
class OperatorsTests {

	private final Model model = Models.real();

	private final TypeDefinitionRegistry schema = read();

	private static TypeDefinitionRegistry read() {
		try {
			return new SchemaParser().parse(Files.readString(Path.of("graph-schema/api.graphqls")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void everyPropertyHasTheOperatorsThatAQueryHas() {
		List<Property> properties = this.model.kinds()
			.stream()
			.flatMap((kind) -> kind.properties().values().stream())
			.distinct()
			.toList();
		assertThat(properties).isNotEmpty().allSatisfy((property) -> {
			boolean texts = property.list() && property.typeName().equals("String");
			assertThat(fields((texts ? "StringList" : property.typeName()) + "Filter")).as(property.name())
				.containsExactlyInAnyOrderElementsOf(Operators.of(property).keySet());
		});
	}

	@Test
	void kindsCountsAndLinksHaveTheOperatorsThatAQueryHas() {
		assertThat(fields("NodeKindFilter")).containsExactlyInAnyOrderElementsOf(Operators.KIND.keySet());
		assertThat(fields("IntFilter")).containsExactlyInAnyOrderElementsOf(Operators.COUNT.keySet());
		assertThat(fields("LinkFilter")).contains("and", "or", "not")
			.filteredOn((name) -> !List.of("and", "or", "not").contains(name))
			.containsExactlyInAnyOrderElementsOf(new LinkFilterFields(this.model).names());
	}

	private Collection<String> fields(String type) {
		return this.schema.getTypeOrNull(type, InputObjectTypeDefinition.class)
			.getInputValueDefinitions()
			.stream()
			.map(InputValueDefinition::getName)
			.toList();
	}

}
