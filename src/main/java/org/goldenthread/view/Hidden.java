package org.goldenthread.view;

import java.util.Set;

/**
 * Nodes and links that are not there for a reader: those whose property has one of some
 * values.
 *
 * @param property the name of a property that holds one text
 * @param values the values that hide
 */
public record Hidden(String property, Set<String> values) {

	public Hidden {
		values = Set.copyOf(values);
	}

}
