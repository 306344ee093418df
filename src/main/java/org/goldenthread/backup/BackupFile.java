package org.goldenthread.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.goldenthread.store.PlainJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup that is read, all of which was checked before.
 */
final class BackupFile implements AutoCloseable {

	private static final JsonMapper json = JsonMapper.builder().build();

	private static final TypeReference<Map<String, @Nullable Object>> LINE = new TypeReference<>() {
	};

	private static final int LARGEST_MANIFEST = 1_000_000;

	private static final int MOST_PROBLEMS = 20;

	private final ZipFile zip;

	private final Manifest manifest;

	private BackupFile(ZipFile zip, Manifest manifest) {
		this.zip = zip;
		this.manifest = manifest;
	}

	/**
	 * Opens a backup and checks all of it: that nothing is missing or damaged, and that
	 * every line can be read.
	 * @throws UnusableBackup if anything is wrong; says all of it
	 */
	static BackupFile open(Path path) {
		try {
			ZipFile zip = new ZipFile(path.toFile());
			try {
				BackupFile file = new BackupFile(zip, manifest(path, zip));
				file.check();
				return file;
			}
			catch (IOException | RuntimeException ex) {
				zip.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UnusableBackup(path + " cannot be read as a backup, which is a ZIP archive: " + ex.getMessage());
		}
	}

	private static Manifest manifest(Path path, ZipFile zip) throws IOException {
		ZipEntry entry = zip.getEntry(Manifest.FILE);
		if (entry == null) {
			throw new UnusableBackup(path + " is no backup: it has no " + Manifest.FILE);
		}
		try (InputStream in = zip.getInputStream(entry)) {
			Manifest manifest = json.readValue(in.readNBytes(LARGEST_MANIFEST), Manifest.class);
			if (!Manifest.FORMAT.equals(manifest.format()) || manifest.formatVersion() != Manifest.VERSION) {
				throw new UnusableBackup(
						path + " is of the format " + manifest.format() + " " + manifest.formatVersion()
								+ "; this release reads " + Manifest.FORMAT + " " + Manifest.VERSION);
			}
			return manifest;
		}
		catch (JacksonException ex) {
			throw new UnusableBackup(path + " is no backup: its " + Manifest.FILE + " cannot be read");
		}
	}

	private void check() throws IOException {
		List<String> problems = new ArrayList<>();
		int nodes = 0;
		for (StorePart part : StorePart.values()) {
			Manifest.Entry expected = this.manifest.entries().get(part.file());
			if (expected == null || this.zip.getEntry(part.file()) == null) {
				problems.add(part.file() + " is missing");
				continue;
			}
			int known = nodes;
			int lines = check(part, expected, (line) -> checkLine(part, line, known), problems);
			nodes += part.ofNodes() ? lines : 0;
		}
		if (!problems.isEmpty()) {
			throw new UnusableBackup("The backup is damaged, and nothing was written:\n- "
					+ String.join("\n- ", problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())))
					+ ((problems.size() > MOST_PROBLEMS) ? "\n- and " + (problems.size() - MOST_PROBLEMS) + " more"
							: ""));
		}
	}

	private int check(StorePart part, Manifest.Entry expected, Consumer<String> checkLine, List<String> problems)
			throws IOException {
		MessageDigest digest = sha256();
		int count = 0;
		try (BufferedReader in = reader(new DigestInputStream(stream(part), digest))) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				count++;
				try {
					checkLine.accept(line);
				}
				catch (IllegalArgumentException | JacksonException ex) {
					problems.add(part.file() + ", line " + count + ": " + ex.getMessage());
				}
			}
		}
		if (count != expected.lines()) {
			problems.add(part.file() + " has " + count + " lines, not " + expected.lines());
		}
		else if (!HexFormat.of().formatHex(digest.digest()).equals(expected.sha256())) {
			problems.add(part.file() + " is not as it was written: its hash is another");
		}
		return count;
	}

	private static void checkLine(StorePart part, String line, int nodes) {
		if (part.ofNodes()) {
			node(line);
			return;
		}
		BackedUpLink link = link(line);
		if (link.from() < 0 || link.from() >= nodes || link.to() < 0 || link.to() >= nodes) {
			throw new IllegalArgumentException("it joins nodes that the file does not hold");
		}
	}

	Manifest manifest() {
		return this.manifest;
	}

	/**
	 * Passes on the nodes of a part, in their order.
	 */
	void nodes(StorePart part, Consumer<BackedUpNode> nodes) {
		lines(part, (line) -> nodes.accept(node(line)));
	}

	void links(Consumer<BackedUpLink> links) {
		lines(StorePart.LINKS, (line) -> links.accept(link(line)));
	}

	private void lines(StorePart part, Consumer<String> lines) {
		try (BufferedReader in = lines(part)) {
			in.lines().forEach(lines);
		}
		catch (IOException ex) {
			throw new UnusableBackup(part.file() + " cannot be read: " + ex.getMessage());
		}
	}

	/**
	 * The nodes of a part, one by one.
	 */
	BufferedReader lines(StorePart part) throws IOException {
		return reader(stream(part));
	}

	private InputStream stream(StorePart part) throws IOException {
		return this.zip.getInputStream(Objects.requireNonNull(this.zip.getEntry(part.file())));
	}

	private static BufferedReader reader(InputStream in) {
		return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
	}

	static BackedUpNode node(String text) {
		Map<String, @Nullable Object> line = json.readValue(text, LINE);
		if (line.get("labels") instanceof List<?> labels && line.get("properties") instanceof Map<?, ?> properties) {
			return new BackedUpNode(labels.stream().map(String::valueOf).toList(), PlainJson.plain(properties));
		}
		throw new IllegalArgumentException("it has no labels and properties");
	}

	private static BackedUpLink link(String text) {
		Map<String, @Nullable Object> line = json.readValue(text, LINE);
		if (line.get("from") instanceof Integer from && line.get("to") instanceof Integer to
				&& line.get("type") instanceof String type && line.get("properties") instanceof Map<?, ?> properties) {
			return new BackedUpLink(from, type, to, PlainJson.plain(properties));
		}
		throw new IllegalArgumentException("it has no from, type, to and properties");
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.zip.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
