package org.goldenthread.query;

import org.goldenthread.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a list matches.
 *
 * @param path the pattern
 * @param kind the kind of the nodes in the list
 * @param node the variable of those nodes
 * @param link the variable of the links to them; null if there are none
 */
record Matched(String path, Kind kind, String node, @Nullable String link) {

	String variables() {
		return (this.link != null) ? this.node + ", " + this.link : this.node;
	}

}
