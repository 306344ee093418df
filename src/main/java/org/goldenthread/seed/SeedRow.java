package org.goldenthread.seed;

import org.goldenthread.change.Change;

/**
 * A row of the seed data.
 *
 * @param dataSet the data set that it belongs to
 * @param location where it stands
 * @param change what it says: a node or a link that is put
 */
record SeedRow(String dataSet, RowLocation location, Change change) {

	boolean isNode() {
		return this.change instanceof Change.PutNode;
	}

}
