package org.goldenthread.map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a map may hold.
 *
 * @param maximumNodes how many nodes at most
 * @param maximumLinks how many links at most
 * @param maximumThreads how many threads are merged at most
 */
@ConfigurationProperties("goldenthread.map")
record MapSettings(@DefaultValue("5000") int maximumNodes, @DefaultValue("10000") int maximumLinks,
		@DefaultValue("20000") int maximumThreads) {

}
