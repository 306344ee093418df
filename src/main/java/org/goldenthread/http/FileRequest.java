package org.goldenthread.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
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

	private final HttpServletRequest request;

	private final Path file;

	private final String name;

	private FileRequest(HttpServletRequest request, Path file, String name) {
		this.request = request;
		this.file = file;
		this.name = name;
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
				Part part = servlet.getPart("file");
				if (part == null) {
					throw Refused.badRequest("There is no part `file` with the file.");
				}
				String name = Objects.requireNonNullElse(part.getSubmittedFileName(), "")
					.toLowerCase(java.util.Locale.ROOT);
				Path file = folder.resolve(name.endsWith(".csv") ? "file.csv" : "file.xlsx");
				try (var content = part.getInputStream()) {
					Files.copy(content, file);
				}
				part.delete();
				return new FileRequest(servlet, file, name);
			});
		}
		catch (Refused refused) {
			throw refused;
		}
		catch (Exception ex) {
			throw unread(watched, ex);
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
						"The file is too large: at most 20 MB are read.")
					.with(HttpHeaders.CONNECTION, "close")
				: Refused.badRequest("The form cannot be read: it is malformed, or ends early.")
					.with(HttpHeaders.CONNECTION, "close");
	}

	Path file() {
		return this.file;
	}

	boolean isCsv() {
		return this.name.endsWith(".csv");
	}

	/**
	 * A part that is needed.
	 */
	String text(String part) {
		String text = textIfAny(part);
		if (text == null) {
			throw Refused.badRequest("There is no part `" + part + "`, which is needed.").detail("argument", part);
		}
		return text;
	}

	/**
	 * A part that may be left out.
	 */
	@Nullable String textIfAny(String name) {
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

	boolean isOn(String part) {
		return "true".equals(textIfAny(part));
	}

}
