package org.goldenthread.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the store up beside the rest of the application: the schema as soon as the
 * database answers, the statements to warm up as soon as they are known. The application
 * does not answer requests before the schema is there.
 */
final class StoreStart implements SmartInitializingSingleton, SmartLifecycle {

	/** Before everything that reads or writes when the application starts. */
	static final int PHASE = -1000;

	private static final Logger logger = LoggerFactory.getLogger(StoreStart.class);

	private final GraphReader reader;

	private final ObjectProvider<WarmUp> warmUps;

	private final CompletableFuture<Void> schema;

	private volatile boolean running;

	StoreStart(GraphReader reader, DriverWriter writer, Schema schema, ObjectProvider<WarmUp> warmUps) {
		this.reader = reader;
		this.warmUps = warmUps;
		this.schema = CompletableFuture.runAsync(() -> schema.create(reader, writer::define), StoreStart::inBackground);
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.schema.thenRunAsync(() -> this.warmUps.orderedStream().forEach(this::warmUp), StoreStart::inBackground);
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

	private void warmUp(WarmUp warmUp) {
		for (Statement statement : warmUp.statements()) {
			try {
				this.reader.read(statement);
			}
			catch (RuntimeException ex) {
				logger.debug("Not warmed up: {}", statement.name(), ex);
			}
		}
	}

	private static void inBackground(Runnable work) {
		Thread.ofPlatform().name("store-start").daemon().start(work);
	}

}
