package org.goldenthread.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.jspecify.annotations.Nullable;

/**
 * Parses documents, holds them and the variables to their bounds, and validates them; a
 * document once for each text.
 */
final class Documents implements PreparsedDocumentProvider {

	/** What people and programs ask again is far shorter. */
	private static final int LONGEST_KEPT = 20_000;

	/** A parsed document takes about fifty times its text. */
	private static final int MOST_CHARACTERS = 500_000;

	private final Supplier<GraphQLSchema> schema;

	private final QueryLimits limits;

	private final Cache<String, Read> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_CHARACTERS)
		.<String, Read>weigher((text, _) -> text.length())
		.executor(Runnable::run)
		.build();

	Documents(Supplier<GraphQLSchema> schema, QueryLimits limits) {
		this.schema = schema;
		this.limits = limits;
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
		return CompletableFuture.completedFuture(entry(input));
	}

	private PreparsedDocumentEntry entry(ExecutionInput input) {
		String text = input.getQuery();
		try {
			Read read = (text.length() > LONGEST_KEPT) ? read(input) : this.kept.get(text, (_) -> read(input));
			Map<String, Object> variables = input.getRawVariables().toMap();
			ValueBounds.check(variables, read.lists(), this.limits);
			List<VariableDefinition> asked = read.variables(input.getOperationName());
			RequiredVariables.check(read.required(), variables, asked);
			List<GraphQLError> unknown = Constants.unknown(variables, asked, this.schema.get());
			return unknown.isEmpty() ? read.entry() : new PreparsedDocumentEntry(unknown);
		}
		catch (InvalidQuery refused) {
			return new PreparsedDocumentEntry(Refusals.error(refused));
		}
	}

	private Read read(ExecutionInput input) {
		Digits.check(input.getQuery());
		ParseAndValidateResult parsed = ParseAndValidate.parse(input);
		if (parsed.isFailure()) {
			return Read.of(List.of(SyntaxErrors.error(parsed.getSyntaxException())));
		}
		Document document = parsed.getDocument();
		Map<String, Integer> lists = DocumentBounds.check(document, this.limits);
		GraphQLSchema schema = this.schema.get();
		List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.UK);
		return errors.isEmpty()
				? new Read(new PreparsedDocumentEntry(document), lists, RequiredVariables.of(document, schema))
				: Read.of(Constants.explained(errors, document, schema));
	}

	/**
	 * A document that was read.
	 *
	 * @param entry the document, or what is wrong with it
	 * @param lists how many items those of its variables may have that have a bound of
	 * their own
	 * @param required a place for each variable that may not be null there
	 */
	private record Read(PreparsedDocumentEntry entry, Map<String, Integer> lists, Map<String, String> required) {

		/**
		 * The variables of an operation.
		 * @param operation its name; null or empty if there is only one
		 */
		List<VariableDefinition> variables(@Nullable String operation) {
			Document document = this.entry.getDocument();
			if (document == null) {
				return List.of();
			}
			return document.getDefinitionsOfType(OperationDefinition.class)
				.stream()
				.filter((each) -> operation == null || operation.isEmpty() || operation.equals(each.getName()))
				.flatMap((each) -> each.getVariableDefinitions().stream())
				.toList();
		}

		static Read of(List<? extends GraphQLError> errors) {
			return new Read(new PreparsedDocumentEntry(List.copyOf(errors)), Map.of(), Map.of());
		}

	}

}
