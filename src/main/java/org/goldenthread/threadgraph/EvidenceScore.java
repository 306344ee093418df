package org.goldenthread.threadgraph;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.goldenthread.model.LinkType;
import org.jspecify.annotations.Nullable;

/**
 * How well a link is founded, as a number by which threads are ranked: by its basis, then
 * by the strength of the contribution, then by the confidence in its reading, then by how
 * many sources state it. A link that cannot carry a strength has not failed to say one.
 */
public final class EvidenceScore {

	/** More than any link has. */
	public static final short MOST = 9999;

	/** The properties of a link that its score follows from. */
	public static final Set<String> PROPERTIES = Set.of("basis", "strength", "confidence", "sources");

	private static final int SOURCES = 9;

	private EvidenceScore() {
	}

	static short of(LinkType type, Map<String, ? extends @Nullable Object> properties) {
		int score = switch (text(properties, "basis")) {
			case "STATED" -> 3000;
			case "EXTERNAL" -> 2000;
			case "DERIVED" -> 1000;
			default -> 0;
		};
		score += type.properties().containsKey("strength") ? strength(text(properties, "strength")) : 200;
		score += switch (text(properties, "confidence")) {
			case "HIGH" -> 30;
			case "MEDIUM" -> 20;
			case "LOW" -> 0;
			default -> 10;
		};
		int sources = (properties.get("sources") instanceof Collection<?> all) ? all.size() : 0;
		return (short) (score + Math.min(sources, SOURCES));
	}

	private static int strength(String strength) {
		return switch (strength) {
			case "PRIMARY" -> 200;
			case "SUPPORTING" -> 100;
			default -> 0;
		};
	}

	private static String text(Map<String, ? extends @Nullable Object> properties, String name) {
		return String.valueOf(properties.get(name));
	}

}
