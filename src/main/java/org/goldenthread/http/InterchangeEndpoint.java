package org.goldenthread.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.goldenthread.audit.AuditEvent;
import org.goldenthread.audit.AuditLog;
import org.goldenthread.change.InvalidChanges;
import org.goldenthread.change.PermittedChanges;
import org.goldenthread.change.Progress;
import org.goldenthread.imports.FileImports;
import org.goldenthread.imports.FileToImport;
import org.goldenthread.imports.ImportJob;
import org.goldenthread.imports.ImportJob.Standing;
import org.goldenthread.imports.ImportJobs;
import org.goldenthread.interchange.ExportFormat;
import org.goldenthread.interchange.GraphExports;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.request.UnknownId;
import org.goldenthread.security.AccessRefused;
import org.goldenthread.security.Caller;
import org.goldenthread.security.CallerAuthentication;
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

	private final ImportJobs jobs;

	private final AuditLog audit;

	private final RequestWatch watch;

	private final FileAnswers answers;

	private final Sights sights;

	private final Duration wait;

	private final Semaphore turn = new Semaphore(1);

	/**
	 * Creates the endpoint.
	 * @param wait how long an import is waited for
	 */
	InterchangeEndpoint(GraphExports exports, FileImports imports, ImportJobs jobs, AuditLog audit, RequestWatch watch,
			FileAnswers answers, Sights sights, Duration wait) {
		this.exports = exports;
		this.imports = imports;
		this.jobs = jobs;
		this.audit = audit;
		this.watch = watch;
		this.answers = answers;
		this.sights = sights;
		this.wait = wait;
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
			Map<String, String> given = QueryString.read(request, template ? List.of(DemonstrationSwitch.NAME)
					: Stream.concat(Stream.of("scope"), Sights.PARAMETERS.stream()).toList());
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
		Sight sight = this.sights.of(request);
		DataVersion version = this.sights
			.look(sight,
					() -> CompletableFuture.completedFuture(
							this.exports.write(format, sight.view(), scope.isBlank() ? null : scope, file)))
			.join();
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
		return answer(request, List.of("POST"), (held) -> {
			QueryString.read(request, List.of());
			FileRequest file = FileRequest.take(request, this.watch.of(request.servletRequest()), held.folder);
			boolean apply = file.isOn("apply", false);
			Caller caller = CallerAuthentication.callerOf(request.servletRequest());
			if (apply) {
				PermittedChanges.requireEditor(caller);
			}
			View view = file.isOn("demonstration", false) ? caller.view() : caller.view().withoutDemonstration();
			FileToImport taken = file.toImport();
			boolean waits = file.isOn("wait", true);
			ImportJob job = this.jobs.start(caller, (progress) -> take(taken, view, caller, apply, progress),
					held.passOn());
			return (waits && job.await(this.wait)) ? ended(job, apply) : started(job);
		});
	}

	private Map<String, @Nullable Object> take(FileToImport taken, View view, Caller caller, boolean apply,
			Progress progress) {
		try {
			return this.imports.take(taken, view, apply ? caller : null, progress);
		}
		catch (AccessRefused ex) {
			this.audit.keep(AuditEvent.REFUSED, caller, "/import", String.valueOf(ex.getMessage()));
			throw ex;
		}
	}

	private ServerResponse ended(ImportJob job, boolean apply) {
		Map<String, @Nullable Object> answer = job.answer();
		if (answer == null) {
			return this.answers.refusal(refusal(Objects.requireNonNullElseGet(job.failure(),
					() -> Refused.coded("CANCELLED", "The import was cancelled, and nothing was changed."))));
		}
		boolean refused = apply && answer.get("problems") instanceof List<?> problems && !problems.isEmpty();
		return this.answers.body(ServerResponse.status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK),
				answer);
	}

	private ServerResponse started(ImportJob job) {
		return this.answers.body(
				ServerResponse.status(HttpStatus.ACCEPTED).header(HttpHeaders.LOCATION, "/import/" + job.id()),
				standing(job));
	}

	/**
	 * Says how far an import has come, or cancels it.
	 */
	ServerResponse importJob(ServerRequest request) {
		return this.answers.answer(request, List.of("GET", "DELETE"), () -> {
			QueryString.read(request, List.of());
			ImportJob job = this.jobs.find(request.pathVariable("id"))
				.filter((each) -> each.isOf(CallerAuthentication.callerOf(request.servletRequest())))
				.orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND,
						"There is no import of that id: it ended long ago, or before the service was started again. "
								+ "What was applied is in history."));
			if (request.method().equals(HttpMethod.DELETE)) {
				job.cancel();
			}
			return this.answers.body(ServerResponse.ok().header(HttpHeaders.CACHE_CONTROL, "no-store"), standing(job));
		});
	}

	private static Map<String, @Nullable Object> standing(ImportJob job) {
		Standing standing = job.standing();
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("id", job.id());
		answer.put("state", standing.state());
		answer.put("step", standing.step());
		answer.put("done", standing.done());
		answer.put("of", (standing.of() >= 0) ? standing.of() : null);
		answer.put("questions", standing.questions());
		answer.put("answer", job.answer());
		RuntimeException failure = job.failure();
		answer.put("errors", (failure != null) ? told(failure).body().get("errors") : null);
		return answer;
	}

	private static Refused told(RuntimeException failure) {
		try {
			return refusal(failure);
		}
		catch (RuntimeException ex) {
			return Refused.coded("INTERNAL_ERROR", "The import has failed, and nothing was changed.");
		}
	}

	private ServerResponse answer(ServerRequest request, List<String> methods, Function<Held, ServerResponse> work) {
		return this.answers.answer(request, methods, () -> {
			if (!this.turn.tryAcquire()) {
				throw Refused.coded("UNAVAILABLE", "Another file is being read or written: try again in a moment.")
					.with(HttpHeaders.RETRY_AFTER, "5");
			}
			Held held = new Held(temporaryFolder());
			try {
				return this.watch.of(request.servletRequest())
					.run(() -> CompletableFuture.completedFuture(refusing(request, () -> work.apply(held))))
					.join();
			}
			finally {
				if (!held.isPassedOn) {
					held.end();
				}
			}
		});
	}

	private Path temporaryFolder() {
		try {
			return Files.createTempDirectory("goldenthread-file");
		}
		catch (IOException ex) {
			this.turn.release();
			throw new UncheckedIOException(ex);
		}
	}

	private ServerResponse refusing(ServerRequest request, Supplier<ServerResponse> work) {
		try {
			return work.get();
		}
		catch (RuntimeException ex) {
			if (ex instanceof AccessRefused) {
				this.audit.keep(AuditEvent.REFUSED, CallerAuthentication.callerOf(request.servletRequest()),
						request.path(), String.valueOf(ex.getMessage()));
			}
			return this.answers.refusal(refusal(ex));
		}
	}

	/** What is told of a failure; one that is no fault of the caller's is thrown on. */
	private static Refused refusal(RuntimeException failure) {
		return switch (failure) {
			case Refused refused -> refused;
			case AccessRefused ex -> refused(ex.code(), ex).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			case UnusableFile ex -> refused("UNUSABLE_FILE", ex);
			case StatementTimedOut _ -> Refused.coded("TIMED_OUT", "The file takes too long: send less of it at once.");
			case UnknownId ex -> refused("UNKNOWN_ID", ex);
			case InvalidChanges ex -> Refused.coded("INVALID_CHANGES",
					"The data has changed meanwhile, and nothing was applied: " + ex.problems().getFirst().message());
			case InvalidQuery ex -> {
				Refused refused = refused("INVALID_ARGUMENT", ex);
				ex.details().forEach(refused::detail);
				yield refused;
			}
			case IllegalArgumentException ex -> refused("INVALID_ARGUMENT", ex);
			default -> throw failure;
		};
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

	/**
	 * The turn of a file, and the folder for it, which an import keeps beyond its
	 * request.
	 */
	private final class Held {

		private final Path folder;

		private boolean isPassedOn;

		Held(Path folder) {
			this.folder = folder;
		}

		/**
		 * Leaves it to somebody else to end it.
		 * @return ends it
		 */
		Runnable passOn() {
			this.isPassedOn = true;
			return this::end;
		}

		void end() {
			try {
				delete(this.folder);
			}
			finally {
				InterchangeEndpoint.this.turn.release();
			}
		}

	}

}
