package org.goldenthread.evidence.pack;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table: a fact, or that there is none.
 *
 * @param id the id of the thing, link, thread or gap; null if the facts hold none
 * @param kind its kind; null if the facts hold none
 * @param basis how it comes to be known, such as {@code STATED}; null if the facts hold
 * none, and of what is found by rule
 * @param demonstration whether it is made up to demonstrate the service, or there only by
 * what is
 * @param cells what the columns say of it
 * @param sources where it is stated
 * @param notes what the assessor remarks on it
 */
public record EvidenceRow(@Nullable String id, @Nullable String kind, @Nullable String basis, boolean demonstration,
		List<EvidenceCell> cells, List<EvidenceSource> sources, List<EvidenceNote> notes) {

	/**
	 * A row without notes.
	 * @param id its id; null if the facts hold none
	 * @param kind its kind; null if the facts hold none
	 * @param basis how it comes to be known; null if the facts hold none
	 * @param demonstration whether it is made up
	 * @param cells what the columns say of it
	 * @param sources where it is stated
	 */
	public EvidenceRow(@Nullable String id, @Nullable String kind, @Nullable String basis, boolean demonstration,
			List<EvidenceCell> cells, List<EvidenceSource> sources) {
		this(id, kind, basis, demonstration, cells, sources, List.of());
	}

	/**
	 * The same row with other sources.
	 * @param sources the sources, in their order
	 * @return the row
	 */
	public EvidenceRow citing(Collection<EvidenceSource> sources) {
		return new EvidenceRow(this.id, this.kind, this.basis, this.demonstration, this.cells, List.copyOf(sources),
				this.notes);
	}

	/**
	 * The same row with what the assessor remarks on it.
	 * @param notes the notes
	 * @return the row
	 */
	public EvidenceRow noted(List<EvidenceNote> notes) {
		return new EvidenceRow(this.id, this.kind, this.basis, this.demonstration, this.cells, this.sources, notes);
	}

}
