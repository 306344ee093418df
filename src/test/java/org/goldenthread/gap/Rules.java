package org.goldenthread.gap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.gap.rule.GapRules;
import org.goldenthread.model.Model;
import org.goldenthread.model.reading.Models;

/**
 * The rules of the product, for tests.
 */
final class Rules {

	static final Model MODEL = Models.real();

	private static final GapRules ALL = GapRules.read(MODEL, files(), Map.of(), (_) -> List.of());

	private Rules() {
	}

	static GapRules all() {
		return ALL;
	}

	static List<GapRule> each() {
		return ALL.all();
	}

	static GapRule named(String name) {
		return each().stream().filter((rule) -> rule.name().equals(name)).findFirst().orElseThrow();
	}

	static Map<String, String> files() {
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.list(Path.of("graph-schema/gaps"))) {
			for (Path file : files.toList()) {
				texts.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts;
	}

}
