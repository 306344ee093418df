package org.goldenthread.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
		assertThat(sheet.row(1).values().stream().map(Cell::text)).containsExactly("stays", "new");
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
