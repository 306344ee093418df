package org.goldenthread.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.change.GraphDump;
import org.goldenthread.model.Model;
import org.goldenthread.sheet.UnusableFile;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TestGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "goldenthread.seed.enabled=false")
class WorkbookRoundTripTests {

	private static final Map<String, Object> EXTERNAL = Map.of("basis", "EXTERNAL", "sources", List.of("src-plan"));

	@Autowired
	private GraphExports exports;

	@Autowired
	private WorkbookImports imports;

	@Autowired
	private ChangeSets changeSets;

	@Autowired
	private GraphReader reader;

	@Autowired
	private Model model;

	@TempDir
	private Path folder;

	@BeforeEach
	void wipe() {
		TestGraph.written().wipe();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5 })
	void aRandomGraphComesBackEqualIntoAnEmptyStore(int seed) {
		apply(RandomModelGraph.changes(this.model, new Random(seed), 120));
		Set<String> before = GraphDump.of(this.reader);
		Path workbook = export(null);
		wipe();
		ImportedChanges imported = read(workbook);
		assertThat(imported.with(this.changeSets.check(imported.set(), View.EVERYTHING).problems())).isEmpty();
		this.changeSets.apply(imported.set());
		assertThat(GraphDump.of(this.reader)).isEqualTo(before);
	}

	@Test
	void whatIsUnchangedYieldsNoChange() {
		apply(RandomModelGraph.changes(this.model, new Random(9), 200));
		ImportedChanges imported = read(export(null));
		assertThat(imported.problems()).isEmpty();
		assertThat(imported.set().changes()).isEmpty();
		assertThat(imported.rows()).isGreaterThan(200);
	}

	@Test
	void theTemplateIsTheExportOfNothing() throws IOException {
		Path template = this.folder.resolve("template.xlsx");
		this.exports.writeTemplate(ExportFormat.XLSX, template);
		ImportedChanges imported = read(template);
		assertThat(imported.problems()).isEmpty();
		assertThat(imported.rows()).isZero();
		try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(template))) {
			assertThat(workbook.getSheet("Action").getDataValidations())
				.anySatisfy((each) -> assertThat(each.getPromptBoxTitle()).isEqualTo("rag"));
			assertThat(workbook.getSheet("All columns").getLastRowNum()).isGreaterThan(500);
		}
	}

	@Test
	void onlyWhatAPersonChangedIsChanged() throws IOException {
		smallPlan();
		Path workbook = edited(export(null), (book) -> {
			set(book, "Action", 1, "name", "A falls clinic in each locality");
			set(book, "Action", 1, "due", null);
			set(book, "PART_OF", 1, "note", "agreed by the board");
		});
		ImportedChanges imported = read(workbook);
		assertThat(imported.problems()).isEmpty();
		assertThat(imported.set().changes()).containsExactlyInAnyOrder(
				new Change.PutNode("Action", "act-a", map("name", "A falls clinic in each locality", "due", null)),
				new Change.PutLink(new LinkKey(new LinkEnds("act-a", "PART_OF", "plan-a"), null),
						map("note", "agreed by the board")));
	}

	@Test
	void aColumnThatIsNotThereChangesNothing() throws IOException {
		smallPlan();
		Path workbook = edited(export(null), (book) -> clear(book.getSheet("Action"), "due"));
		ImportedChanges imported = read(workbook);
		assertThat(imported.problems()).isEmpty();
		assertThat(imported.set().changes()).isEmpty();
	}

	@Test
	void whatIsMarkedSoIsRetired() throws IOException {
		smallPlan();
		Path workbook = edited(export(null), (book) -> set(book, "Action", 1, "retire", "Yes"));
		assertThat(read(workbook).set().changes()).containsExactly(new Change.RetireNode("act-a"));
	}

	@Test
	void problemsSayWhereTheyStandAllAtOnce() throws IOException {
		smallPlan();
		Path workbook = edited(export(null), (book) -> {
			set(book, "Action", 1, "due", "next spring");
			set(book, "Action", 1, "rag", "mauve");
			set(book, "Action", 2, "name", "No id");
			set(book, "Action", 3, "id", "act-a");
			set(book, "PART_OF", 2, "from", "act-a");
			set(book, "PART_OF", 2, "to", "plan-nowhere");
			set(book, "PART_OF", 2, "basis", "external");
			set(book, "PART_OF", 2, "sources", "src-plan");
			book.createSheet("Holidays").createRow(0).createCell(0).setCellValue("Where");
			book.getSheet("LocalPlan").getRow(0).createCell(200).setCellValue("Colour");
		});
		ImportedChanges imported = read(workbook);
		List<SheetProblem> problems = imported.with(this.changeSets.check(imported.set(), View.EVERYTHING).problems());
		assertThat(problems)
			.extracting((each) -> each.sheet() + " " + each.row() + " " + each.column() + ": " + each.message())
			.anySatisfy((each) -> assertThat(each).startsWith("Action 2 due: 'next spring' is not a date: write 2025"))
			.anySatisfy((each) -> assertThat(each).startsWith("Action 2 rag: 'mauve' is none of: red, amber"))
			.anySatisfy((each) -> assertThat(each).startsWith("Action 3 id: is empty"))
			.anySatisfy((each) -> assertThat(each).startsWith("Action 4 id: the same stands in row 2 already"))
			.anySatisfy((each) -> assertThat(each).startsWith("PART_OF 3 to: nothing has the id 'plan-nowhere'"))
			.anySatisfy((each) -> assertThat(each).startsWith("Holidays 0 null: is no kind of thing"))
			.anySatisfy((each) -> assertThat(each).startsWith("LocalPlan 1 Colour: is no column of this sheet"))
			.hasSize(7);
	}

	@Test
	void whatAnotherHasChangedSinceIsNotOverwritten() throws IOException {
		smallPlan();
		Path workbook = edited(export(null), (book) -> set(book, "Action", 1, "name", "Mine"));
		apply(List.of(new Change.PutNode("Action", "act-a", map("name", "Theirs"))));
		ImportedChanges imported = read(workbook);
		assertThat(imported.with(this.changeSets.check(imported.set(), View.EVERYTHING).problems())).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("was changed in version"));
	}

	@Test
	void aDayThatASpreadsheetMadeOfTextIsReadAsThatDay() throws IOException {
		smallPlan();
		Path workbook = edited(export(null), (book) -> {
			var style = book.createCellStyle();
			style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
			var cell = cell(book, "Action", 1, "due");
			cell.setCellStyle(style);
			cell.setCellValue(java.time.LocalDate.of(2026, 3, 31));
		});
		assertThat(read(workbook).set().changes())
			.containsExactly(new Change.PutNode("Action", "act-a", map("due", "2026-03-31")));
	}

	@Test
	void noTextBecomesAFormula() throws IOException {
		smallPlan();
		apply(List.of(new Change.PutNode("Action", "act-a", map("aim", "=HYPERLINK(\"http://x\")"))));
		try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(export(null)))) {
			Sheet actions = workbook.getSheet("Action");
			var cell = actions.getRow(1).getCell(index(actions, "aim"));
			assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
			assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
			assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
		}
	}

	@Test
	void whatIsNoWorkbookIsRefused() throws IOException {
		Path file = this.folder.resolve("no.xlsx");
		Files.writeString(file, "no workbook");
		assertThatExceptionOfType(UnusableFile.class).isThrownBy(() -> read(file)).withMessageContaining(".xlsx");
	}

	private void smallPlan() {
		apply(List.of(
				new Change.PutNode("SourceDocument", "src-plan",
						map("name", "The plan", "basis", "EXTERNAL", "sources", List.of("src-plan"))),
				new Change.PutNode("LocalPlan", "plan-a", map(EXTERNAL, "name", "A plan")),
				new Change.PutNode("Action", "act-a", map(EXTERNAL, "name", "A falls clinic", "due", "2026-03")),
				new Change.PutLink(new LinkKey(new LinkEnds("act-a", "PART_OF", "plan-a"), null), map(EXTERNAL))));
	}

	private void apply(List<Change> changes) {
		this.changeSets.apply(new ChangeSet("Head of Planning", "Test", null, this.reader.dataVersion().number(), null,
				null, changes));
	}

	private Path export(@Nullable String scope) {
		Path file = this.folder.resolve("export.xlsx");
		this.exports.write(ExportFormat.XLSX, View.EVERYTHING, scope, file);
		return file;
	}

	private ImportedChanges read(Path workbook) {
		return this.imports.read(workbook, "Head of Planning", "Test", null, null);
	}

	private Path edited(Path workbook, Consumer<Workbook> edit) throws IOException {
		Path edited = this.folder.resolve("edited.xlsx");
		try (Workbook book = new XSSFWorkbook(Files.newInputStream(workbook));
				OutputStream out = Files.newOutputStream(edited)) {
			edit.accept(book);
			book.write(out);
		}
		return edited;
	}

	private static void set(Workbook book, String sheet, int row, String column, @Nullable String text) {
		var cell = cell(book, sheet, row, column);
		if (text != null) {
			cell.setCellValue(text);
		}
		else {
			cell.setBlank();
		}
	}

	private static org.apache.poi.ss.usermodel.Cell cell(Workbook book, String name, int row, String column) {
		Sheet sheet = book.getSheet(name);
		Row at = (sheet.getRow(row) != null) ? sheet.getRow(row) : sheet.createRow(row);
		int index = index(sheet, column);
		var style = (at.getCell(index) != null) ? at.getCell(index).getCellStyle() : null;
		var cell = at.createCell(index);
		cell.setCellStyle(style);
		return cell;
	}

	private static int index(Sheet sheet, String column) {
		for (var cell : sheet.getRow(0)) {
			if (cell.getStringCellValue().equals(column)) {
				return cell.getColumnIndex();
			}
		}
		throw new IllegalArgumentException(column);
	}

	private static void clear(Sheet sheet, String column) {
		int index = index(sheet, column);
		sheet.forEach((row) -> {
			if (row.getCell(index) != null) {
				row.removeCell(row.getCell(index));
			}
		});
	}

	private static Map<String, @Nullable Object> map(Object... pairs) {
		Map<String, @Nullable Object> map = new HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put(String.valueOf(pairs[i]), pairs[i + 1]);
		}
		return map;
	}

	private static Map<String, @Nullable Object> map(Map<String, Object> more, Object... pairs) {
		Map<String, @Nullable Object> map = map(pairs);
		map.putAll(more);
		return map;
	}

}
