package org.goldenthread.evidence.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.pack.EvidenceThing;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a pack by their keys, and what their columns say.
 */
final class PackTables {

	private final Map<String, EvidenceTable> tables = new LinkedHashMap<>();

	PackTables(EvidencePack pack) {
		pack.sections().forEach((section) -> section.tables().forEach((table) -> this.tables.put(table.key(), table)));
	}

	boolean has(String table) {
		return this.tables.containsKey(table);
	}

	/** The rows that stand for something that the facts hold. */
	List<EvidenceRow> rows(String table) {
		EvidenceTable found = this.tables.get(table);
		return (found != null) ? found.rows().stream().filter((row) -> row.id() != null).toList() : List.of();
	}

	@Nullable String cell(String table, EvidenceRow row, String column) {
		EvidenceCell cell = find(table, row, column);
		return (cell != null) ? cell.text() : null;
	}

	List<EvidenceThing> things(String table, EvidenceRow row, String column) {
		EvidenceCell cell = find(table, row, column);
		return (cell != null) ? cell.things() : List.of();
	}

	boolean names(String table, EvidenceRow row, String column, String id) {
		return things(table, row, column).stream().anyMatch((thing) -> thing.id().equals(id));
	}

	private @Nullable EvidenceCell find(String table, EvidenceRow row, String column) {
		EvidenceTable found = this.tables.get(table);
		int place = (found != null) ? found.columns().indexOf(column) : -1;
		return (place >= 0) ? row.cells().get(place) : null;
	}

}
