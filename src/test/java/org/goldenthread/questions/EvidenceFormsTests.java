package org.goldenthread.questions;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.imageio.ImageIO;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The evidence pack as Word, Excel and CSV.
 */
class EvidenceFormsTests extends RunningService {

	private static final String PACK = "/evidence/org-bnssg-icb/2024-25.";

	private static final String LETTER = "/evidence/org-bnssg-icb/2024-25/draft-letter.docx";

	private boolean shown;

	@Override
	boolean demonstration() {
		return this.shown;
	}

	@ParameterizedTest
	@CsvSource({ "org-bnssg-icb, 2024/25", "org-nbt, 2025/26" })
	void excelHasTheRowsOfTheApiWithTheirIdsInTheirOrder(String board, String year) throws IOException {
		Map<String, List<String>> ids = new LinkedHashMap<>();
		try (Workbook workbook = excel(path(board, year, "xlsx"))) {
			for (Sheet sheet : workbook) {
				if (!List.of("Contents", "Statements").contains(sheet.getSheetName())) {
					ids.put(sheet.getSheetName(), IntStream.rangeClosed(1, sheet.getLastRowNum())
						.mapToObj((row) -> sheet.getRow(row).getCell(0).getStringCellValue().replace("No data", ""))
						.toList());
				}
			}
		}
		assertThat(ids).isEqualTo(inTheApi("key", board, year));
	}

	@ParameterizedTest
	@CsvSource({ "org-bnssg-icb, 2024/25", "org-nbt, 2025/26" })
	void wordHasTheRowsOfTheApiWithTheirIdsInTheirOrder(String board, String year) throws IOException {
		Map<String, List<String>> ids = new LinkedHashMap<>();
		try (XWPFDocument document = word(path(board, year, "docx"))) {
			String title = "";
			for (IBodyElement element : document.getBodyElements()) {
				if (element instanceof XWPFParagraph paragraph && "Heading2".equals(paragraph.getStyle())) {
					title = paragraph.getText();
				}
				else if (element instanceof XWPFParagraph paragraph
						&& paragraph.getText().startsWith("No data: the facts")) {
					ids.put(title, List.of(""));
				}
				else if (element instanceof XWPFTable table) {
					ids.computeIfAbsent(title, (_) -> new ArrayList<>())
						.addAll(table.getRows().stream().skip(1).map((row) -> id(row.getCell(0))).toList());
				}
			}
		}
		assertThat(ids).isEqualTo(inTheApi("title", board, year));
	}

	@Test
	void wordSaysOnceWhatTheGapsOfARuleHaveInCommon() throws IOException {
		try (XWPFDocument document = word(PACK + "docx")) {
			List<String> texts = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
			assertThat(texts).anyMatch((text) -> text.startsWith("A next step from an assessment that nothing"))
				.anyMatch((text) -> text.contains("Looked for: a plan that runs on after")
						&& text.endsWith("Severity: high."));
		}
	}

	private static String id(XWPFTableCell first) {
		return (first.getParagraphs().size() > 1) ? first.getParagraphs().get(1).getText() : "";
	}

	@ParameterizedTest
	@CsvSource({ "org-bnssg-icb, 2024/25", "org-nbt, 2025/26" })
	void csvHasTheRowsOfTheApiWithTheirIdsInTheirOrder(String board, String year) {
		Map<String, List<String>> ids = new LinkedHashMap<>();
		csv(path(board, year, "csv")).stream()
			.filter((line) -> line.get("Column").equals("Sources"))
			.forEach((line) -> {
				List<String> rows = ids.computeIfAbsent(line.get("Table"), (_) -> new ArrayList<>());
				rows.add(line.get("Id"));
				assertThat(line.get("Row")).isEqualTo(String.valueOf(rows.size()));
			});
		assertThat(ids).isEqualTo(inTheApi("title", board, year));
	}

	/** With what is made up, since a trust has a self-assessment only there. */
	private static String path(String board, String year, String ending) {
		return "/evidence/" + board + "/" + year.replace('/', '-') + "." + ending + "?demonstration=true";
	}

	private Map<String, List<String>> inTheApi(String name, String board, String year) {
		Map<String, List<String>> ids = new LinkedHashMap<>();
		this.shown = true;
		answer("page/evidence-pack", Map.of("board", board, "year", year)).each("evidencePack.sections.tables")
			.forEach((table) -> ids.put(table.text(name), table.each("rows").map((row) -> row.text("id")).toList()));
		return ids;
	}

