package org.goldenthread.seed;

import java.util.Map;

import org.goldenthread.change.LinkState;
import org.goldenthread.change.NodeState;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.jspecify.annotations.Nullable;

/**
 * A row of the seed data with its values as the graph stores them.
 */
sealed interface SeedRow {

	String dataSet();

	RowLocation location();

	Map<String, @Nullable Object> properties();

	/**
	 * A row that becomes a node.
	 *
	 * @param dataSet the data set that it belongs to
	 * @param location where it stands
	 * @param kind its kind
	 * @param id its id
	 * @param properties its properties, the id among them
	 */
	record NodeRow(String dataSet, RowLocation location, String kind, String id,
			Map<String, @Nullable Object> properties) implements SeedRow {

		NodeState state() {
			return new NodeState(this.kind, this.id, this.properties);
		}

	}

	/**
	 * A row that becomes a link.
	 *
	 * @param dataSet the data set that it belongs to
	 * @param location where it stands
	 * @param type its type
	 * @param from the id of the node that it starts from
	 * @param to the id of the node that it points to
	 * @param properties its properties
	 */
	record LinkRow(String dataSet, RowLocation location, String type, String from, String to,
			Map<String, @Nullable Object> properties) implements SeedRow {

		LinkState state() {
			return new LinkState(LinkKey.of(new LinkEnds(this.from, this.type, this.to), this.properties.get("role")),
					this.properties);
		}

	}

}
