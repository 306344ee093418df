package org.goldenthread.evidence.pack;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A section of a pack.
 *
 * @param key its name for programs
 * @param order its place in the assessment, from 1; null if it is no section of that
 * @param name its name; of a section of the assessment, as the letter has it
 * @param summaryName its name in the national summary; null if it has none there
 * @param note how to read it; null if that is plain
 * @param statements what it says in sentences
 * @param tables what it rests on
 */
public record EvidenceSection(String key, @Nullable Integer order, String name, @Nullable String summaryName,
		@Nullable String note, List<EvidenceStatement> statements, List<EvidenceTable> tables) {

	/**
	 * The same with other tables.
	 * @param tables the tables
	 * @return the section
	 */
	public EvidenceSection with(List<EvidenceTable> tables) {
		return new EvidenceSection(this.key, this.order, this.name, this.summaryName, this.note, this.statements,
				tables);
	}

}
