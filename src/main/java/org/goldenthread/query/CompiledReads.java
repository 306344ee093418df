package org.goldenthread.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.CoercedVariables;
import graphql.language.Field;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Selected;
import org.goldenthread.cypher.Variable;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the root fields of callers' documents were compiled to. Parsed documents are
 * kept too, so the same document is the same object when it comes again. A statement is
 * used again for other values of the variables that only its parameters depend on.
 */
final class CompiledReads {

	/** A document may have a variable of these in the place of a single value. */
	private static final Set<String> SCALARS = Set.of("ID", "String", "Int", "Float", "DateTime");

	private static final long MOST_BYTES = 32L * 1024 * 1024;

	/** What is larger is hardly asked again. */
	private static final long LARGEST_KEPT = 1024 * 1024;

	private final Cache<Field, Set<String>> known = Caffeine.newBuilder().weakKeys().build();

	private final Cache<Key, CompiledRead> reads = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.<Key, CompiledRead>weigher((key, read) -> (int) Math.min(Integer.MAX_VALUE, weight(key, read)))
		.executor(Runnable::run)
		.build();

	/**
	 * What a root field is compiled to, for the values of this request.
	 * @param environment of the root field
	 * @param view what the request may see
	 * @param compile compiles the field, if that was not done before
	 */
	CompiledRead of(DataFetchingEnvironment environment, View view, Function<Selected, CompiledRead> compile) {
		OperationDefinition operation = environment.getOperationDefinition();
		Map<String, @Nullable Object> variables = environment.getVariables();
		Field field = environment.getField();
		Set<String> names = this.known.get(field, (_) -> Set.of());
		CompiledRead read = this.reads.getIfPresent(Key.of(field, operation, view, variables, names));
		if (read != null) {
			return read.with(variables);
		}
		CompiledRead compiled = compile.apply(selected(environment, operation, variables));
		Set<String> now = this.known.asMap().merge(field, compiled.known(), CompiledReads::union);
		Key key = Key.of(field, operation, view, variables, now);
		if (weight(key, compiled) <= LARGEST_KEPT) {
			this.reads.put(key, compiled);
		}
		return compiled;
	}

	/**
	 * What all that is kept takes, in bytes, by its own count.
	 */
	long weight() {
		return this.reads.policy().eviction().orElseThrow().weightedSize().orElseThrow();
	}

	private static long weight(Key key, CompiledRead read) {
		return Footprint.of(key.field()) + Footprint.of(key.values()) + Footprint.of(read.statement().cypher())
				+ Footprint.of(read.statement().parameters());
	}

	private static Selected selected(DataFetchingEnvironment environment, OperationDefinition operation,
			Map<String, @Nullable Object> variables) {
		Map<String, @Nullable Object> replaced = new HashMap<>(variables);
		for (VariableDefinition definition : operation.getVariableDefinitions()) {
			Object value = variables.get(definition.getName());
			if (value != null && isScalar(definition.getType())) {
				replaced.put(definition.getName(), new Variable(definition.getName(), value));
			}
		}
		String key = environment.getMergedField().getResultKey();
		return ExecutableNormalizedOperationFactory
			.createExecutableNormalizedOperation(environment.getGraphQLSchema(), environment.getDocument(),
					operation.getName(), CoercedVariables.of(replaced))
			.getTopLevelFields()
			.stream()
			.filter((each) -> each.getResultKey().equals(key))
			.map(Selected::of)
			.findFirst()
			.orElseThrow();
	}

	private static boolean isScalar(Type<?> type) {
		Type<?> inner = (type instanceof NonNullType nonNull) ? nonNull.getType() : type;
		return inner instanceof TypeName name && SCALARS.contains(name.getName());
	}

	private static Set<String> union(Set<String> one, Set<String> other) {
		Set<String> both = new HashSet<>(one);
		both.addAll(other);
		return Set.copyOf(both);
	}

	/**
	 * What a compiled read depends on.
	 *
	 * @param field the root field; the same object for the same document
	 * @param operation the name of the operation, null if it has none
	 * @param view what the statement may see
	 * @param values the values of the variables that the statement is fixed to; of other
	 * variables, only that they are missing
	 */
	private record Key(Field field, @Nullable String operation, View view, List<@Nullable Object> values) {

		static Key of(Field field, OperationDefinition operation, View view, Map<String, @Nullable Object> variables,
				Set<String> known) {
			return new Key(field, operation.getName(), view,
					operation.getVariableDefinitions().stream().<@Nullable Object>map((definition) -> {
						Object value = variables.get(definition.getName());
						boolean open = value != null && isScalar(definition.getType())
								&& !known.contains(definition.getName());
						if (open) {
							return Mark.OPEN;
						}
						return variables.containsKey(definition.getName()) ? value : Mark.MISSING;
					}).toList());
		}

		private enum Mark {

			OPEN, MISSING

		}

	}

}
