package org.goldenthread.gap.rule;

/**
 * What a rule means to whoever reads its gaps.
 *
 * @param name its name in the API
 * @param severity how much its gaps matter
 * @param sentence what a gap of this rule is, in one sentence
 * @param lookedFor what was looked for
 * @param where where it was looked for
 */
public record Meaning(String name, GapSeverity severity, String sentence, String lookedFor, String where) {

}
