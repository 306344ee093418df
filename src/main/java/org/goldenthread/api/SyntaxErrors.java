package org.goldenthread.api;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import org.goldenthread.request.Quoted;

/**
 * Says in our words what the parser found, from the parts that it names.
 */
final class SyntaxErrors {

	private SyntaxErrors() {
	}

	static GraphQLError error(InvalidSyntaxException found) {
		GraphQLError.Builder<?> error = GraphQLError.newError();
		SourceLocation location = found.getLocation();
		if (location != null) {
			error.location(location);
		}
		if (found instanceof ParseCancelledException) {
			return error.errorType(ErrorType.ExecutionAborted)
				.message("The document is too long or nested too deeply to be read: ask for less at once")
				.extensions(Map.of("code", "LIMIT_EXCEEDED", "argument", "query"))
				.build();
		}
		String where = (location != null)
				? " at line " + location.getLine() + ", column " + Math.max(1, location.getColumn()) : "";
		String token = found.getOffendingToken();
		String what = (token != null && !token.isBlank()) ? ": " + Quoted.of(token) + " does not belong there" : "";
		return error.errorType(ErrorType.InvalidSyntax)
			.message("%s", "The document is not GraphQL" + where + what)
			.build();
	}

}
