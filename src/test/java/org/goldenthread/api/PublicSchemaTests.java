package org.goldenthread.api;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.goldenthread.gap.GapSchema;
import org.goldenthread.model.reading.Models;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps {@code graph-schema/api.graphqls} in step with the schema that callers see. It
 * keeps the order of the model, and the page follows it. To write it anew, run this test
 * with {@code -Dgoldenthread.write}.
 */
class PublicSchemaTests {

	private static final Path PRINTED = Path.of("graph-schema/api.graphqls");

	private final GraphQLSchema schema = schema();

	@Test
	void isPrintedInTheRepository() throws IOException {
		String printed = "# Printed from the model and the features by a test. Do not edit.\n\n"
				+ new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
					.includeSchemaDefinition(false)
					.includeScalarTypes(true)
					.includeDirectiveDefinitions(false)
					.setComparators(GraphqlTypeComparatorRegistry.AS_IS_REGISTRY)).print(this.schema);
		if (System.getProperty("goldenthread.write") != null) {
			Files.writeString(PRINTED, printed);
		}
		assertThat(PRINTED).content().isEqualTo(printed);
	}

	@Test
	void describesEveryTypeForItsReader() {
		assertThat(this.schema.getAllTypesAsList()
			.stream()
			.filter((type) -> !type.getName().startsWith("__"))
			.filter((type) -> !List.of("Query").contains(type.getName())))
			.allSatisfy((type) -> assertThat(type.getDescription()).as(type.getName()).isNotBlank());
	}

	@Test
	void describesEveryFieldForItsReader() {
		assertThat(this.schema.getAllTypesAsList()
			.stream()
			.filter((type) -> !type.getName().startsWith("__"))
			.flatMap((type) -> type.getChildren().stream())
			.filter(GraphQLNamedSchemaElement.class::isInstance)
			.map(GraphQLNamedSchemaElement.class::cast)
			.filter((field) -> !(field instanceof GraphQLNamedType) && !field.getName().equals("oneOf")))
			.allSatisfy((field) -> assertThat(field.getDescription()).as(field.getName()).isNotBlank());
	}

	@Test
	void staysReadable() {
		assertThat(this.schema.getAllTypesAsList()).hasSizeLessThan(850);
	}

	private static GraphQLSchema schema() {
		TypeDefinitionRegistry registry = new SchemaParser().parse(new DerivedSchema(Models.real()).print());
		try (Stream<Path> features = Files.list(Path.of("src/main/resources/graphql"))) {
			features.sorted(Comparator.naturalOrder())
				.map(Path::toFile)
				.forEach((File feature) -> registry.merge(new SchemaParser().parse(feature)));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		registry.merge(new SchemaParser().parse(GapSchema.text()));
		return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
	}

}
