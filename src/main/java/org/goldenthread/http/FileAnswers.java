package org.goldenthread.http;

import java.util.List;
import java.util.function.Supplier;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What all addresses of files do alike: they refuse pages of other origins and methods
 * that they do not have, and say in JSON what is wrong.
 */
final class FileAnswers {

	private final HttpSettings settings;

	private final JsonMapper json;

	FileAnswers(HttpSettings settings, JsonMapper json) {
		this.settings = settings;
		this.json = json;
	}

	/**
	 * Answers a request.
	 * @param methods the methods that the address has
	 * @param work finds the answer
	 */
	ServerResponse answer(ServerRequest request, List<String> methods, Supplier<ServerResponse> work) {
		try {
			Origins.check(request, this.settings.origins());
			if (!methods.contains(request.method().name())) {
				throw new Refused(HttpStatus.METHOD_NOT_ALLOWED,
						"The method " + request.method() + " is not for this address: use " + methods.getFirst() + ".")
					.with(HttpHeaders.ALLOW, String.join(", ", methods));
			}
			return work.get();
		}
		catch (Refused refused) {
			return refusal(refused);
		}
	}

	ServerResponse refusal(Refused refused) {
		return body(ServerResponse.status(refused.status()).headers((headers) -> headers.putAll(refused.headers())),
				refused.body());
	}

	/**
	 * An answer in JSON.
	 */
	ServerResponse body(ServerResponse.BodyBuilder response, Object answer) {
		return body(response, MediaType.APPLICATION_JSON, this.json.writeValueAsBytes(answer));
	}

	/** What is flushed stays, where the web server would put a page in its place. */
	static ServerResponse body(ServerResponse.BodyBuilder response, MediaType type, byte[] body) {
		return response.contentType(type).contentLength(body.length).build((_, sink) -> {
			sink.getOutputStream().write(body);
			sink.flushBuffer();
			return null;
		});
	}

}
