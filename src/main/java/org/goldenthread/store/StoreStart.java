package org.goldenthread.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.springframework.context.SmartLifecycle;

/**
 * Sees to the schema as soon as the database answers, beside the rest of the start. The
 * application does not answer requests before that is done.
 */
final class StoreStart implements SmartLifecycle {

	/** Before everything that reads or writes when the application starts. */
	static final int PHASE = -1000;

	private final CompletableFuture<Void> schema;

	private volatile boolean running;

	StoreStart(GraphReader reader, DriverWriter writer, Schema schema) {
		this.schema = CompletableFuture.runAsync(() -> schema.create(reader, writer::define), StoreStart::inBackground);
	}

	@Override
	public void start() {
		try {
			this.schema.join();
			this.running = true;
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
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

	private static void inBackground(Runnable work) {
		Thread.ofPlatform().name("store-start").daemon().start(work);
	}

}
