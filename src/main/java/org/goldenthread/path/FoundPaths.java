package org.goldenthread.path;

import java.util.List;

/**
 * What a search for paths found.
 *
 * @param paths the paths, best first
 * @param supernodes the numbers of nodes that it came to and did not pass through, since
 * too many links lead on from them, in the order of their ids
 * @param cut whether there are more paths, or may be
 */
public record FoundPaths(List<FoundPath> paths, List<Integer> supernodes, boolean cut) {

	static final FoundPaths NONE = new FoundPaths(List.of(), List.of(), false);

}
