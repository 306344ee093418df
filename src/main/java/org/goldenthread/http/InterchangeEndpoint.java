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
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.goldenthread.change.InvalidChanges;
import org.goldenthread.change.Progress;
import org.goldenthread.imports.FileImports;
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

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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

	private final FileAnswers answers;

	private final Semaphore turn = new Semaphore(1);

	InterchangeEndpoint(GraphExports exports, FileImports imports, Access access, RequestWatch watch,
			FileAnswers answers) {
		this.exports = exports;
		this.imports = imports;
		this.access = access;
		this.watch = watch;
		this.answers = answers;
	}

	ServerResponse export(ServerRequest request) {
		return answer(request, FileEndpoint.METHODS, (_) -> {
			String name = request.pathVariable("name");
			String extension = name.substring(name.indexOf('.') + 1);
			ExportFormat format = ExportFormat.find(extension)
				.filter((_) -> name.startsWith("graph.") || name.startsWith("template."))
				.orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "There is no export " + Quoted.of(name)
						+ ": ask for graph.xlsx, graph.csv.zip, graph.graphml, graph.jsonl or template.xlsx."));
			boolean template = name.startsWith("template.");
			Map<String, String> given = QueryString.read(request,
					template ? List.of(DemonstrationSwitch.NAME) : List.of("scope", DemonstrationSwitch.NAME));
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
			boolean whole = request.method().equals(HttpMethod.GET);
			return response.contentLength(size(file)).build((_, sink) -> {
				try {
					if (whole) {
						Files.copy(file, sink.getOutputStream());
					}
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
		return answer(request, List.of("POST"), (folder) -> {
			QueryString.read(request, List.of());
			FileRequest file = FileRequest.take(request, this.watch.of(request.servletRequest()), folder);
			boolean apply = file.isOn("apply");
			if (apply) {
				this.access.requireAdministrator(request.headers().firstHeader(HttpHeaders.AUTHORIZATION));
			}
			View view = file.isOn("demonstration") ? View.EVERYTHING : View.REAL;
			Map<String, @Nullable Object> answer = this.imports.take(file.toImport(), view, apply, Progress.UNWATCHED);
			boolean refused = apply && answer.get("problems") instanceof List<?> problems && !problems.isEmpty();
			return this.answers.body(ServerResponse.status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK),
					answer);
		});
	}

	private ServerResponse answer(ServerRequest request, List<String> methods, Function<Path, ServerResponse> work) {
		return this.answers.answer(request, methods, () -> {
			if (!this.turn.tryAcquire()) {
				throw Refused.coded("UNAVAILABLE", "Another file is being read or written: try again in a moment.")
					.with(HttpHeaders.RETRY_AFTER, "5");
			}
			try {
				return inFolder(request, work);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			finally {
				this.turn.release();
			}
		});
	}

	private ServerResponse inFolder(ServerRequest request, Function<Path, ServerResponse> work) throws IOException {
		Path folder = Files.createTempDirectory("goldenthread-file");
		try {
			return this.watch.of(request.servletRequest())
				.run(() -> CompletableFuture.completedFuture(refusing(() -> work.apply(folder))))
				.join();
		}
		finally {
			delete(folder);
		}
	}

	private ServerResponse refusing(Supplier<ServerResponse> work) {
		try {
			return work.get();
		}
		catch (Refused refused) {
			return this.answers.refusal(refused);
		}
		catch (AccessRefused ex) {
			return this.answers.refusal(refused("UNAUTHENTICATED", ex).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
		}
		catch (UnusableFile ex) {
			return this.answers.refusal(refused("UNUSABLE_FILE", ex));
		}
		catch (StatementTimedOut ex) {
			return this.answers
				.refusal(Refused.coded("TIMED_OUT", "The file takes too long: send less of it at once."));
		}
		catch (UnknownId ex) {
			return this.answers.refusal(refused("UNKNOWN_ID", ex));
		}
		catch (InvalidChanges ex) {
			return this.answers.refusal(Refused.coded("INVALID_CHANGES",
					"The data has changed meanwhile, and nothing was applied: " + ex.problems().getFirst().message()));
		}
		catch (InvalidQuery ex) {
			Refused refused = refused("INVALID_ARGUMENT", ex);
			ex.details().forEach(refused::detail);
			return this.answers.refusal(refused);
		}
		catch (IllegalArgumentException ex) {
			return this.answers.refusal(refused("INVALID_ARGUMENT", ex));
		}
	}

	private static Refused refused(String code, RuntimeException ex) {
		return Refused.coded(code, String.valueOf(ex.getMessage()));
	}

	private static void delete(Path folder) {
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
