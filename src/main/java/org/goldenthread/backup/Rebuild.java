package org.goldenthread.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.goldenthread.change.ChangeReplay;
import org.goldenthread.change.InvalidChanges;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Builds a graph from its change sets alone, in a store that holds nothing.
 */
@Component
class Rebuild {

	private final StoreContent content;

	private final ChangeReplay replay;

	Rebuild(StoreContent content, ChangeReplay replay) {
		this.content = content;
		this.replay = replay;
	}

	/**
	 * Applies all change sets of a backup again, one after the other. If one cannot be,
	 * nothing stays.
	 * @return how many there were
	 * @throws UnusableBackup if the backup is damaged, its records do not say all, or the
	 * store holds something
	 */
	int rebuild(Path source) {
		try (BackupFile file = BackupFile.open(source)) {
			return this.content.writeWhole(() -> replay(file));
		}
	}

	private int replay(BackupFile file) {
		try (BufferedReader sets = file.lines(StorePart.CHANGE_SETS);
				BufferedReader changes = file.lines(StorePart.CHANGES)) {
			int count = 0;
			Map<String, @Nullable Object> next = next(changes);
			for (Map<String, @Nullable Object> set = next(sets); set != null; set = next(sets)) {
				List<Map<String, @Nullable Object>> parts = new ArrayList<>();
				while (next != null && String.valueOf(next.get("version")).equals(String.valueOf(set.get("version")))) {
					parts.add(next);
					next = next(changes);
				}
				replay(set, parts);
				count++;
			}
			return count;
		}
		catch (IOException ex) {
			throw new UnusableBackup("The change sets cannot be read: " + ex.getMessage());
		}
	}

	private void replay(Map<String, @Nullable Object> set, List<Map<String, @Nullable Object>> parts) {
		try {
			this.replay.replay(set, parts);
		}
		catch (InvalidChanges ex) {
			throw new UnusableBackup("The graph cannot be rebuilt: " + ex.problems().getFirst().message());
		}
	}

	private static @Nullable Map<String, @Nullable Object> next(BufferedReader lines) throws IOException {
		String line = lines.readLine();
		return (line != null) ? BackupFile.node(line).properties() : null;
	}

}
