package org.goldenthread.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import graphql.ExecutionResult;
import org.goldenthread.subscription.Subscribing;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what one execution of a subscription gives to all who asked the same.
 */
final class Broadcast implements Subscriber<ExecutionResult> {

	private static final Logger logger = LoggerFactory.getLogger(Broadcast.class);

	private final Execution execution;

	private final Subscribing subscribing;

	private final Runnable atEnd;

	private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

	private @Nullable Subscription subscription;

	/**
	 * Prepares to send.
	 * @param subscribing tells of which version an answer is
	 * @param atEnd is told when there is no more to send
	 */
	Broadcast(Execution execution, Subscribing subscribing, Runnable atEnd) {
		this.execution = execution;
		this.subscribing = subscribing;
		this.atEnd = atEnd;
	}

	void add(EventStream stream) {
		this.streams.add(stream);
	}

	/**
	 * Leaves out a stream.
	 * @return whether none is left
	 */
	boolean remove(EventStream stream) {
		this.streams.remove(stream);
		return this.streams.isEmpty();
	}

	synchronized void cancel() {
		if (this.subscription != null) {
			this.subscription.cancel();
		}
	}

	@Override
	public synchronized void onSubscribe(Subscription subscription) {
		this.subscription = subscription;
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(ExecutionResult result) {
		StreamedEvent event = new StreamedEvent(this.subscribing.version(),
				this.execution.write(result.toSpecification()));
		this.streams.forEach((stream) -> stream.offer(event));
	}

	/** Who comes again is told what is wrong, or goes on. */
	@Override
	public void onError(Throwable failure) {
		logger.debug("An update cannot be sent", failure);
		this.atEnd.run();
		this.streams.forEach(EventStream::cut);
	}

	@Override
	public void onComplete() {
		this.atEnd.run();
		this.streams.forEach((stream) -> stream.offer(StreamedEvent.END));
	}

}
