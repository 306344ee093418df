package org.goldenthread.http;

import org.goldenthread.store.DataVersion;
import org.goldenthread.view.AsOf;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What a request looks at.
 *
 * @param view what it may see
 * @param asOf as of when; null for the present
 */
record Sight(View view, @Nullable AsOf asOf) {

	/**
	 * The number of the version that it sees.
	 * @param present the version of the present
	 */
	long version(DataVersion present) {
		return (this.asOf != null) ? this.asOf.version() : present.number();
	}

}
