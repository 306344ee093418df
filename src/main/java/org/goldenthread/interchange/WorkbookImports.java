package org.goldenthread.interchange;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.goldenthread.change.ChangeSet;
import org.goldenthread.model.Model;
import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.SheetLimits;
import org.goldenthread.sheet.UnusableFile;
import org.goldenthread.sheet.WorkbookFile;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphScan;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Reads workbooks of the model and finds what they would change.
 */
@Service
@EnableConfigurationProperties(SheetLimits.class)
public class WorkbookImports {

	/**
	 * What a sheet of the model begins with, and hardly any other: a tracker's sheet may
	 * be called Risk.
	 */
	private static final Set<String> HEADINGS = Set.of("id", ModelTable.FROM);

	private static final Set<String> NOTES = Set.of(WorkbookLayout.ABOUT, WorkbookLayout.COLUMNS,
			WorkbookLayout.VALUES);

	private final Model model;

	private final GraphReader reader;

	private final GraphScan scan;

	private final SheetLimits limits;

	private final Map<String, ModelTable> tables;

	WorkbookImports(Model model, GraphReader reader, GraphScan scan, SheetLimits limits) {
		this.model = model;
		this.reader = reader;
		this.scan = scan;
		this.limits = limits;
		this.tables = ModelTable.all(model).stream().collect(Collectors.toMap(ModelTable::name, (table) -> table));
	}

	/**
	 * Whether a workbook is one of the model: it has a sheet that is named as those are.
	 * @param file the workbook
	 * @return true if so
	 * @throws UnusableFile if it cannot be read
	 */
	public boolean isOfTheModel(Path file) {
		try (WorkbookFile workbook = WorkbookFile.open(file, this.limits)) {
			if (workbook.sheets().stream().allMatch((name) -> table(name) == null)) {
				return false;
			}
			AtomicBoolean found = new AtomicBoolean();
			workbook.read((name) -> (!found.get() && table(name) != null)
					? (cell) -> found.compareAndSet(false, cell.row() == 1 && HEADINGS.contains(cell.text())) : null);
			return found.get();
		}
	}

	/**
	 * Reads a workbook.
	 * @param file the workbook
	 * @param author who makes the changes: a post or a client
	 * @param reason why they are made
	 * @param basedOn the version of the data that the author looked at; null for that
	 * which the workbook shows
	 * @param key makes a repeat harmless; null if there is none
	 * @return the changes and what is wrong with the workbook
	 * @throws UnusableFile if it cannot be read
	 */
	public ImportedChanges read(Path file, String author, String reason, @Nullable Long basedOn, @Nullable String key) {
		DataVersion now = this.reader.dataVersion();
		Shown shown = new Shown();
		ImportedRows rows = new ImportedRows(this.model, this.scan);
		try (WorkbookFile workbook = WorkbookFile.open(file, this.limits)) {
			workbook.read((name) -> taker(name, shown, rows));
		}
		rows.finish();
		ChangeSet set = new ChangeSet(author, reason, null, (basedOn != null) ? basedOn : shown.version(now), key, null,
				rows.changes());
		return new ImportedChanges(set, rows.places(), rows.count(), rows.problems());
	}

	/** People write the names of sheets with small and capital letters as they like. */
	private @Nullable ModelTable table(String name) {
		ModelTable same = this.tables.get(name);
		return (same != null) ? same
				: this.tables.values()
					.stream()
					.filter((table) -> plain(table.name()).equals(plain(name)))
					.findFirst()
					.orElse(null);
	}

	private static String plain(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

	private @Nullable Consumer<Cell> taker(String name, Shown shown, ImportedRows rows) {
		if (plain(name).equals(plain(WorkbookLayout.ABOUT))) {
			return shown::take;
		}
		if (NOTES.stream().map(WorkbookImports::plain).anyMatch(plain(name)::equals)) {
			return null;
		}
		ModelTable table = table(name);
		if (table == null) {
			rows.unknownSheet(name, List.copyOf(this.tables.keySet()));
			return null;
		}
		rows.begin(table);
		return rows::take;
	}

	/**
	 * The version of the data that a workbook shows, as it says itself.
	 */
	private static final class Shown {

		private String label = "";

		private @Nullable Long number;

		private @Nullable Instant made;

		void take(Cell cell) {
			if (cell.column() == 1) {
				this.label = cell.text();
			}
			else if (cell.column() == 2 && this.label.equals(WorkbookLayout.VERSION)
					&& cell.text().matches("\\d{1,18}")) {
				this.number = Long.valueOf(cell.text());
			}
			else if (cell.column() == 2 && this.label.equals(WorkbookLayout.RECORDED)) {
				this.made = instant(cell.text());
			}
		}

		private static @Nullable Instant instant(String text) {
			try {
				return Instant.parse(text);
			}
			catch (DateTimeParseException ex) {
				return null;
			}
		}

		/** A workbook of another graph says nothing of a version of this one. */
		long version(DataVersion now) {
			Instant latest = now.recordedAt().toInstant();
			boolean here = this.number != null && this.made != null && this.number <= now.number()
					&& !this.made.isAfter(latest) && (this.number < now.number() || this.made.equals(latest));
			return (here && this.number != null) ? this.number : now.number();
		}

	}

}
