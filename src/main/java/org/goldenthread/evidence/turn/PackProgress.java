package org.goldenthread.evidence.turn;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.goldenthread.evidence.subject.Steps;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How far the packs have come that are being made by this instance. There are never more
 * than may wait for their turn.
 */
@Component
public class PackProgress {

	private final Map<Pack, Running> running = new ConcurrentHashMap<>();

	/**
	 * Makes a pack, or writes it, and has it known how far it has come.
	 * @param <T> the result
	 * @param pack which pack
	 * @param steps how many steps it takes
	 * @param work makes it, and says at which step it is
	 * @return the result
	 */
	public <T> T follow(Pack pack, int steps, Function<Steps, T> work) {
		Running mine = new Running(steps);
		this.running.put(pack, mine);
		try {
			return work.apply(mine);
		}
		finally {
			this.running.remove(pack, mine);
		}
	}

	/**
	 * How far a pack has come.
	 * @param pack which pack
	 * @return the progress
	 */
	public Progress of(Pack pack) {
		Running found = this.running.get(pack);
		return (found != null) ? found.progress() : Progress.NONE;
	}

	/**
	 * Which pack.
	 *
	 * @param of the id of the organisation
	 * @param year the financial year
	 */
	public record Pack(String of, String year) {

	}

	/**
	 * How far a pack has come.
	 *
	 * @param running whether it is being made
	 * @param step what is done at the moment; null if it is not being made
	 * @param done how many steps are done
	 * @param steps how many there are
	 */
	public record Progress(boolean running, @Nullable String step, int done, int steps) {

		static final Progress NONE = new Progress(false, null, 0, 0);

	}

	private static final class Running implements Steps {

		private final int steps;

		private volatile Progress progress;

		Running(int steps) {
			this.steps = steps;
			this.progress = new Progress(true, "Waiting for its turn", 0, steps);
		}

		@Override
		public void next(String what) {
			this.progress = new Progress(true, what, Math.min(this.progress.done() + 1, this.steps - 1), this.steps);
		}

		Progress progress() {
			return this.progress;
		}

	}

}
