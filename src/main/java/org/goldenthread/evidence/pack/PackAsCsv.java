package org.goldenthread.evidence.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.goldenthread.value.SpreadsheetText;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * A pack as CSV: a line for each cell, as the tables of NHS England's oversight framework
 * have a line for each value. The hash of a pack is that of these bytes, so that whoever
 * has the file can check it.
 */
public final class PackAsCsv {

	private static final List<String> COLUMNS = List.of("Section", "Table", "Row", "Id", "Kind", "Known by",
			"Demonstration", "Column", "Value");

	/** Excel takes a file for UTF-8 only if it begins with this. */
	private static final String MARK = "\uFEFF";

	private final List<List<@Nullable String>> lines = new ArrayList<>();

	private PackAsCsv(EvidencePack pack) {
		line("Pack", null, 0, pack.board(), "Board", pack.name());
		line("Pack", null, 0, pack.board(), "Year", pack.year());
		line("Pack", null, 0, pack.board(), "Ages counted to", pack.asAt());
		line("Pack", null, 0, pack.board(), "Left out", pack.completeness().reason());
		pack.sections().forEach(this::section);
	}

	/**
	 * Writes a pack.
	 * @param pack the pack
	 * @return the bytes, in UTF-8
	 */
	public static byte[] write(EvidencePack pack) {
		CsvSchema.Builder schema = CsvSchema.builder();
		COLUMNS.forEach(schema::addColumn);
		String text = CsvMapper.builder()
			.enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
			.build()
			.writer(schema.setUseHeader(true).setLineSeparator("\r\n").build())
			.writeValueAsString(new PackAsCsv(pack).lines);
		return (MARK + text).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * The SHA-256 of a pack.
	 * @param pack the pack
	 * @return the hash in hexadecimal digits
	 */
	public static String sha256(EvidencePack pack) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(write(pack)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void section(EvidenceSection section) {
		if (section.summaryName() != null) {
			line(section.name(), null, 0, section.key(), "Name in the national summary", section.summaryName());
		}
		int number = 0;
		for (EvidenceStatement statement : section.statements()) {
			number++;
			line(section.name(), "Statements", number, null, "Statement", statement.text());
			line(section.name(), "Statements", number, null, "Rests on", String.join("; ", statement.ids()));
		}
		section.tables().forEach((table) -> table(section, table));
	}

	private void table(EvidenceSection section, EvidenceTable table) {
		if (table.note() != null) {
			line(section.name(), table.title(), 0, null, "Note", table.note());
		}
		for (int i = 0; i < table.rows().size(); i++) {
			EvidenceRow row = table.rows().get(i);
			for (int j = 0; j < table.columns().size(); j++) {
				cell(section, table, i + 1, row, table.columns().get(j), row.cells().get(j).text());
			}
			for (EvidenceNote note : row.notes()) {
				cell(section, table, i + 1, row, "Assessor's note", note.labelled());
			}
			cell(section, table, i + 1, row, "Sources", sources(row.sources()));
		}
	}

	private void cell(EvidenceSection section, EvidenceTable table, int number, EvidenceRow row, String column,
			@Nullable String value) {
		add(section.name(), table.title(), String.valueOf(number), row.id(), row.kind(), row.basis(),
				row.demonstration() ? "yes" : null, column, value);
	}

	private static String sources(List<EvidenceSource> sources) {
		return sources.stream()
			.map((source) -> source.document() + ((source.locator() != null) ? " " + source.locator() : ""))
			.collect(Collectors.joining("; "));
	}

	private void line(String section, @Nullable String table, int row, @Nullable String id, String column,
			@Nullable String value) {
		add(section, table, (row > 0) ? String.valueOf(row) : null, id, null, null, null, column, value);
	}

	private void add(@Nullable String... values) {
		this.lines.add(Arrays.stream(values).<@Nullable String>map(SpreadsheetText::safe).toList());
	}

}
