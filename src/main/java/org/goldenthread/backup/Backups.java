package org.goldenthread.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes backups and restores them.
 */
@Component
class Backups {

	private static final int AT_ONCE = 1000;

	/** A record of what a change set changed may be long. */
	private static final int AT_ONCE_OF_RECORDS = 50;

	private final StoreContent content;

	Backups(StoreContent content) {
		this.content = content;
	}

	/**
	 * Writes all that the store holds to a file that is not there yet, readable by its
	 * owner only.
	 * @throws UnusableBackup if the file is there already or cannot be written
	 */
	Manifest backUp(Path target) {
		if (Files.exists(target)) {
			throw new UnusableBackup(target + " is there already: name a new file");
		}
		Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
		try {
			Path part = Files.createTempFile(folder, "backup-", ".part");
			try {
				Manifest manifest = write(part);
				Files.move(part, target);
				return manifest;
			}
			finally {
				Files.deleteIfExists(part);
			}
		}
		catch (IOException ex) {
			throw new UnusableBackup(target + " cannot be written: " + ex);
		}
	}

	private Manifest write(Path target) throws IOException {
		try (BackupWriter writer = new BackupWriter(target)) {
			Map<String, Integer> numbers = new HashMap<>();
			List<StorePart> begun = new ArrayList<>();
			long version = this.content.read((part, row) -> {
				try {
					beginUpTo(part, begun, writer);
					write(part, row, numbers, writer);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
			beginUpTo(StorePart.LINKS, begun, writer);
			return writer.finish(version);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	/** A part without rows has a file too. */
	private static void beginUpTo(StorePart last, List<StorePart> begun, BackupWriter writer) throws IOException {
		for (StorePart part : StorePart.values()) {
			if (part.compareTo(last) <= 0 && !begun.contains(part)) {
				begun.add(part);
				writer.begin(part.file());
			}
		}
	}

	@SuppressWarnings("unchecked")
	private static void write(StorePart part, Map<String, @Nullable Object> row, Map<String, Integer> numbers,
			BackupWriter writer) throws IOException {
		Map<String, @Nullable Object> properties = (Map<String, @Nullable Object>) Objects
			.requireNonNull(row.get("properties"));
		if (part.ofNodes()) {
			numbers.put(String.valueOf(row.get("element")), numbers.size());
			writer.node(new BackedUpNode((List<String>) Objects.requireNonNull(row.get("labels")), properties));
		}
		else {
			writer.link(new BackedUpLink(Objects.requireNonNull(numbers.get(String.valueOf(row.get("from")))),
					String.valueOf(row.get("type")), Objects.requireNonNull(numbers.get(String.valueOf(row.get("to")))),
					properties));
		}
	}

	/**
	 * Puts all that a backup holds into a store that holds nothing, whole or not at all.
	 * @throws UnusableBackup if the backup is damaged or the store holds something
	 */
	Manifest restore(Path source) {
		try (BackupFile file = BackupFile.open(source)) {
			return this.content.writeWhole(() -> {
				write(file);
				return file.manifest();
			});
		}
	}

	private void write(BackupFile file) {
		List<String> ids = new ArrayList<>();
		for (StorePart part : StorePart.values()) {
			if (part.ofNodes()) {
				int atOnce = (part == StorePart.CHANGES) ? AT_ONCE_OF_RECORDS : AT_ONCE;
				Batch nodes = new Batch(atOnce,
						(rows) -> this.content.writeNodes(rows)
							.forEach((row) -> ids.set(((Number) Objects.requireNonNull(row.get("number"))).intValue(),
									String.valueOf(row.get("id")))));
				file.nodes(part, (node) -> {
					int number = ids.size();
					ids.add("");
					nodes.add(Map.of("labels", node.labels(), "properties", node.properties(), "number", number));
				});
				nodes.flush();
			}
		}
		Batch links = new Batch(AT_ONCE, this.content::writeLinks);
		file.links((link) -> links.add(Map.of("from", ids.get(link.from()), "type", link.type(), "to",
				ids.get(link.to()), "properties", link.properties())));
		links.flush();
	}

}
