package org.goldenthread.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.Resource;

/**
 * The constraints and indexes that the graph needs, and what to do if some are missing.
 *
 * @param statements each creates one constraint or index and carries its name
 */
record Schema(List<Statement> statements) {

	private static final Logger logger = LoggerFactory.getLogger(Schema.class);

	private static final Pattern CREATE = Pattern.compile(
			"CREATE\\s+(?:\\w+\\s+)?(?:CONSTRAINT|INDEX)\\s+`?(\\w+)`?\\s+IF\\s+NOT\\s+EXISTS\\b.*", Pattern.DOTALL);

	/**
	 * No reader waits for these, and on a busy machine the first statement takes long.
	 */
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final Statement CONSTRAINTS = new Statement("show-constraints",
			"SHOW CONSTRAINTS YIELD name RETURN name")
		.within(PATIENCE);

	private static final Statement INDEXES = new Statement("show-indexes", "SHOW INDEXES YIELD name RETURN name")
		.within(PATIENCE);

	private static final Statement AWAIT = new Statement("await-indexes", "CALL db.awaitIndexes(300)");

	static Schema of(Resource... files) {
		List<Statement> statements = new ArrayList<>();
		statements.add(DataVersions.CONSTRAINT);
		statements.add(DataVersions.CHANGE_INDEX);
		for (Resource file : files) {
			if (file.exists()) {
				statements.addAll(parse(file));
			}
		}
		return new Schema(List.copyOf(statements));
	}

	/**
	 * Creates what is missing and waits until it may be used.
	 */
	void create(GraphReader reader, Consumer<List<Statement>> define) {
		Set<@Nullable Object> existing = new HashSet<>();
		for (Statement show : List.of(CONSTRAINTS, INDEXES)) {
			reader.read(show).forEach((row) -> existing.add(row.get("name")));
		}
		List<Statement> missing = new ArrayList<>(this.statements);
		missing.removeIf((statement) -> existing.contains(statement.name()));
		if (!missing.isEmpty()) {
			logger.info("Creating {} constraints and indexes", missing.size());
			missing.add(AWAIT);
			define.accept(missing);
		}
	}

	private static List<Statement> parse(Resource file) {
		List<Statement> statements = new ArrayList<>();
		for (String text : withoutComments(file).split(";")) {
			if (!text.isBlank()) {
				Matcher create = CREATE.matcher(text.strip());
				if (!create.matches()) {
					throw new IllegalStateException(
							"%s: a statement should read CREATE ... CONSTRAINT or INDEX, a name, IF NOT EXISTS, and not: %s"
								.formatted(file.getFilename(), text.strip()));
				}
				statements.add(new Statement(create.group(1), text.strip(), Map.of()));
			}
		}
		return statements;
	}

	private static String withoutComments(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?m)//.*$", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
