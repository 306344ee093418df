package org.goldenthread.api;

import java.util.LinkedHashMap;
import java.util.Map;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.audit.AuditEvent;
import org.goldenthread.audit.AuditLog;
import org.goldenthread.change.ChangeProblem;
import org.goldenthread.change.InvalidChanges;
import org.goldenthread.request.Busy;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.UnknownId;
import org.goldenthread.security.AccessRefused;
import org.goldenthread.security.Caller;
import org.goldenthread.store.ReadStopped;
import org.goldenthread.store.StatementTimedOut;
import org.goldenthread.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Turns the exceptions of this application into errors for callers. Any other exception
 * becomes an internal error that tells the caller nothing but its number in the log.
 */
@Component
class RefusalResolver extends DataFetcherExceptionResolverAdapter {

	private static final Logger logger = LoggerFactory.getLogger(RefusalResolver.class);

	private final AuditLog audit;

	RefusalResolver(AuditLog audit) {
		this.audit = audit;
	}

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable exception, DataFetchingEnvironment environment) {
		return switch (exception) {
			case InvalidQuery refused -> Refusals.error(refused, environment);
			case UnknownId unknown -> Refusals.error(ErrorType.NOT_FOUND, "UNKNOWN_ID",
					String.valueOf(unknown.getMessage()), unknown.details(), environment);
			case StatementTimedOut late -> {
				logger.warn("Stopped: {}", late.getMessage());
				yield Refusals.error(graphql.ErrorType.ExecutionAborted, "TIMED_OUT",
						"%s took longer than %s ms and was stopped: ask for less at once".formatted(
								late.isOfRequest() ? "The request" : "A part of the request",
								late.timeout().toMillis()),
						environment);
			}
			case ReadStopped stopped -> Refusals.error(graphql.ErrorType.ExecutionAborted, "CANCELLED",
					String.valueOf(stopped.getMessage()), environment);
			case AccessRefused refused -> {
				this.audit.keep(AuditEvent.REFUSED, Caller.of(environment.getGraphQlContext()),
						environment.getField().getName(), String.valueOf(refused.getMessage()));
				yield Refusals.error(ErrorType.UNAUTHORIZED, refused.code(), String.valueOf(refused.getMessage()),
						environment);
			}
			case InvalidChanges invalid ->
				Refusals.error(ErrorType.BAD_REQUEST, "INVALID_CHANGES", String.valueOf(invalid.getMessage()),
						Map.of("problems", invalid.problems().stream().map(RefusalResolver::problem).toList()),
						environment);
			case Busy busy ->
				Refusals.error(graphql.ErrorType.ExecutionAborted, "UNAVAILABLE", String.valueOf(busy.getMessage()),
						Map.of("retryAfter", busy.retryAfter().toSeconds()), environment);
			case StoreUnavailable away -> {
				logger.warn("The database cannot be reached", away);
				yield Refusals.error(ErrorType.INTERNAL_ERROR, "UNAVAILABLE", String.valueOf(away.getMessage()),
						environment);
			}
			default -> null;
		};
	}

	private static Map<String, Object> problem(ChangeProblem problem) {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("change", problem.change());
		if (problem.property() != null) {
			told.put("property", problem.property());
		}
		told.put("message", problem.message());
		return told;
	}

}
