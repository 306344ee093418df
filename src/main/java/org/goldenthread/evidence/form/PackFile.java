package org.goldenthread.evidence.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.turn.PackProgress;
import org.goldenthread.evidence.turn.PackTurns;
import org.goldenthread.http.DocumentFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/**
 * A pack as a file, written from what the API answers.
 *
 * @param kind what file it is, such as {@code evidence-pack}
 * @param suffix what follows the year in its address, such as {@code .docx}
 * @param mediaType its type
 * @param writer writes it
 * @param json reads the answer
 * @param turns say when it may be written
 * @param progress says how far it has come
 */
record PackFile(String kind, String suffix, MediaType mediaType, Writer writer, JsonMapper json, PackTurns turns,
		PackProgress progress) implements DocumentFile {

	private static final String BOARD = "board";

	private static final String YEAR = "year";

	private static final String AS_AT = "asAt";

	private static final String EDITION = "edition";

	/** It waits for its turn, and is written. */
	private static final int STEPS = 2;

	@Override
	public String address() {
		return "/evidence/{board}/{year}" + this.suffix;
	}

	@Override
	public String document() {
		return "page/evidence-pack";
	}

	@Override
	public Set<String> parameters() {
		return Set.of(AS_AT, EDITION);
	}

	@Override
	public Map<String, Object> variables(Map<String, String> given) {
		Map<String, Object> variables = new LinkedHashMap<>(given);
		variables.put(YEAR, year(given).replace('-', '/'));
		variables.put("keep", !given.containsKey(EDITION));
		return variables;
	}

	@Override
	public String name(Map<String, String> given) {
		return this.kind + "-" + given.getOrDefault(BOARD, "") + "-" + year(given)
				+ this.suffix.substring(this.suffix.lastIndexOf('.'));
	}

	private static String year(Map<String, String> given) {
		return given.getOrDefault(YEAR, "");
	}

	@Override
	public byte[] write(JsonNode data) {
		EvidencePack pack = this.json.treeToValue(data.path("evidencePack"), EvidencePack.class);
		return this.progress.follow(new PackProgress.Pack(pack.board(), pack.year()), STEPS,
				(steps) -> this.turns.write(() -> {
					steps.next("Writing the file");
					try {
						return this.writer.write(pack);
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
				}));
	}

	/**
	 * Writes a pack in a form.
	 */
	@FunctionalInterface
	interface Writer {

		byte[] write(EvidencePack pack) throws IOException;

	}

}
