package org.goldenthread.backup;

import org.springframework.boot.ApplicationArguments;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Refuses to serve a store to which something was being restored when that was cut short:
 * it holds a part of it.
 */
@Component
class UnfinishedRestore implements SmartLifecycle {

	/** After the schema, and before anything else reads the graph. */
	private static final int PHASE = -900;

	private final StoreContent content;

	private final ApplicationArguments arguments;

	private boolean running;

	UnfinishedRestore(StoreContent content, ApplicationArguments arguments) {
		this.content = content;
		this.arguments = arguments;
	}

	@Override
	public void start() {
		if (!BackupCommand.isRestoring(this.arguments) && this.content.isUnfinished()) {
			throw new CutShort();
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	/**
	 * The store holds a part of a backup only.
	 */
	static final class CutShort extends RuntimeException {

		private static final long serialVersionUID = 1L;

		CutShort() {
			super("A backup was being restored to this store, or a graph rebuilt in it, and that was cut short: it holds a part of it.");
		}

	}

}
