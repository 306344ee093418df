package org.goldenthread.api;

import java.io.File;
import java.util.List;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.goldenthread.model.Models;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DerivedSchemaTests {

	@Test
	void isAValidSchemaTogetherWithThatOfTheFeatures() {
		TypeDefinitionRegistry registry = new SchemaParser().parse(new DerivedSchema(Models.real()).print());
		for (String feature : List.of("values", "explorer", "thread")) {
			registry.merge(new SchemaParser().parse(new File("src/main/resources/graphql/" + feature + ".graphqls")));
		}
		assertThat(UnExecutableSchemaGenerator.makeUnExecutableSchema(registry).getObjectType("Measure")).isNotNull();
	}

}
