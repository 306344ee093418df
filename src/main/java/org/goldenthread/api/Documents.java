package org.goldenthread.api;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

/**
 * Parses and validates documents, once for each text, and refuses those that select too
 * much.
 */
final class Documents implements PreparsedDocumentProvider {

	/** Deep enough for the introspection of any client. */
	private static final int MAXIMUM_DEPTH = 24;

	private static final int MAXIMUM_FIELDS = 2000;

	/** What people and programs ask again is far shorter. */
	private static final int LONGEST_KEPT = 20_000;

	/** A parsed document takes about fifty times its text. */
	private static final int MOST_CHARACTERS = 500_000;

	private final Cache<String, PreparsedDocumentEntry> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_CHARACTERS)
		.<String, PreparsedDocumentEntry>weigher((text, _) -> text.length())
		.executor(Runnable::run)
		.build();

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
		String text = input.getQuery();
		PreparsedDocumentEntry entry = (text.length() > LONGEST_KEPT) ? read(input, parseAndValidate)
				: this.kept.get(text, (_) -> read(input, parseAndValidate));
		return CompletableFuture.completedFuture(entry);
	}

	private static PreparsedDocumentEntry read(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
		PreparsedDocumentEntry entry = parseAndValidate.apply(input);
		if (entry.hasErrors()) {
			return entry;
		}
		DocumentSize size = DocumentSize.of(entry.getDocument());
		if (size.fields() > MAXIMUM_FIELDS) {
			return refusal("The document selects " + size.fields() + " fields, counted with every alias and every "
					+ "spread of a fragment; at most " + MAXIMUM_FIELDS + " are allowed");
		}
		if (size.depth() > MAXIMUM_DEPTH) {
			return refusal("The document nests fields " + size.depth() + " deep; at most " + MAXIMUM_DEPTH
					+ " levels are allowed");
		}
		return entry;
	}

	private static PreparsedDocumentEntry refusal(String message) {
		return new PreparsedDocumentEntry(
				GraphqlErrorBuilder.newError().errorType(ErrorType.ExecutionAborted).message(message).build());
	}

}
