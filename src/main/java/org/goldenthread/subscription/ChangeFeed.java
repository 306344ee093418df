package org.goldenthread.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import graphql.GraphQLContext;
import org.goldenthread.request.Busy;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.ReadScope;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Tells subscribers what has changed. Asks for the version of the data again and again
 * while there are any, since another instance of the service may have changed it.
 */
@Component
class ChangeFeed implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(ChangeFeed.class);

	/** More than so many touched nodes are looked at as if everything were touched. */
	private static final int MOST_TOUCHED = 20_000;

	private final GraphReader reader;

	private final Snapshots snapshots;

	private final SubscriptionSettings settings;

	private final Map<Watch<?, ?>, Topic<?, ?>> topics = new ConcurrentHashMap<>();

	private final Thread thread;

	ChangeFeed(GraphReader reader, Snapshots snapshots, SubscriptionSettings settings) {
		this.reader = reader;
		this.snapshots = snapshots;
		this.settings = settings;
		this.thread = Thread.ofPlatform().daemon().name("change-feed").start(this::look);
	}

	/**
	 * The updates of a thing.
	 * @param <S> what is remembered of it
	 * @param <C> what a change of it is
	 * @param watch the thing
	 * @param subscribing which updates are wanted
	 * @return the updates; they end if the thing is not there any more
	 * @throws Busy if too many things are watched
	 */
	<S, C> Flux<Update<C>> updates(Watch<S, C> watch, Subscribing subscribing) {
		Topic<S, C> topic = topic(watch);
		if (topic.isGone()) {
			return Flux.fromIterable(topic.past(null, this::touched));
		}
		Flux<Update<C>> updates = Flux.create((sink) -> {
			if (subscribing.wantsFuture()) {
				sink.onDispose(topic.listen(sink::next)::run);
			}
			if (subscribing.wantsPast()) {
				topic.past(subscribing.after(), this::touched).forEach(sink::next);
			}
			if (!subscribing.wantsFuture()) {
				sink.complete();
			}
		});
		return updates.takeUntil((update) -> update.reason() == Update.Reason.GONE)
			.doOnNext((update) -> subscribing.cameTo(update.version().number()));
	}

	@SuppressWarnings("unchecked") // A topic is kept by its own watch.
	private <S, C> Topic<S, C> topic(Watch<S, C> watch) {
		Topic<?, ?> known = this.topics.get(watch);
		if (known == null) {
			Topic<S, C> begun = this.snapshots.read(context(watch.view()),
					(snapshot) -> new Topic<>(watch, snapshot, this.settings.keptChanges()));
			synchronized (this.topics) {
				if (!this.topics.containsKey(watch) && this.topics.size() >= this.settings.maximumWatched()) {
					forgetAll();
				}
				if (this.topics.size() >= this.settings.maximumWatched()) {
					throw new Busy("So many different things are watched already: " + this.settings.maximumWatched()
							+ ". Try again later", Duration.ofMinutes(1));
				}
				known = this.topics.computeIfAbsent(watch, (_) -> begun);
			}
		}
		return (Topic<S, C>) known;
	}

	private static GraphQLContext context(View view) {
		GraphQLContext context = GraphQLContext.newContext().build();
		view.set(context);
		return context;
	}

	private Optional<Set<String>> touched(long from, long to) {
		return this.reader.touchedSince(from, to, MOST_TOUCHED);
	}

	private void forgetIdle(Duration time) {
		this.topics.values().removeIf((topic) -> topic.isIdle(time));
	}

	/**
	 * Forgets what nobody listens to.
	 */
	void forgetAll() {
		forgetIdle(Duration.ZERO);
	}

	/**
	 * Whether something is still known as of a version before another.
	 */
	boolean lags(long version) {
		return this.topics.values().stream().anyMatch((topic) -> topic.version().number() < version);
	}

	private void look() {
		try {
			while (true) {
				Thread.sleep(this.settings.interval());
				if (!this.topics.isEmpty()) {
					advance();
				}
			}
		}
		catch (InterruptedException ex) {
			logger.debug("Nothing is watched any more");
		}
	}

	/** A fault with one of them leaves the others watched; it is tried again. */
	private void advance() {
		try {
			forgetIdle(this.settings.keptFor());
			DataVersion version = this.reader.dataVersion();
			TouchedSpans touched = new TouchedSpans(this::touched);
			for (Topic<?, ?> topic : List.copyOf(this.topics.values())) {
				if (!topic.version().equals(version)) {
					advance(topic, touched);
				}
			}
		}
		catch (RuntimeException ex) {
			logger.warn("Cannot look for changes", ex);
		}
	}

	private void advance(Topic<?, ?> topic, TouchedSpans touched) {
		try {
			new ReadScope(this.settings.updateTime())
				.<@Nullable Void>call(() -> this.snapshots.read(context(topic.watch().view()), (snapshot) -> {
					topic.advance(snapshot, touched.between(topic.version().number(), snapshot.version().number()));
					return null;
				}));
		}
		catch (RuntimeException ex) {
			logger.warn("Cannot look for changes of one thing", ex);
		}
	}

	@Override
	public void destroy() {
		this.thread.interrupt();
	}

}
