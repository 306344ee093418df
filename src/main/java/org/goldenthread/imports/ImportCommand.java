package org.goldenthread.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.change.InvalidChanges;
import org.goldenthread.change.Progress;
import org.goldenthread.imports.FileToImport.Format;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.security.Caller;
import org.goldenthread.sheet.UnusableFile;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.stereotype.Component;

/**
 * Takes a file in from the command line, without a web server: {@code import FILE
 * --author=... --reason=... --document=...}, with {@code --apply} to change anything. It
 * prints the answer that a request over HTTP has.
 */
@Component
@ConditionalOnNotWebApplication
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

	private static final String NAME = "import";

	private static final List<String> SWITCHES = List.of("apply", "demonstration");

	private static final String BEFORE = "before";

	private static final int PROBLEMS = 1;

	private static final int REFUSED = 2;

	private final FileImports imports;

	private final JsonMapper json;

	private int exitCode;

	ImportCommand(FileImports imports, JsonMapper json) {
		this.imports = imports;
		this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
	}

	@Override
	public void run(ApplicationArguments arguments) throws Exception {
		List<String> words = arguments.getNonOptionArgs();
		if (words.isEmpty() || !words.getFirst().equals(NAME)) {
			return;
		}
		try {
			checkNames(arguments);
			Map<String, @Nullable Object> answer = this.imports.take(file(words, arguments),
					arguments.containsOption("demonstration") ? View.EVERYTHING : View.REAL,
					arguments.containsOption("apply") ? Caller.OPERATOR : null, new SaidProgress());
			System.out.println(this.json.writeValueAsString(answer));
			this.exitCode = (answer.get("problems") instanceof Collection<?> none && none.isEmpty()) ? 0 : PROBLEMS;
		}
		catch (InvalidQuery | InvalidChanges | UnusableFile | IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			this.exitCode = REFUSED;
		}
	}

	/** Those with a dot are settings of the service. */
	private static void checkNames(ApplicationArguments arguments) {
		List<String> known = Stream.of(FileToImport.NAMES, List.of(BEFORE), SWITCHES).flatMap(List::stream).toList();
		List<String> unknown = arguments.getOptionNames()
			.stream()
			.filter((name) -> !name.contains(".") && !known.contains(name))
			.sorted()
			.toList();
		if (!unknown.isEmpty()) {
			throw new InvalidQuery(
					"There is no option " + unknown.stream().map(Quoted::of).collect(Collectors.joining(", "))
							+ ": there are --" + String.join(", --", known) + ".");
		}
	}

	private static FileToImport file(List<String> words, ApplicationArguments arguments) throws Exception {
		if (words.size() != 2) {
			throw new InvalidQuery("Name one file: import FILE --author=... --reason=... --document=...");
		}
		Path file = existing(words.getLast());
		Map<String, String> said = new HashMap<>();
		for (String name : FileToImport.NAMES) {
			List<String> values = arguments.containsOption(name) ? new ArrayList<>(arguments.getOptionValues(name))
					: List.of();
			if (values.size() > 1 || values.stream().anyMatch(String::isBlank)) {
				throw InvalidQuery.of(name, "Give one text with --" + name + ".");
			}
			values.forEach((text) -> said.put(name, text));
		}
		String mapping = said.get("mapping");
		if (mapping != null) {
			said.put("mapping", Files.readString(Path.of(mapping)));
		}
		List<String> before = Objects.requireNonNullElse(arguments.getOptionValues(BEFORE), List.of());
		if (before.size() > 1) {
			throw InvalidQuery.of(BEFORE, "Give one file with --" + BEFORE + ".");
		}
		return new FileToImport(file, Format.of(file.toString()), said,
				before.isEmpty() ? null : existing(before.getFirst()));
	}

	private static Path existing(String name) {
		Path file = Path.of(name);
		if (!Files.isRegularFile(file)) {
			throw new InvalidQuery("There is no file " + Quoted.of(name) + ".");
		}
		return file;
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

	/**
	 * Says now and then how far it has come, beside the answer, so that both can be told
	 * apart.
	 */
	private static final class SaidProgress implements Progress {

		private static final int BETWEEN = 10_000;

		private @Nullable Step step;

		private long said;

		@Override
		public void at(Step now, long done, long of) {
			if (now != this.step || done >= this.said + BETWEEN || done == of) {
				this.step = now;
				this.said = done;
				System.err.println(now.name().toLowerCase(Locale.ROOT) + ": " + done + ((of >= 0) ? " of " + of : ""));
			}
		}

	}

}
