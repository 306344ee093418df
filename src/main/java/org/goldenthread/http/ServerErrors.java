package org.goldenthread.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that the web server itself refuses as all others are refused, and not
 * with a page of its own. Public for the web server, which creates it by its name.
 */
public final class ServerErrors extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		boolean ours = response.getStatus() >= 500;
		String body = "{\"errors\":[{\"message\":\"%s\",\"extensions\":{\"code\":\"%s\"}}]}".formatted(
				ours ? "The request cannot be answered." : "The request is not one that can be read.",
				ours ? "INTERNAL_ERROR" : "INVALID_REQUEST");
		try {
			response.setContentType("application/json;charset=UTF-8");
			response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			// Nobody is there to read it.
		}
	}

}
