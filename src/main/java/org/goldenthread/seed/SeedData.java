package org.goldenthread.seed;

import java.util.List;
import java.util.Set;

import org.goldenthread.seed.SeedRow.LinkRow;
import org.goldenthread.seed.SeedRow.NodeRow;

/**
 * Seed data that has been checked and can be loaded.
 *
 * @param nodes the nodes
 * @param links the links
 */
record SeedData(List<NodeRow> nodes, List<LinkRow> links) {

	SeedData only(Set<String> dataSets) {
		return new SeedData(this.nodes.stream().filter((row) -> dataSets.contains(row.dataSet())).toList(),
				this.links.stream().filter((row) -> dataSets.contains(row.dataSet())).toList());
	}

}