	@Test
	void aPackThatIsTakenAwayCanBeTakenAwayAgainByItsHash() {
		byte[] file = file("GET", PACK + "csv?asAt=2025-07-01").body();
		String hash = answer("page/evidence-pack", Map.of("asAt", "2025-07-01")).text("evidencePack.sha256");
		assertThat(answer("page/evidence-pack-editions").each("evidencePackEditions")
			.map((edition) -> edition.text("sha256"))).contains(hash);
		assertThat(file("GET", PACK + "csv?edition=" + hash).body()).isEqualTo(file);
		assertThat(file("GET", PACK + "docx?edition=" + hash).statusCode()).isEqualTo(200);
	}

	@Test
	void theLetterOfATrustIsTheViewOfTheRegionAreaByArea() throws IOException {
		try (XWPFDocument letter = word("/evidence/org-nbt/2025-26/draft-letter.docx?demonstration=true")) {
			List<String> headings = letter.getParagraphs()
				.stream()
				.filter((each) -> "Heading1".equals(each.getStyle()))
				.map(XWPFParagraph::getText)
				.toList();
			assertThat(headings).anyMatch((heading) -> heading.contains("the view of the region"))
				.contains("Section 3: People and culture")
				.doesNotContain("The duties that the assessment must look at");
			assertThat(letter.getParagraphs().stream().map(XWPFParagraph::getText))
				.anyMatch((text) -> text.contains("staff can speak up safely"));
		}
	}

	@Test
	void theLetterOfATrustHasWhatItsBoardSaysOfEachStatementAndTheViewOfTheRegion() throws IOException {
		try (XWPFDocument letter = word("/evidence/org-nbt/2025-26/draft-letter.docx?demonstration=true")) {
			List<String> items = texts(letter, "ListBullet");
			assertThat(items).anyMatch((item) -> item.contains("The made-up region agrees and asks for a date"))
				.anyMatch((item) -> item.contains("The made-up board confirms all but two statements."))
				.anyMatch((item) -> item.contains("Concern: Fewer staff than hoped say so in the made-up survey."))
				.anyMatch((item) -> item.contains("Reason: Managers were not trained."))
				.anyMatch((item) -> item.contains("Action in words: Train all managers."))
				.anyMatch((item) -> item.contains("View of the region: A date for the plan is missing."))
				.anyMatch((item) -> item.contains("The board: not confirmed"))
				.anyMatch((item) -> item.contains("Whether the board confirms it is not recorded"))
				.noneMatch((item) -> item.contains("Demonstration: Demonstration:"))
				.allSatisfy((item) -> assertThat(item).containsPattern("\\[\\d+]"));
			assertThat(letter.getParagraphs().stream().map(XWPFParagraph::getText))
				.noneMatch((text) -> text.startsWith("Recorded as"));
		}
	}

