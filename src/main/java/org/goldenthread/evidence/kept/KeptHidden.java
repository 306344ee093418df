package org.goldenthread.evidence.kept;

import java.util.List;
import java.util.Set;

import org.goldenthread.view.Hidden;
import org.goldenthread.view.Hidden.Unless;
import org.jspecify.annotations.Nullable;

/**
 * What a view hid, as it is kept: the same for the same view.
 *
 * @param property the name of a property
 * @param values the values that hide, in order
 * @param unless the name of the property by which something is shown all the same; null
 * if nothing is
 * @param shown the values that show, in order
 */
record KeptHidden(String property, List<String> values, @Nullable String unless, List<String> shown) {

	static KeptHidden of(Hidden hidden) {
		Unless unless = hidden.unless();
		return new KeptHidden(hidden.property(), hidden.values().stream().sorted().toList(),
				(unless != null) ? unless.property() : null,
				(unless != null) ? unless.values().stream().sorted().toList() : List.of());
	}

	Hidden hidden() {
		return new Hidden(this.property, Set.copyOf(this.values),
				(this.unless != null) ? new Unless(this.unless, Set.copyOf(this.shown)) : null);
	}

}
