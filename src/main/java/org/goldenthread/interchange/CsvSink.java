package org.goldenthread.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Property;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;

/**
 * Writes a table for each kind and each type of link, as those of the seed data, in one
 * ZIP. The tables are kept on disk until it is finished, since a ZIP takes one after the
 * other.
 */
final class CsvSink implements GraphSink {

	private static final CsvMapper csv = CsvMapper.builder().build();

	private final Path target;

	private final Path folder;

	private final Map<String, CsvTable> tables = new LinkedHashMap<>();

	CsvSink(Path target) throws IOException {
		this.target = target;
		this.folder = Files.createTempDirectory("goldenthread-export");
	}

	@Override
	public void node(Kind kind, StoredNode node) throws IOException {
		CsvTable table = table("nodes/" + kind.name(), ModelTable.of(kind));
		table.write(table.columns.stream().map((column) -> text(column, node.properties())).toArray(String[]::new));
	}

	@Override
	public void link(LinkType type, StoredLink link) throws IOException {
		CsvTable table = table("relationships/" + type.type(), ModelTable.of(type));
		String[] cells = table.columns.stream().map((column) -> text(column, link.properties())).toArray(String[]::new);
		cells[0] = link.from();
		cells[1] = link.to();
		table.write(cells);
	}

	private static String text(Property column, Map<String, @Nullable Object> properties) {
		Object value = properties.get(column.name());
		if (value == null) {
			return "";
		}
		return (value instanceof Number) ? value.toString() : CellText.withoutFormula(CellText.of(column, value));
	}

	private CsvTable table(String name, ModelTable of) throws IOException {
		CsvTable known = this.tables.get(name);
		if (known == null) {
			Path file = this.folder.resolve(of.name());
			known = new CsvTable(of.columns(), file,
					csv.writerFor(String[].class).writeValues(Files.newOutputStream(file)));
			known.write(of.columns().stream().map(Property::name).toArray(String[]::new));
			this.tables.put(name, known);
		}
		return known;
	}

	@Override
	public void finish() throws IOException {
		try (OutputStream out = Files.newOutputStream(this.target); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, CsvTable> table : this.tables.entrySet()) {
				table.getValue().writer.close();
				zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
				Files.copy(table.getValue().file, zip);
				zip.closeEntry();
			}
		}
	}

	@Override
	public void close() throws IOException {
		List<CsvTable> open = new ArrayList<>(this.tables.values());
		for (CsvTable table : open) {
			table.writer.close();
			Files.deleteIfExists(table.file);
		}
		Files.deleteIfExists(this.folder);
	}

	private record CsvTable(List<Property> columns, Path file, SequenceWriter writer) {

		void write(String[] cells) {
			this.writer.write(cells);
		}

	}

}
