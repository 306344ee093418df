package org.goldenthread.evidence.pack;

import java.util.List;

import org.goldenthread.answer.Completeness;

/**
 * What the facts hold for the assessment of a board in a year.
 *
 * @param board the id of the board
 * @param name its name
 * @param year the financial year, such as {@code 2024/25}
 * @param asAt the day on which ages are counted, as text
 * @param demonstration whether what is made up to demonstrate the service is included
 * @param sha256 the SHA-256 of the pack as CSV, in hexadecimal digits
 * @param completeness whether anything was left out, and the version of the data
 * @param sections its sections in order
 */
public record EvidencePack(String board, String name, String year, String asAt, boolean demonstration, String sha256,
		Completeness completeness, List<EvidenceSection> sections) {

	/**
	 * The same with its hash.
	 * @param hash the SHA-256
	 * @return the pack
	 */
	public EvidencePack withHash(String hash) {
		return new EvidencePack(this.board, this.name, this.year, this.asAt, this.demonstration, hash,
				this.completeness, this.sections);
	}

}
