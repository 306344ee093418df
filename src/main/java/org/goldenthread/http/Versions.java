package org.goldenthread.http;

import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The version of the data, where there is one to go by.
 */
final class Versions {

	private final GraphReader reader;

	Versions(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * The version now; null if the database is away, or holds nothing that this service
	 * wrote, so that nobody counts its versions.
	 */
	@Nullable DataVersion now() {
		try {
			DataVersion version = this.reader.dataVersion();
			return (version.number() > 0) ? version : null;
		}
		catch (StoreException ex) {
			return null;
		}
	}

}
