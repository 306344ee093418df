package org.goldenthread.change.api;

import java.util.Objects;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.goldenthread.change.api.ChangeAnswers.ChangeSet;
import org.goldenthread.model.Model;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Applies changes that are made alone, such as {@code putAction} or
 * {@code linkContributesTo}: the operations that the schema derives from the model.
 */
@Component
class SingleEdits implements RuntimeWiringConfigurer {

	private final Model model;

	private final ChangeInputs inputs;

	private final ChangeController changes;

	SingleEdits(Model model, ChangeController changes) {
		this.model = model;
		this.inputs = new ChangeInputs(model);
		this.changes = changes;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		wiring.type("Mutation", (type) -> {
			this.model.concreteKinds("Node").forEach((kind) -> type.dataFetcher("put" + kind.name(), edit("node")));
			this.model.linkTypes().forEach((link) -> type.dataFetcher("link" + link.name(), edit("link")));
			return type.dataFetcher("retire", edit("id")).dataFetcher("unlink", edit("link"));
		});
	}

	private DataFetcher<ChangeSet> edit(String argument) {
		return (environment) -> this.changes.apply(() -> read(environment, argument), environment);
	}

	private org.goldenthread.change.ChangeSet read(DataFetchingEnvironment environment, String argument) {
		return this.inputs.readOne(Objects.requireNonNull(environment.getArgument("edit")),
				environment.getFieldDefinition().getName(), Objects.requireNonNull(environment.getArgument(argument)));
	}

}
