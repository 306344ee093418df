package org.goldenthread.change;

import java.util.Map;

import org.goldenthread.store.LinkKey;
import org.jspecify.annotations.Nullable;

/**
 * What the graph holds of a link, or will hold.
 *
 * @param key its type, its ends and its role
 * @param properties its properties as the graph stores them
 */
public record LinkState(LinkKey key, Map<String, @Nullable Object> properties) {

	/**
	 * The version of the data that made it so.
	 * @return the number of the version; 0 if that is not known
	 */
	public long sinceVersion() {
		return Versioned.since(this.properties);
	}

}
