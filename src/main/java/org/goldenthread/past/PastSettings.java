package org.goldenthread.past;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the graph as it was is kept while it is asked for.
 *
 * @param directory the folder in which past versions are put together; what lies there is
 * deleted when they are closed
 * @param most how many past versions may be open at once; each takes as much of the disk
 * and of memory as the present
 * @param idle for how long one stays open that nobody asks for
 * @param opening how long it may take to put one together
 * @param pageCache how much of each is kept in memory outside the heap
 */
@ConfigurationProperties("goldenthread.past")
record PastSettings(@DefaultValue("data/past") Path directory, @DefaultValue("2") int most,
		@DefaultValue("10m") Duration idle, @DefaultValue("5m") Duration opening,
		@DefaultValue("32MB") DataSize pageCache) {

	PastSettings {
		if (most < 1) {
			throw new IllegalArgumentException("goldenthread.past.most must be at least 1");
		}
	}

}
