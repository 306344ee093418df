package org.goldenthread.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once, keeping nothing, to see that it is one, how large it is and
 * that nothing in it runs or reads elsewhere.
 */
final class WorkbookGuard {

	private static final int MOST_PARTS = 5_000;

	private WorkbookGuard() {
	}

	static void check(Path file, SheetLimits limits) throws IOException {
		if (Files.size(file) > limits.largestFile().toBytes()) {
			throw new UnusableFile("The file has " + Files.size(file) + " bytes; at most "
					+ limits.largestFile().toBytes() + " are read.");
		}
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > MOST_PARTS) {
				throw new UnusableFile(
						"The workbook has " + zip.size() + " parts; at most " + MOST_PARTS + " are read.");
			}
			if (zip.getEntry("xl/workbook.xml") == null) {
				throw new UnusableFile(
						"The file is no workbook: save it as an Excel workbook (.xlsx) and send it again.");
			}
			long size = 0;
			for (ZipEntry entry : Collections.list(zip.entries())) {
				checkName(entry.getName().toLowerCase(Locale.ROOT));
				size += size(zip, entry, limits.largestContent().toBytes() - size);
			}
		}
		catch (ZipException ex) {
			throw new UnusableFile(
					"The file is no workbook, or is damaged: save it as an Excel workbook (.xlsx) and send it again.");
		}
	}

	private static void checkName(String name) {
		if (name.endsWith(".bin") && name.contains("vba") || name.contains("/macrosheets/")) {
			throw new UnusableFile("The workbook has macros: save it as an Excel workbook (.xlsx) without them.");
		}
		if (name.contains("/externallinks/")) {
			throw new UnusableFile(
					"The workbook has links to other workbooks: break them (Data, Edit Links), so that their values stay.");
		}
		if (name.contains("/activex/") || name.contains("/embeddings/")) {
			throw new UnusableFile("The workbook has controls or other files inside: take them out.");
		}
	}

	private static long size(ZipFile zip, ZipEntry entry, long most) throws IOException {
		byte[] buffer = new byte[8192];
		long size = 0;
		try (InputStream content = zip.getInputStream(entry)) {
			for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
				size += read;
				if (size > most) {
					throw new UnusableFile("The workbook is too large once it is unpacked.");
				}
			}
		}
		return size;
	}

}
