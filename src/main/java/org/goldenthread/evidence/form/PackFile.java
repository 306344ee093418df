package org.goldenthread.evidence.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.goldenthread.evidence.pack.EvidencePack;
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
 */
record PackFile(String kind, String suffix, MediaType mediaType, Writer writer, JsonMapper json,
		PackTurns turns) implements DocumentFile {

	private static final String BOARD = "board";

	private static final String YEAR = "year";

	private static final String AS_AT = "asAt";

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
		return Set.of(AS_AT);
	}

	@Override
	public Map<String, Object> variables(Map<String, String> given) {
		Map<String, Object> variables = new LinkedHashMap<>(given);
		variables.put(YEAR, year(given).replace('-', '/'));
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
		return this.turns.write(() -> {
			try {
				return this.writer.write(this.json.treeToValue(data.path("evidencePack"), EvidencePack.class));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/**
	 * Writes a pack in a form.
	 */
	@FunctionalInterface
	interface Writer {

		byte[] write(EvidencePack pack) throws IOException;

	}

}
