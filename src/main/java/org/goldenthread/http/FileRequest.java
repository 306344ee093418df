package org.goldenthread.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.goldenthread.imports.FileToImport;
import org.goldenthread.imports.FileToImport.Format;
import org.goldenthread.request.Quoted;
import org.goldenthread.sheet.UnusableFile;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * A request that brings a file, as a form with parts.
 */
final class FileRequest {

	private static final int LONGEST_PART = 1_000_000;

	private static final String BEFORE = "before";

	private static final List<String> PARTS = Stream
		.of(List.of("file"), FileToImport.NAMES, List.of(BEFORE, "apply", "demonstration", "wait"))
		.flatMap(List::stream)
		.toList();

	private final HttpServletRequest request;

	private final Path file;

	private final Format format;

	private final @Nullable Path before;

	private FileRequest(HttpServletRequest request, Path file, Format format, @Nullable Path before) {
		this.request = request;
		this.file = file;
		this.format = format;
		this.before = before;
	}

	/**
	 * Takes the file from a request.
	 * @param folder where it is kept while it is read
	 * @throws Refused if there is none, or it is too large or comes too slowly
	 */
	static FileRequest take(ServerRequest request, WatchedRequest watched, Path folder) {
		HttpServletRequest servlet = request.servletRequest();
		if (!Objects.requireNonNullElse(servlet.getContentType(), "").startsWith("multipart/form-data")) {
			throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"Send the file as the part `file` of a form: Content-Type: multipart/form-data.")
				.with(HttpHeaders.ACCEPT, "multipart/form-data");
		}
		try {
			return watched.read(() -> {
				checkParts(servlet.getParts());
				Part part = servlet.getPart("file");
				if (part == null) {
					throw Refused.badRequest("There is no part `file` with the file.");
				}
				Part before = servlet.getPart(BEFORE);
				Path earlier = (before != null && before.getSize() > 0) ? kept(before, folder) : null;
				return new FileRequest(servlet, kept(part, folder), format(part), earlier);
			});
		}
		catch (Refused refused) {
			throw refused;
		}
		catch (Exception ex) {
			throw unread(watched, ex);
		}
	}

	private static Format format(Part part) {
		return Format.of(Objects.requireNonNullElse(part.getSubmittedFileName(), ""));
	}

	private static Path kept(Part part, Path folder) throws IOException {
		Path file = folder.resolve(part.getName() + format(part).end());
		try (var content = part.getInputStream()) {
			Files.copy(content, file);
		}
		part.delete();
		return file;
	}

	private static void checkParts(Collection<Part> parts) {
		List<String> names = parts.stream().map(Part::getName).toList();
		List<String> wrong = names.stream()
			.distinct()
			.filter((name) -> !PARTS.contains(name) || Collections.frequency(names, name) > 1)
			.map((name) -> PARTS.contains(name) ? "`" + name + "` is there more than once"
					: Quoted.of(name) + " is no part of it")
			.toList();
		if (!wrong.isEmpty()) {
			throw Refused.badRequest("The form is not usable: " + String.join("; ", wrong) + ". It has "
					+ String.join(", ", PARTS) + ", each once at most.");
		}
	}

	/** Tomcat says by an illegal state that a form is too large. */
	private static RuntimeException unread(WatchedRequest watched, Exception failure) {
		if (watched.isLate()) {
			return new Refused(HttpStatus.REQUEST_TIMEOUT, "The file took too long to arrive.")
				.with(HttpHeaders.CONNECTION, "close");
		}
		return (failure instanceof RuntimeException && !(failure instanceof UnusableFile))
				? new Refused(HttpStatus.CONTENT_TOO_LARGE, "LIMIT_EXCEEDED",
						"The file is too large: at most 20 MB are read. A published file can be sent as a zip archive.")
					.with(HttpHeaders.CONNECTION, "close")
				: Refused.badRequest("The form cannot be read: it is malformed, or ends early.")
					.with(HttpHeaders.CONNECTION, "close");
	}

	FileToImport toImport() {
		Map<String, String> said = new HashMap<>();
		for (String part : FileToImport.NAMES) {
			String text = textIfAny(part);
			if (text != null) {
				said.put(part, text);
			}
		}
		return new FileToImport(this.file, this.format, said, this.before);
	}

	private @Nullable String textIfAny(String name) {
		try {
			Part part = this.request.getPart(name);
			if (part == null || part.getSize() == 0) {
				return null;
			}
			if (part.getSize() > LONGEST_PART) {
				throw new Refused(HttpStatus.CONTENT_TOO_LARGE, "LIMIT_EXCEEDED",
						"The part `" + name + "` is too large: at most " + LONGEST_PART + " bytes are read.");
			}
			try (var content = part.getInputStream()) {
				return new String(content.readAllBytes(), StandardCharsets.UTF_8).strip();
			}
		}
		catch (IOException | ServletException ex) {
			throw Refused.badRequest("The part `" + name + "` cannot be read.");
		}
	}

	/**
	 * Whether a part says true.
	 * @param otherwise what holds where there is no such part
	 * @throws Refused if it says neither true nor false
	 */
	boolean isOn(String name, boolean otherwise) {
		try {
			if (this.request.getPart(name) == null) {
				return otherwise;
			}
		}
		catch (IOException | ServletException ex) {
			throw Refused.badRequest("The part `" + name + "` cannot be read.");
		}
		return switch (Objects.requireNonNullElse(textIfAny(name), "")) {
			case "true" -> true;
			case "false" -> false;
			default ->
				throw Refused.badRequest("The part `" + name + "` is neither true nor false.").detail("argument", name);
		};
	}

}
