package org.goldenthread.store;

import java.util.List;

/**
 * Names the links of one type between two nodes.
 *
 * @param from the id of the node that they start from
 * @param type their type
 * @param to the id of the node that they point to
 */
public record LinkEnds(String from, String type, String to) {

	/**
	 * The two nodes.
	 * @return their ids, that of the start first
	 */
	public List<String> ids() {
		return List.of(this.from, this.to);
	}

}
