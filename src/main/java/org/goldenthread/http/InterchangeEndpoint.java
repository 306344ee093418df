package org.goldenthread.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;

import org.goldenthread.interchange.ExportFormat;
import org.goldenthread.interchange.GraphExports;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.request.UnknownId;
import org.goldenthread.security.Access;
import org.goldenthread.security.AccessRefused;
import org.goldenthread.sheet.UnusableFile;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.StatementTimedOut;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Gives the graph out as files, and takes files in. One is read or written at a time, so
 * that the memory for them is that of one.
 */
final class InterchangeEndpoint {

	private final GraphExports exports;

	private final FileImports imports;

	private final Access access;

	private final RequestWatch watch;

	private final HttpSettings settings;

	private final JsonMapper json;

	private final Semaphore turn = new Semaphore(1);

	InterchangeEndpoint(GraphExports exports, FileImports imports, Access access, RequestWatch watch,
			HttpSettings settings, JsonMapper json) {
		this.exports = exports;
		this.imports = imports;
		this.access = access;
		this.watch = watch;
		this.settings = settings;
		this.json = json;
	}

	ServerResponse export(ServerRequest request) {
		return answer(request, (_) -> {
			String name = request.pathVariable("name");
			String extension = name.substring(name.indexOf('.') + 1);
			ExportFormat format = ExportFormat.find(extension)
				.filter((_) -> name.startsWith("graph.") || name.startsWith("template."))
				.orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "There is no export " + Quoted.of(name)
						+ ": ask for graph.xlsx, graph.csv.zip, graph.graphml, graph.jsonl or template.xlsx."));
			boolean template = name.startsWith("template.");
			Map<String, String> given = QueryString.read(request,
					template ? List.of() : List.of("scope", DemonstrationSwitch.NAME));
			Path file = temporary(name);
			ServerResponse.BodyBuilder response = ServerResponse.ok()
				.header(HttpHeaders.CONTENT_TYPE, format.mediaType())
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename("goldenthread-" + name).build().toString())
				.header(HttpHeaders.CACHE_CONTROL, "no-store");
			boolean written = false;
			try {
				write(request, template, given.getOrDefault("scope", ""), format, file, response);
				written = true;
			}
			finally {
				if (!written) {
					delete(file);
				}
			}
			return response.contentLength(size(file)).build((_, sink) -> {
				try {
					Files.copy(file, sink.getOutputStream());
					sink.flushBuffer();
				}
				finally {
					Files.delete(file);
				}
				return null;
			});
		});
	}

	private void write(ServerRequest request, boolean template, String scope, ExportFormat format, Path file,
			ServerResponse.BodyBuilder response) {
		if (template) {
			this.exports.writeTemplate(format, file);
			return;
		}
		DataVersion version = this.exports.write(format, DemonstrationSwitch.view(request),
				scope.isBlank() ? null : scope, file);
		response.header(Endpoint.DATA_VERSION, String.valueOf(version.number()));
	}

	private static Path temporary(String name) {
		try {
			return Files.createTempFile("goldenthread-", name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ServerResponse importFile(ServerRequest request) {
		return answer(request, (folder) -> {
			QueryString.read(request, List.of());
			FileRequest file = FileRequest.take(request, this.watch.of(request.servletRequest()), folder);
			boolean apply = file.isOn("apply");
			if (apply) {
				this.access.requireAdministrator(request.headers().firstHeader(HttpHeaders.AUTHORIZATION));
			}
			View view = file.isOn("demonstration") ? View.EVERYTHING : View.REAL;
			Map<String, @Nullable Object> answer = this.imports.take(file, view, apply);
			boolean refused = apply && answer.get("problems") instanceof List<?> problems && !problems.isEmpty();
			return body(ServerResponse.status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK), answer);
		});
	}

	private ServerResponse answer(ServerRequest request, Function<Path, ServerResponse> work) {
		Path folder = null;
		boolean mine = false;
		try {
			Origins.check(request, this.settings.origins());
			mine = this.turn.tryAcquire();
			if (!mine) {
				throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE",
						"Another file is being read or written: try again in a moment.")
					.with(HttpHeaders.RETRY_AFTER, "5");
			}
			Path own = Files.createTempDirectory("goldenthread-file");
			folder = own;
			return this.watch.of(request.servletRequest())
				.run(() -> CompletableFuture.completedFuture(refusing(() -> work.apply(own))))
				.join();
		}
		catch (Refused refused) {
			return refusal(refused);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			delete(folder);
			if (mine) {
				this.turn.release();
			}
		}
	}

	private ServerResponse refusing(java.util.function.Supplier<ServerResponse> work) {
		try {
			return work.get();
		}
		catch (Refused refused) {
			return refusal(refused);
		}
		catch (AccessRefused ex) {
			return refusal(new Refused(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", String.valueOf(ex.getMessage()))
				.with(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
		}
		catch (UnusableFile ex) {
			return refusal(
					new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "UNUSABLE_FILE", String.valueOf(ex.getMessage())));
		}
		catch (StatementTimedOut ex) {
			return refusal(new Refused(HttpStatus.SERVICE_UNAVAILABLE, "TIMED_OUT",
					"The file takes too long: send less of it at once."));
		}
		catch (UnknownId ex) {
			return refusal(new Refused(HttpStatus.NOT_FOUND, "UNKNOWN_ID", String.valueOf(ex.getMessage())));
		}
		catch (InvalidQuery | IllegalArgumentException ex) {
			return refusal(new Refused(HttpStatus.BAD_REQUEST, "INVALID_ARGUMENT", String.valueOf(ex.getMessage())));
		}
	}

	private ServerResponse refusal(Refused refused) {
		return body(ServerResponse.status(refused.status()).headers((headers) -> headers.putAll(refused.headers())),
				refused.body());
	}

	private ServerResponse body(ServerResponse.BodyBuilder response, Object answer) {
		byte[] body = this.json.writeValueAsBytes(answer);
		return response.contentType(MediaType.APPLICATION_JSON).contentLength(body.length).build((_, sink) -> {
			sink.getOutputStream().write(body);
			sink.flushBuffer();
			return null;
		});
	}

	private static void delete(@Nullable Path folder) {
		if (folder == null) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(each);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
