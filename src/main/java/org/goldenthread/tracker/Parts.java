package org.goldenthread.tracker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.Reading;
import org.goldenthread.tracker.layout.TrackerField;

/**
 * Reads the parts of what is told in one cell: cause, event and effect of a risk, and
 * what a text refers to.
 */
final class Parts {

	private static final Pattern LABELLED = Pattern.compile(
			"\\b(Cause|Event|Effect|Risk|Impact)\\s*:\\s*(.+?)\\s*(?=\\b(?:Cause|Event|Effect|Risk|Impact)\\s*:|$)",
			Pattern.DOTALL);

	private static final Pattern SENTENCE = Pattern.compile(
			"(?:there is a risk (?:that|of) )(.+?)(?:,? (?:because of|due to|because|caused by) (.+?))?"
					+ "(?:,? (?:resulting in|leading to|which (?:may|will|could) (?:result in|lead to)) (.+?))?\\.?",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern REFERENCE = Pattern
		.compile("\\b(?:see|depends on|dependent on|refer to|linked to) " + "([A-Z]{1,4}[-.]?\\d{1,4}(?:\\.\\d+)*)\\b");

	private Parts() {
	}

	static Map<String, Reading> of(TrackerField field, Reading reading) {
		Map<String, Reading> parts = new LinkedHashMap<>();
		String text = reading.value();
		if (text == null || reading.disposition() != Disposition.VALUE) {
			return parts;
		}
		if (field == TrackerField.RISK || field == TrackerField.CAUSE) {
			labelled(text, parts);
			sentence(text, parts);
		}
		if (field == TrackerField.RISK || field == TrackerField.ACTION) {
			Matcher reference = REFERENCE.matcher(text);
			if (reference.find()) {
				parts.put("depends_on",
						Reading.of(reference.group(1)).as(Disposition.ASK, "is named within a sentence"));
			}
		}
		return parts;
	}

	private static void labelled(String text, Map<String, Reading> parts) {
		Matcher matcher = LABELLED.matcher(text);
		while (matcher.find()) {
			String part = switch (matcher.group(1)) {
				case "Cause" -> "cause";
				case "Event", "Risk" -> "event";
				default -> "effect";
			};
			parts.put(part, Reading.of(matcher.group(2).replaceFirst("\\.$", "").strip()));
		}
	}

	private static void sentence(String text, Map<String, Reading> parts) {
		Matcher matcher = SENTENCE.matcher(text);
		if (matcher.matches() && matcher.group(2) != null) {
			parts.put("event", Reading.of(matcher.group(1)));
			parts.put("cause", Reading.of(matcher.group(2)));
			if (matcher.group(3) != null) {
				parts.put("effect", Reading.of(matcher.group(3)));
			}
		}
	}

}
