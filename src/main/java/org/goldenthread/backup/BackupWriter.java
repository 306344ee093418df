package org.goldenthread.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.goldenthread.store.PlainJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup: an archive of files with a line of JSON for each node and each link,
 * and a manifest with their hashes.
 */
final class BackupWriter implements AutoCloseable {

	private static final JsonMapper json = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private final ZipOutputStream zip;

	private final OutputStream out;

	private final MessageDigest digest;

	private final Map<String, Manifest.Entry> entries = new LinkedHashMap<>();

	private @Nullable String file;

	private int lines;

	BackupWriter(Path target) throws IOException {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
		this.zip = new ZipOutputStream(Files.newOutputStream(target));
		this.out = new DigestOutputStream(this.zip, this.digest);
	}

	/**
	 * Begins a file of the archive.
	 */
	void begin(String name) throws IOException {
		end();
		this.zip.putNextEntry(new ZipEntry(name));
		this.file = name;
	}

	void node(BackedUpNode node) throws IOException {
		line(Map.of("labels", node.labels(), "properties", PlainJson.typed(node.properties())));
	}

	void link(BackedUpLink link) throws IOException {
		line(Map.of("from", link.from(), "type", link.type(), "to", link.to(), "properties",
				PlainJson.typed(link.properties())));
	}

	private void line(Map<String, Object> line) throws IOException {
		this.out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
		this.lines++;
	}

	private void end() throws IOException {
		if (this.file != null) {
			this.zip.closeEntry();
			this.entries.put(this.file, new Manifest.Entry(this.lines, HexFormat.of().formatHex(this.digest.digest())));
			this.file = null;
			this.lines = 0;
		}
	}

	/**
	 * Writes the manifest.
	 */
	Manifest finish(long dataVersion) throws IOException {
		end();
		Manifest manifest = new Manifest(Manifest.FORMAT, Manifest.VERSION, ZonedDateTime.now(ZoneOffset.UTC),
				dataVersion, this.entries);
		this.zip.putNextEntry(new ZipEntry(Manifest.FILE));
		this.zip.write(json.writeValueAsBytes(manifest));
		this.zip.closeEntry();
		this.zip.finish();
		return manifest;
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
