package org.goldenthread.http;

import java.time.Duration;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Ends the process some time after it was asked to end, whatever still runs: planning in
 * the database cannot be interrupted everywhere. The database is made for that: it takes
 * up its log again at the next start.
 */
final class ShutdownLimit {

	/** As of a process that SIGTERM ended. */
	private static final int STATUS = 143;

	private final Duration limit;

	ShutdownLimit(Duration limit) {
		this.limit = limit;
	}

	@EventListener(ApplicationReadyEvent.class)
	void watchForTheEnd() {
		Runtime.getRuntime()
			.addShutdownHook(Thread.ofPlatform().name("shutdown-limit").unstarted(this::waitBesideTheOthers));
	}

	/** A daemon: the process does not wait for it if all else is done. */
	private void waitBesideTheOthers() {
		Thread.ofPlatform().daemon().name("shutdown-limit").start(() -> {
			try {
				Thread.sleep(this.limit);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			Runtime.getRuntime().halt(STATUS);
		});
	}

}