	@Test
	void saysInPlainWordsWhatItsReaderDoesNotSee() throws IOException {
		try (XWPFDocument document = word(PACK + "docx")) {
			assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText)).anyMatch((text) -> text.contains(
					"Made for a reader who does not see demonstration data, or what is marked with the restriction"));
		}
	}

	@Test
	void theHashOfThePackIsThatOfItsCsv() throws NoSuchAlgorithmException {
		byte[] file = file("GET", PACK + "csv").body();
		assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
			.isEqualTo(answer("page/evidence-pack").text("evidencePack.sha256"));
	}

	@Test
	void wordNamesItsTitleAndLanguageAndHasHeadingsInOrder() throws IOException {
		try (XWPFDocument document = word(PACK + "docx")) {
			assertThat(document.getProperties().getCoreProperties().getTitle())
				.isEqualTo("Evidence pack: NHS Bristol, North Somerset and South Gloucestershire ICB, 2024/25");
			assertThat(document.getProperties().getCoreProperties().getUnderlyingProperties().getLanguageProperty())
				.contains("en-GB");
			assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
			List<String> styles = document.getParagraphs().stream().map(XWPFParagraph::getStyle).toList();
			assertThat(styles.getFirst()).isEqualTo("Title");
			assertThat(styles).doesNotContainNull();
			assertThat(styles.stream().filter("Heading1"::equals)).hasSize(22);
			assertThat(document.getParagraphs())
				.filteredOn((each) -> each.getRuns().stream().allMatch((run) -> run.getEmbeddedPictures().isEmpty()))
				.allSatisfy((each) -> assertThat(each.getText()).isNotBlank());
		}
	}

	@Test
	void wordMarksAndRepeatsTheHeaderOfEachTableAndMergesNoCells() throws IOException {
		try (XWPFDocument document = word(PACK + "docx")) {
			assertThat(document.getTables()).hasSizeGreaterThan(15).allSatisfy((table) -> {
				assertThat(table.getRow(0).isRepeatHeader()).isTrue();
				assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal()).isNotBlank();
				int columns = table.getRow(0).getTableCells().size();
				assertThat(table.getRows()).extracting((row) -> row.getTableCells().size()).containsOnly(columns);
				assertThat(table.getRows().stream().flatMap((row) -> row.getTableCells().stream())).noneMatch(
						(cell) -> cell.getCTTc().getTcPr().isSetGridSpan() || cell.getCTTc().getTcPr().isSetVMerge());
				assertThat(table.getRows().stream().skip(1)).noneMatch(XWPFTableRow::isRepeatHeader);
			});
		}
	}

	@Test
	void wordHasAChartOfEachSeriesWithWhatItShowsInWords() throws IOException {
		List<Answer> pictures = answer("page/evidence-pack").each("evidencePack.sections.tables.pictures").toList();
		try (XWPFDocument document = word(PACK + "docx")) {
			List<CTNonVisualDrawingProps> drawn = document.getParagraphs()
				.stream()
				.flatMap((each) -> each.getRuns().stream())
				.flatMap((run) -> run.getCTR().getDrawingList().stream())
				.map((drawing) -> drawing.getInlineArray(0).getDocPr())
				.toList();
			assertThat(drawn).hasSize(9);
			assertThat(drawn.stream().map(CTNonVisualDrawingProps::getDescr))
				.containsExactlyElementsOf(pictures.stream().map((picture) -> picture.text("words")).toList());
			assertThat(document.getParagraphs()
				.stream()
				.filter((each) -> "Heading3".equals(each.getStyle()))
				.map(XWPFParagraph::getText)
				.limit(drawn.size()))
				.containsExactlyElementsOf(pictures.stream().map((picture) -> picture.text("title")).toList());
			for (XWPFPictureData picture : document.getAllPictures()) {
				BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.getData()));
				assertThat(colours(image)).hasSizeGreaterThan(3);
			}
		}
	}

	private static Set<Integer> colours(BufferedImage image) {
		Set<Integer> colours = new HashSet<>();
		for (int x = 0; x < image.getWidth(); x++) {
			for (int y = 0; y < image.getHeight(); y++) {
				colours.add(image.getRGB(x, y));
			}
		}
		return colours;
	}

	@Test
	void theDraftLetterCitesEachItemAndLeavesEachJudgementBlank() throws IOException {
		try (XWPFDocument letter = word(LETTER)) {
			assertThat(letter.getHeaderList().getFirst().getText()).contains("DRAFT").contains("no judgement is made");
			assertThat(letter.getParagraphs()
				.stream()
				.filter((each) -> "Heading1".equals(each.getStyle()))
				.map(XWPFParagraph::getText)).containsExactly(
						"Annual assessment of NHS Bristol, North Somerset and South Gloucestershire ICB in 2024/25",
						"Section 1: System leadership and management",
						"Section 2: Improving population health and healthcare",
						"Section 3: Tackling unequal outcomes, access and experience",
						"Section 4: Enhancing productivity and value for money",
						"Section 5: Helping the NHS support broader social and economic development",
						"The duties that the assessment must look at", "Figures of the year", "Conclusion", "Sources");
			assertThat(texts(letter, "ListBullet")).hasSizeGreaterThan(60)
				.allSatisfy((item) -> assertThat(item).containsPattern("\\[\\d+]"));
			assertThat(letter.getTables()
				.stream()
				.flatMap((table) -> table.getRows().stream())
				.map((row) -> row.getTableCells().stream().map(XWPFTableCell::getText).toList()))
				.anyMatch((cells) -> cells.contains("persistently below") && cells.contains("worse"));
			assertThat(texts(letter, "Blank")).allSatisfy((blank) -> assertThat(blank).startsWith("[").endsWith("]"));
			assertThat(texts(letter, "Blank")).filteredOn("[Judgement on this duty]"::equals).hasSize(8);
			assertThat(texts(letter, "Blank")).filteredOn((blank) -> blank.startsWith("[Judgement on this section"))
				.hasSize(5);
			assertThat(texts(letter, "Normal"))
				.contains("No evidence found in the assessment: no finding of the year is about it.");
		}
	}

	@Test
	void theDraftLetterOfAYearWithoutAnAssessmentHasTheDutiesAndSaysWhatIsNotFound() throws IOException {
		try (XWPFDocument letter = word("/evidence/org-glos-icb/2024-25/draft-letter.docx")) {
			assertThat(texts(letter, "Blank")).filteredOn("[Judgement on this duty]"::equals).hasSize(8);
			assertThat(texts(letter, "Normal")).contains("No evidence found in the facts.");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { LETTER, "/evidence/org-nbt/2025-26/draft-letter.docx" })
	void theDraftLetterHasEachSeriesInWords(String path) throws IOException {
		try (XWPFDocument letter = word(path)) {
			assertThat(texts(letter, "Heading2")).contains("Series up to the end of the year");
			assertThat(texts(letter, "ListBullet"))
				.anyMatch((item) -> item.startsWith("A&E four-hour performance, North Bristol NHS Trust: ")
						&& item.contains("by chance alone values lie between")
						&& item.contains("Judged by the rules of NHS England, Making Data Count, version 5.0."));
			assertThat(followed(letter, "Figures of the year")).isNotEqualTo("No evidence found in the facts.");
		}
	}

	@Test
	void theDraftLetterHasWhatTheAssessmentSaysOutsideItsSections() throws IOException {
		try (XWPFDocument letter = word(LETTER)) {
			assertThat(texts(letter, "ListBullet")).anyMatch((item) -> item.startsWith(
					"Overall performance varied; challenges in UEC, cancer, diagnostics, CYP mental health (recorded as concern)"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { LETTER, "/evidence/org-nbt/2025-26/draft-letter.docx?demonstration=true" })
	void theDraftLetterListsTheDocumentsThatItCitesAndNoOthers(String path) throws IOException {
		try (XWPFDocument letter = word(path)) {
			List<String> listed = texts(letter, "Normal").stream()
				.filter((text) -> text.matches("\\[\\d+] .*"))
				.map((text) -> text.replaceFirst("].*", "]"))
				.toList();
			Set<String> cited = Stream
				.of(texts(letter, "ListBullet").stream(),
						texts(letter, "Normal").stream().filter((text) -> text.startsWith("NHS England must")),
						letter.getTables().stream().map(XWPFTable::getText))
				.flatMap((texts) -> texts)
				.flatMap((text) -> Pattern.compile("\\[\\d+]").matcher(text).results().map(MatchResult::group))
				.collect(Collectors.toSet());
			assertThat(listed).isNotEmpty().doesNotHaveDuplicates().hasSameElementsAs(cited);
		}
	}

	@Test
	void wordSaysOfASourceWithoutAPlaceThatNoneIsGiven() throws IOException {
		try (XWPFDocument pack = word("/evidence/org-bnssg-icb/2024-25.docx")) {
			assertThat(pack.getTables()
				.stream()
				.flatMap((table) -> table.getRows().stream())
				.map((row) -> row.getTableCells().getLast().getText())
				.filter((text) -> text.matches("(?s).*\\[\\d+](;.*|$)"))).isEmpty();
		}
	}

	private static @Nullable String followed(XWPFDocument document, String heading) {
		List<XWPFParagraph> all = document.getParagraphs();
		return IntStream.range(0, all.size() - 1)
			.filter((i) -> all.get(i).getText().equals(heading))
			.mapToObj((i) -> all.get(i + 1).getText())
			.findFirst()
			.orElse(null);
	}

	private static List<String> texts(XWPFDocument document, String style) {
		return document.getParagraphs()
			.stream()
			.filter((each) -> style.equals(each.getStyle()))
			.map(XWPFParagraph::getText)
			.toList();
	}

	@Test
	void wordLeadsFromItsContentsToEachSection() throws IOException {
		try (XWPFDocument document = word(PACK + "docx")) {
			List<String> marks = document.getParagraphs()
				.stream()
				.flatMap((each) -> each.getCTP().getBookmarkStartList().stream())
				.map((mark) -> mark.getName())
				.toList();
			List<String> links = document.getParagraphs()
				.stream()
				.flatMap((each) -> each.getCTP().getHyperlinkList().stream())
				.map((link) -> link.getAnchor())
				.toList();
			assertThat(marks).doesNotHaveDuplicates();
			assertThat(links).hasSizeGreaterThan(40);
			assertThat(marks).containsAll(links);
		}
	}

	@Test
	void excelHasNumbersAsNumbersAndNoFormula() throws IOException {
		try (Workbook workbook = excel(PACK + "xlsx")) {
			assertThat(StreamSupport.stream(workbook.spliterator(), false)
				.flatMap((sheet) -> StreamSupport.stream(sheet.spliterator(), false))
				.flatMap((row) -> StreamSupport.stream(row.spliterator(), false)))
				.noneMatch((cell) -> cell.getCellType() == CellType.FORMULA);
			Sheet figures = workbook.getSheet("figures");
			assertThat(IntStream.rangeClosed(1, figures.getLastRowNum())
				.mapToObj(figures::getRow)
				.filter((row) -> row.getCell(0).getStringCellValue().equals("obs-ae4h-2425"))
				.map((row) -> row.getCell(3).getNumericCellValue() + " " + row.getCell(6).getNumericCellValue()))
				.containsExactly("65.1 -5.6");
		}
	}

	@Test
	void excelFreezesAndRepeatsTheHeaderOfEachTable() throws IOException {
		try (Workbook workbook = excel(PACK + "xlsx")) {
			assertThat(StreamSupport.stream(workbook.spliterator(), false).skip(1)).isNotEmpty().allSatisfy((sheet) -> {
				assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
				assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
			});
		}
	}

	@Test
	void csvHasNoCellThatASpreadsheetWouldRun() {
		assertThat(csv(PACK + "csv").stream().flatMap((line) -> line.values().stream()))
			.noneMatch((value) -> value.matches("(?s)[=+@\\t].*") || value.startsWith("-") && !value.matches("-\\d.*"));
	}

	@Test
	void labelsEachRowThatIsMadeUp() {
		assertThat(csv(PACK + "csv")).allSatisfy((line) -> assertThat(line.get("Demonstration")).isEmpty());
		assertThat(csv(PACK + "csv?demonstration=true").stream()
			.filter((line) -> line.get("Known by").equals("DEMONSTRATION"))).isNotEmpty()
			.allSatisfy((line) -> assertThat(line.get("Demonstration")).isEqualTo("yes"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "docx", "xlsx", "csv" })
	void isNotSentAgainWhileTheDataIsUnchanged(String ending) {
		HttpResponse<byte[]> first = file("GET", PACK + ending);
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(first.headers().firstValue("Data-Version")).isPresent();
		assertThat(first.headers().firstValue("Content-Disposition").orElseThrow())
			.contains("evidence-pack-org-bnssg-icb-2024-25." + ending);
		String tag = first.headers().firstValue("ETag").orElseThrow();
		assertThat(file("GET", PACK + ending, "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(file("GET", PACK + ending + "?asAt=2025-09-04", "If-None-Match", tag).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET  | /evidence/nobody/2024-25.docx                                   | 404 | UNKNOWN_ID
			GET  | /evidence/plan-bnssg-jfp/2024-25.csv                            | 400 | INVALID_ARGUMENT
			GET  | /evidence/org-bnssg-icb/2024-26.xlsx                            | 400 | INVALID_ARGUMENT
			GET  | /evidence/org-bnssg-icb/2024-25.csv?asAt=tomorrow               | 400 | INVALID_DOCUMENT
			GET  | /evidence/org-bnssg-icb/2024-25.csv?year=2023                   | 400 | INVALID_REQUEST
			GET  | /evidence/org-bnssg-icb/2024-25.csv?demonstration=maybe         | 400 | INVALID_REQUEST
			GET  | /evidence/org-bnssg-icb/2024-25.docx?edition=ab12               | 400 | INVALID_ARGUMENT
			POST | /evidence/org-bnssg-icb/2024-25.docx                            | 405 | METHOD_NOT_ALLOWED
			""")
	void isRefusedAsTheApiRefuses(String method, String path, int status, String code) {
		HttpResponse<byte[]> response = file(method, path);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(JsonMapper.shared().readTree(response.body()).at("/errors/0/extensions/code").asString())
			.isEqualTo(code);
	}

	@Test
	void isNotForPagesOfOtherOrigins() {
		assertThat(file("GET", PACK + "csv", "Origin", "https://elsewhere.example.org").statusCode()).isEqualTo(403);
	}

	private XWPFDocument word(String path) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(file("GET", path).body()));
	}

	private Workbook excel(String path) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(file("GET", path).body()));
	}

	private List<Map<String, String>> csv(String path) {
		String text = new String(file("GET", path).body(), StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF");
		return new CsvMapper().readerForMapOf(String.class)
			.with(CsvSchema.emptySchema().withHeader())
			.<Map<String, String>>readValues(text.substring(1))
			.readAll();
	}

}
