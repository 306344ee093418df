package org.goldenthread.security;

import java.util.List;

/**
 * Addresses that anyone may read, since they hold no data, such as the files of the page.
 * Each bean of this type adds some.
 *
 * @param patterns the patterns of the paths
 */
public record OpenPaths(List<String> patterns) {

	public OpenPaths {
		patterns = List.copyOf(patterns);
	}

}
