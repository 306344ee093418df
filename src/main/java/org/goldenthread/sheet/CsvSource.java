package org.goldenthread.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Where a CSV file comes from: it stands for itself, or is the largest in an archive, as
 * large files are published.
 *
 * @param file the file
 * @param zipped whether it is an archive
 */
record CsvSource(Path file, boolean zipped) {

	InputStream open() throws IOException {
		if (!this.zipped) {
			return Files.newInputStream(this.file);
		}
		ZipFile archive = archive();
		boolean opened = false;
		try {
			InputStream content = archive.getInputStream(largest(archive));
			opened = true;
			return new FilterInputStream(content) {

				@Override
				public void close() throws IOException {
					archive.close();
				}

			};
		}
		finally {
			if (!opened) {
				archive.close();
			}
		}
	}

	private ZipFile archive() throws IOException {
		try {
			return new ZipFile(this.file.toFile());
		}
		catch (ZipException ex) {
			throw new UnusableFile("The file is damaged, or is no zip archive.");
		}
	}

	private static ZipEntry largest(ZipFile archive) {
		List<ZipEntry> entries = archive.stream()
			.filter((entry) -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))
			.map(ZipEntry.class::cast)
			.toList();
		return entries.stream()
			.max(Comparator.comparingLong(ZipEntry::getSize))
			.orElseThrow(() -> new UnusableFile("The archive holds no CSV file: put one into it."));
	}

}
