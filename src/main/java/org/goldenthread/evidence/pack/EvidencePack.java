package org.goldenthread.evidence.pack;

import java.time.OffsetDateTime;
import java.util.List;

import org.goldenthread.answer.Completeness;
import org.jspecify.annotations.Nullable;

/**
 * What the facts hold for the assessment of a board in a year.
 *
 * @param board the id of the board
 * @param name its name
 * @param year the financial year, such as {@code 2024/25}
 * @param asAt the day on which ages are counted, as text
 * @param demonstration whether what is made up to demonstrate the service is included
 * @param leftOutOfView what whoever asked does not see, in words
 * @param sha256 the SHA-256 of the pack as CSV, in hexadecimal digits
 * @param keptAt when it was kept; null of the pack as it is now
 * @param completeness whether anything was left out, and the version of the data
 * @param sections its sections in order
 */
public record EvidencePack(String board, String name, String year, String asAt, boolean demonstration,
		List<String> leftOutOfView, String sha256, @Nullable OffsetDateTime keptAt, Completeness completeness,
		List<EvidenceSection> sections) {

	/**
	 * The same with its hash.
	 * @param hash the SHA-256
	 * @return the pack
	 */
	public EvidencePack withHash(String hash) {
		return new EvidencePack(this.board, this.name, this.year, this.asAt, this.demonstration, this.leftOutOfView,
				hash, this.keptAt, this.completeness, this.sections);
	}

	/**
	 * The same as it was kept.
	 * @param when when it was kept
	 * @return the pack
	 */
	public EvidencePack keptAt(OffsetDateTime when) {
		return new EvidencePack(this.board, this.name, this.year, this.asAt, this.demonstration, this.leftOutOfView,
				this.sha256, when, this.completeness, this.sections);
	}

	/**
	 * How many rows it has.
	 * @return the number of rows of all tables
	 */
	public long rows() {
		return this.sections.stream()
			.flatMap((section) -> section.tables().stream())
			.mapToLong((table) -> table.rows().size())
			.sum();
	}

}
