package org.goldenthread.store.embedded;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the embedded database, which runs unless {@code spring.neo4j.uri} names a
 * server.
 *
 * @param directory the folder that holds the data; created if missing
 * @param boltPort the port on loopback that tools may connect to; 0 takes a free one
 * @param pageCache how much of the store is kept in memory outside the heap
 * @param minimumFreeSpace how much space the disk must have left for the database to
 * start
 */
@ConfigurationProperties("goldenthread.store")
record EmbeddedSettings(@DefaultValue("data") Path directory, @DefaultValue("0") int boltPort,
		@DefaultValue("64MB") DataSize pageCache, @DefaultValue("128MB") DataSize minimumFreeSpace) {

}
