package org.goldenthread.evidence.subject;

import java.util.List;

import org.goldenthread.evidence.pack.EvidenceSection;

/**
 * A part of a pack. Whoever makes one has it ask for all facts that it needs; once these
 * are read, it says what they hold.
 */
public interface Part {

	/**
	 * Its sections.
	 */
	List<EvidenceSection> sections();

}
