package org.goldenthread.api;

import java.util.LinkedHashMap;
import java.util.List;
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
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;

/**
 * Turns the exceptions of this application into errors for callers. Any other exception
 * becomes an internal error that tells the caller nothing but its number in the log.
 */
@Component
class RefusalResolver extends DataFetcherExceptionResolverAdapter implements SubscriptionExceptionResolver {

	private static final Logger logger = LoggerFactory.getLogger(RefusalResolver.class);

	private final AuditLog audit;

	RefusalResolver(AuditLog audit) {
		this.audit = audit;
	}

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable exception, DataFetchingEnvironment environment) {
		if (exception instanceof AccessRefused refused) {
			this.audit.keep(AuditEvent.REFUSED, Caller.of(environment.getGraphQlContext()),
					environment.getField().getName(), String.valueOf(refused.getMessage()));
		}
		GraphQLError refusal = refusal(exception);
		return (refusal != null) ? Refusals.of(refusal, environment) : null;
	}

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable exception) {
		return Mono.justOrEmpty(refusal(exception)).map(List::of);
	}

	private static @Nullable GraphQLError refusal(Throwable exception) {
		return switch (exception) {
			case InvalidQuery refused -> Refusals.error(ErrorType.BAD_REQUEST, refused.reason().name(),
					String.valueOf(refused.getMessage()), refused.details());
			case UnknownId unknown -> Refusals.error(ErrorType.NOT_FOUND, "UNKNOWN_ID",
					String.valueOf(unknown.getMessage()), unknown.details());
			case StatementTimedOut late -> {
				logger.warn("Stopped: {}", late.getMessage());
				yield Refusals.error(graphql.ErrorType.ExecutionAborted, "TIMED_OUT",
						"%s took longer than %s ms and was stopped: ask for less at once".formatted(
								late.isOfRequest() ? "The request" : "A part of the request",
								late.timeout().toMillis()));
			}
			case ReadStopped stopped ->
				Refusals.error(graphql.ErrorType.ExecutionAborted, "CANCELLED", String.valueOf(stopped.getMessage()));
			case AccessRefused refused ->
				Refusals.error(ErrorType.UNAUTHORIZED, refused.code(), String.valueOf(refused.getMessage()));
			case InvalidChanges invalid ->
				Refusals.error(ErrorType.BAD_REQUEST, "INVALID_CHANGES", String.valueOf(invalid.getMessage()),
						Map.of("problems", invalid.problems().stream().map(RefusalResolver::problem).toList()));
			case Busy busy -> Refusals.error(graphql.ErrorType.ExecutionAborted, "UNAVAILABLE",
					String.valueOf(busy.getMessage()), Map.of("retryAfter", busy.retryAfter().toSeconds()));
			case StoreUnavailable away -> {
				logger.warn("The database cannot be reached", away);
				yield Refusals.error(ErrorType.INTERNAL_ERROR, "UNAVAILABLE", String.valueOf(away.getMessage()));
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
