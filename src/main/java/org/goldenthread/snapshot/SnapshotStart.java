package org.goldenthread.snapshot;

import org.goldenthread.view.View;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the thread graph once the facts are loaded and before the first request is taken.
 */
@Component
class SnapshotStart implements SmartLifecycle {

	/** After the seed data, before the web server. */
	private static final int PHASE = 100;

	private final Snapshots snapshots;

	private boolean running;

	SnapshotStart(Snapshots snapshots) {
		this.snapshots = snapshots;
	}

	@Override
	public void start() {
		this.snapshots.simplify(View.OPEN);
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

}
