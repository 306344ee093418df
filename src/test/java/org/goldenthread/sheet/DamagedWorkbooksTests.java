package org.goldenthread.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whatever is done to a workbook, it is read or it is refused.
 */
class DamagedWorkbooksTests {

	private static final SheetLimits LIMITS = new Binder(List.of()).bindOrCreate("none", SheetLimits.class);

	private static final Path TRACKER = Path
		.of("src/test/resources/trackers/glos_icb_plan_highlight_pack_2025-26_date1904.xlsx");

	@TempDir
	private Path folder;

	@Test
	void aCutOffWorkbookIsRefused() throws IOException {
		byte[] whole = Files.readAllBytes(TRACKER);
		for (int length = 0; length < whole.length; length += 97) {
			Path file = write(Arrays.copyOf(whole, length));
			assertThatExceptionOfType(UnusableFile.class).as(length + " bytes").isThrownBy(() -> read(file, LIMITS));
		}
	}

	@Test
	void aWorkbookWithOtherBytesIsReadOrRefused() throws IOException {
		byte[] whole = Files.readAllBytes(TRACKER);
		Random random = new Random(14);
		int refused = 0;
		for (int i = 0; i < 300; i++) {
			byte[] other = whole.clone();
			for (int j = 0; j <= random.nextInt(8); j++) {
				other[random.nextInt(other.length)] = (byte) random.nextInt();
			}
			try {
				read(write(other), LIMITS);
			}
			catch (UnusableFile ex) {
				refused++;
			}
		}
		assertThat(refused).isPositive();
	}

	@Test
	void moreCellsThanAreHeldAreRefused() throws IOException {
		SheetLimits few = new SheetLimits(LIMITS.largestFile(), LIMITS.largestContent(), 100, LIMITS.mostText());
		assertThatExceptionOfType(UnusableFile.class).isThrownBy(() -> read(TRACKER, few))
			.withMessageContaining("more than 100 cells");
	}

	@Test
	void longerTextsThanAreHeldAreRefused() {
		SheetLimits little = new SheetLimits(LIMITS.largestFile(), LIMITS.largestContent(), LIMITS.mostCells(), 100);
		assertThatExceptionOfType(UnusableFile.class).isThrownBy(() -> read(TRACKER, little))
			.withMessageContaining("more than 100 characters");
	}

	@Test
	void aFileThatIsTooLargeIsNotOpened() {
		SheetLimits small = new SheetLimits(DataSize.ofBytes(10), LIMITS.largestContent(), LIMITS.mostCells(),
				LIMITS.mostText());
		assertThatExceptionOfType(UnusableFile.class).isThrownBy(() -> read(TRACKER, small))
			.withMessageContaining("at most 10 are read");
	}

	@Test
	void whatIsStruckThroughIsGone() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			var font = workbook.createFont();
			font.setStrikeout(true);
			var style = workbook.createCellStyle();
			style.setFont(font);
			var row = workbook.createSheet("A").createRow(0);
			row.createCell(0).setCellValue("stays");
			row.createCell(1).setCellValue("gone");
			row.getCell(1).setCellStyle(style);
			var rich = workbook.getCreationHelper().createRichTextString("old new");
			rich.applyFont(0, 4, font);
			row.createCell(2).setCellValue(rich);
			workbook.write(bytes);
		}
		Sheet sheet = read(write(bytes.toByteArray()), LIMITS).getFirst();
		assertThat(sheet.row(1).values().stream().map(Cell::text)).containsExactly("stays", "", "new");
		assertThat(sheet.row(1).values()).extracting(Cell::struck).containsExactly(false, true, true);
	}

	@ParameterizedTest
	@CsvSource({ "xl/vbaProject.bin, macros", "xl/macrosheets/sheet1.xml, macros",
			"xl/externalLinks/externalLink1.xml, links to other workbooks",
			"xl/embeddings/file.docx, other files inside", "xl/activeX/activeX1.xml, controls" })
	void whatMayDoHarmIsRefusedByWhatItIs(String part, String why) throws IOException {
		Path file = zip(Map.of("xl/workbook.xml", new byte[10], part, new byte[10]));
		assertThatExceptionOfType(UnusableFile.class).isThrownBy(() -> read(file, LIMITS)).withMessageContaining(why);
	}

	@Test
	void aWorkbookThatUnpacksToMoreThanIsReadIsRefused() throws IOException {
		SheetLimits small = new SheetLimits(LIMITS.largestFile(), DataSize.ofMegabytes(1), LIMITS.mostCells(),
				LIMITS.mostText());
		Path bomb = zip(Map.of("xl/workbook.xml", new byte[10], "xl/worksheets/sheet1.xml", new byte[2 << 20]));
		assertThat(Files.size(bomb)).isLessThan(10_000);
		assertThatExceptionOfType(UnusableFile.class).isThrownBy(() -> read(bomb, small))
			.withMessageContaining("too large once it is unpacked");
	}

	@Test
	void aCsvOfAMillionColumnsIsRefused() throws IOException {
		Path file = Files.writeString(this.folder.resolve("wide.csv"), "a" + ",b".repeat(1_000_000) + "\n");
		assertThatExceptionOfType(UnusableFile.class).isThrownBy(() -> CsvFile.read(file, "wide", LIMITS))
			.withMessageContaining("1000001 fields")
			.withMessageContaining("16384");
	}

	@Test
	void aCsvWithOtherBytesOrCutOffIsReadOrRefused() throws IOException {
		byte[] whole = Files.readAllBytes(Path.of("src/test/resources/trackers/measures_long_utf8bom_semicolon.csv"));
		Random random = new Random(15);
		for (int i = 0; i < 100; i++) {
			byte[] other = Arrays.copyOf(whole, random.nextInt(whole.length));
			for (int j = 0; j < random.nextInt(8) && other.length > 0; j++) {
				other[random.nextInt(other.length)] = (byte) random.nextInt();
			}
			Path file = Files.write(this.folder.resolve("other.csv"), other);
			try {
				assertThat(CsvFile.read(file, "other", LIMITS).widths()).isNotNull();
			}
			catch (UnusableFile ex) {
				assertThat(ex.getMessage()).startsWith("The file");
			}
		}
	}

	private Path zip(Map<String, byte[]> parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		return write(bytes.toByteArray());
	}

	private Path write(byte[] content) throws IOException {
		return Files.write(this.folder.resolve("file.xlsx"), content);
	}

	private static List<Sheet> read(Path file, SheetLimits limits) {
		try (WorkbookFile workbook = WorkbookFile.open(file, limits)) {
			return workbook.readWhole();
		}
	}

}
