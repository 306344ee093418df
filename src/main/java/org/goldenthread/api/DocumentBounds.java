package org.goldenthread.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.language.Argument;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.jspecify.annotations.Nullable;

/**
 * Holds a document to its bounds before it is validated: validation may take the square
 * of what it is given. Every definition is looked at once, whatever spreads it. The
 * parser has bounded before how deep a document is nested.
 */
final class DocumentBounds {

	private static final Size NOTHING = new Size(0, 0);

	private final QueryLimits limits;

	private final Map<String, FragmentDefinition> fragments;

	private final Map<String, Size> sizes = new HashMap<>();

	private final Map<String, Integer> variables = new HashMap<>();

	private final ValueBounds values;

	private int nesting;

	private DocumentBounds(Document document, QueryLimits limits) {
		this.limits = limits;
		this.values = new ValueBounds(limits, "The arguments");
		this.fragments = document.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (first, _) -> first));
	}

	/**
	 * Checks a document.
	 * @return for each variable that is a list with a bound of its own, how many items it
	 * may have
	 * @throws InvalidQuery if the document is beyond a bound
	 */
	static Map<String, Integer> check(Document document, QueryLimits limits) {
		return new DocumentBounds(document, limits).check(document.getDefinitions());
	}

	private Map<String, Integer> check(@SuppressWarnings("rawtypes") List<Definition> definitions) {
		if (definitions.size() > this.limits.maximumDefinitions()) {
			throw tooLarge("definitions", definitions.size(), this.limits.maximumDefinitions(),
					"has %s operations and fragments; at most %s are allowed");
		}
		long fields = 0;
		for (Definition<?> definition : definitions) {
			if (definition instanceof FragmentDefinition fragment) {
				fragment(fragment.getName());
			}
			else if (definition instanceof OperationDefinition operation) {
				fields += operation(operation);
				checkFields(fields);
			}
		}
		return Map.copyOf(this.variables);
	}

	private long operation(OperationDefinition operation) {
		this.values.name(operation.getName());
		for (VariableDefinition variable : operation.getVariableDefinitions()) {
			this.values.name(variable.getName());
			if (variable.getDefaultValue() != null) {
				this.values.literal(variable.getName(), variable.getDefaultValue());
			}
		}
		return size(operation.getSelectionSet()).fields() + directives(operation);
	}

	/** Selections may nest further than fields do: by fragments in fragments. */
	private Size size(@Nullable SelectionSet selections) {
		long fields = 0;
		int depth = 0;
		if (selections != null) {
			int most = 4 * this.limits.maximumDepth();
			if (++this.nesting > most) {
				throw tooLarge("depth", this.nesting, most, "nests selections %s deep; at most %s levels are allowed");
			}
			for (Selection<?> selection : selections.getSelections()) {
				Size size = size(selection);
				fields += size.fields();
				depth = Math.max(depth, size.depth());
				checkFields(fields);
			}
			this.nesting--;
		}
		return new Size(fields, depth);
	}

	private Size size(Selection<?> selection) {
		Size size = switch (selection) {
			case Field field -> field(field);
			case InlineFragment fragment -> size(fragment.getSelectionSet());
			case FragmentSpread spread -> fragment(spread.getName());
			default -> NOTHING;
		};
		return (selection instanceof DirectivesContainer<?> container)
				? new Size(size.fields() + directives(container), size.depth()) : size;
	}

	private Size field(Field field) {
		this.values.name(field.getName());
		this.values.name(field.getAlias());
		arguments(field.getArguments());
		Size inner = size(field.getSelectionSet());
		Size size = new Size(inner.fields() + 1, inner.depth() + 1);
		if (size.depth() > this.limits.maximumDepth()) {
			throw tooLarge("depth", size.depth(), this.limits.maximumDepth(),
					"nests fields %s deep; at most %s levels are allowed");
		}
		return size;
	}

	private Size fragment(String name) {
		Size known = this.sizes.get(name);
		if (known != null) {
			return known;
		}
		this.values.name(name);
		FragmentDefinition fragment = this.fragments.get(name);
		this.sizes.put(name, NOTHING); // Ends a circle, which validation refuses.
		Size size = (fragment != null) ? size(fragment.getSelectionSet()) : NOTHING;
		this.sizes.put(name, size);
		return size;
	}

	private int directives(DirectivesContainer<?> container) {
		List<Directive> directives = container.getDirectives();
		directives.forEach((directive) -> {
			this.values.name(directive.getName());
			Directives.check(directive.getName());
			arguments(directive.getArguments());
		});
		return directives.size();
	}

	private void arguments(List<Argument> arguments) {
		for (Argument argument : arguments) {
			String name = argument.getName();
			this.values.name(name);
			this.values.literal(name, argument.getValue());
			Integer most = this.values.most(name);
			if (most != null && argument.getValue() instanceof VariableReference variable) {
				this.variables.merge(variable.getName(), most, Math::min);
			}
		}
	}

	private void checkFields(long fields) {
		if (fields > this.limits.maximumFields()) {
			throw tooLarge("fields", fields, this.limits.maximumFields(),
					"selects %s fields or more, counted with every alias, directive and spread of a fragment; "
							+ "at most %s are allowed");
		}
	}

	private static InvalidQuery tooLarge(String what, long value, long limit, String message) {
		return InvalidQuery.tooLarge(what, value, limit, "The document " + message.formatted(value, limit));
	}

	/**
	 * How much a part of a document selects.
	 *
	 * @param fields how many fields, with every spread of a fragment
	 * @param depth how deeply they are nested
	 */
	private record Size(long fields, int depth) {

	}

}
