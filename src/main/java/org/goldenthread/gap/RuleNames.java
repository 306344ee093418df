package org.goldenthread.gap;

import org.goldenthread.gap.rule.GapRules;

/**
 * Writes the part of the public schema that follows from the rules.
 */
final class RuleNames {

	private RuleNames() {
	}

	static String print(GapRules rules) {
		StringBuilder text = new StringBuilder("\"\"\"\nWhat a gap can be.\n\"\"\"\nenum GapRule {\n");
		rules.all()
			.forEach((rule) -> text.append("  \"\"\"\n  ")
				.append(rule.meaning().sentence().replace("\"\"\"", "\\\"\"\""))
				.append("\n  \"\"\"\n  ")
				.append(rule.name())
				.append('\n'));
		return text.append("}\n").toString();
	}

}
