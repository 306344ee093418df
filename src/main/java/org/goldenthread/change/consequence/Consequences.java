package org.goldenthread.change.consequence;

import java.util.List;

import org.goldenthread.gap.GapChange;
import org.goldenthread.thread.ThreadChange;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a change set.
 *
 * @param gapsOpened the gaps that it opens
 * @param gapsClosed the gaps that it closes
 * @param threads the threads that come to be, cease to be or come to stand otherwise
 * @param leftOut what was left out and why; null if nothing was
 */
public record Consequences(List<GapChange> gapsOpened, List<GapChange> gapsClosed, List<ThreadChange> threads,
		@Nullable String leftOut) {

}
