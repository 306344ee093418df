package org.goldenthread.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.request.Quoted;
import org.goldenthread.store.StoreException;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.stereotype.Component;

/**
 * What an operator asks for on the command line, without a web server: {@code backup
 * FILE}, {@code restore FILE}, {@code rebuild FILE} and {@code compare FILE}.
 */
@Component
@ConditionalOnNotWebApplication
class BackupCommand implements ApplicationRunner, ExitCodeGenerator {

	private static final Set<String> NAMES = Set.of("backup", "restore", "rebuild", "compare");

	/** More are counted, and not shown. */
	private static final int MOST_SHOWN = 1000;

	private static final int DIFFERENT = 1;

	private static final int REFUSED = 2;

	private final Backups backups;

	private final Rebuild rebuild;

	private final Comparison comparison;

	private int exitCode;

	BackupCommand(Backups backups, Rebuild rebuild, Comparison comparison) {
		this.backups = backups;
		this.rebuild = rebuild;
		this.comparison = comparison;
	}

	/**
	 * Whether these arguments ask to put something into a store that holds nothing.
	 */
	static boolean isRestoring(ApplicationArguments arguments) {
		List<String> words = arguments.getNonOptionArgs();
		return !words.isEmpty() && Set.of("restore", "rebuild").contains(words.getFirst());
	}

	@Override
	public void run(ApplicationArguments arguments) {
		List<String> words = arguments.getNonOptionArgs();
		if (words.isEmpty() || !NAMES.contains(words.getFirst())) {
			return;
		}
		try {
			check(words, arguments);
			this.exitCode = run(words.getFirst(), Path.of(words.getLast()));
		}
		catch (UnusableBackup | StoreException ex) {
			System.err.println(ex.getMessage());
			this.exitCode = REFUSED;
		}
	}

	private static void check(List<String> words, ApplicationArguments arguments) {
		if (words.size() != 2) {
			throw new UnusableBackup("Name one file: " + words.getFirst() + " FILE");
		}
		List<String> unknown = arguments.getOptionNames()
			.stream()
			.filter((name) -> !name.contains("."))
			.sorted()
			.toList();
		if (!unknown.isEmpty()) {
			throw new UnusableBackup("There is no option "
					+ unknown.stream().map(Quoted::of).collect(Collectors.joining(", ")) + ": " + words.getFirst()
					+ " takes a file, and settings of the service such as --goldenthread.store.directory=...");
		}
	}

	private int run(String name, Path file) {
		return switch (name) {
			case "backup" -> say("Backed up", this.backups.backUp(file));
			case "restore" -> say("Restored", this.backups.restore(file));
			case "rebuild" -> {
				System.out.println("Rebuilt the graph from " + this.rebuild.rebuild(file) + " change sets");
				yield 0;
			}
			default -> compare(file);
		};
	}

	private static int say(String what, Manifest manifest) {
		Map<String, Manifest.Entry> entries = manifest.entries();
		System.out.println(what + " version " + manifest.dataVersion() + ": "
				+ entries.entrySet()
					.stream()
					.map((entry) -> entry.getKey() + " " + entry.getValue().lines())
					.collect(Collectors.joining(", ")));
		return 0;
	}

	private int compare(Path file) {
		int[] count = new int[1];
		this.comparison.compare(file, (difference) -> {
			if (count[0]++ < MOST_SHOWN) {
				System.out.println(difference);
			}
		});
		System.out.println((count[0] == 0) ? "The store holds the graph of the file" : count[0] + " differences");
		return (count[0] == 0) ? 0 : DIFFERENT;
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

}
