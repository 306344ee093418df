package org.goldenthread.change;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the graph holds of a node, or will hold.
 *
 * @param kind its kind
 * @param id its id
 * @param properties its properties as the graph stores them, the id among them
 */
public record NodeState(String kind, String id, Map<String, @Nullable Object> properties) {

	/**
	 * The version of the data that made it so.
	 * @return the number of the version; 0 if that is not known
	 */
	public long sinceVersion() {
		return Versioned.since(this.properties);
	}

}
