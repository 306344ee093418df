package org.goldenthread.gap;

import org.goldenthread.gap.rule.GapSeverity;

/**
 * A gap that opens or closes from one version of the data to another.
 *
 * @param rule the name of the rule that finds it
 * @param severity how grave it is
 * @param sentence what a gap of the rule is
 * @param id the id of what has it
 * @param name its name
 */
public record GapChange(String rule, GapSeverity severity, String sentence, String id, String name) {

}
