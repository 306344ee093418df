package org.goldenthread.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import graphql.ExecutionResult;
import org.goldenthread.http.Connections.Client;
import org.goldenthread.security.Caller;
import org.goldenthread.security.CallerAuthentication;
import org.goldenthread.subscription.Subscribing;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import org.springframework.context.SmartLifecycle;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers by streams of events, in the "distinct connections" mode of GraphQL over
 * server-sent events. A change is answered once for all who asked the same: only the
 * beginning is each one's own.
 */
final class EventStreams implements SmartLifecycle {

	static final String LAST_EVENT_ID = "Last-Event-ID";

	private static final Duration NO_LIMIT = Duration.ZERO;

	private final Execution execution;

	private final RequestWatch watch;

	private final EventSettings settings;

	private final Semaphore places;

	private final Map<String, Broadcast> broadcasts = new HashMap<>();

	private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

	private volatile boolean running;

	EventStreams(Execution execution, RequestWatch watch, EventSettings settings) {
		this.execution = execution;
		this.watch = watch;
		this.settings = settings;
		this.places = new Semaphore(settings.maximumSubscribers());
	}

	/**
	 * Whether a request takes events, and nothing else that is known here.
	 */
	static boolean isWanted(ServerRequest request) {
		boolean asks = request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.POST);
		try {
			List<MediaType> accepted = request.headers().accept();
			return asks && accepted.stream().anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype)
					&& accepted.stream().noneMatch((type) -> type.getSubtype().endsWith("json"));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	/**
	 * Opens a stream.
	 * @param key is equal for those who ask the same
	 * @throws Refused if there are as many streams as there may be, or the id of the last
	 * event is none
	 */
	ServerResponse open(ServerRequest request, GraphQlRequest question, String key, View view) {
		Long after = lastEventId(request);
		if (!this.places.tryAcquire()) {
			throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE",
					"There are " + this.settings.maximumSubscribers() + " subscribers, the most that are served.")
				.with(HttpHeaders.RETRY_AFTER, "60");
		}
		EventStream stream = new EventStream(this.settings, CallerAuthentication.validityOf(request.servletRequest()));
		this.streams.add(stream);
		boolean opened = false;
		try {
			List<StreamedEvent> first = begin(stream, request, question, key, view, after);
			WatchedRequest watched = this.watch.of(request.servletRequest());
			watched.end();
			Client client = watched.client().orElse(null);
			ServerResponse response = ServerResponse.sse((events) -> Thread.ofVirtual().name("subscriber").start(() -> {
				try {
					stream.write(first, events, client);
				}
				finally {
					close(stream, key);
				}
			}), NO_LIMIT);
			opened = true;
			return response;
		}
		finally {
			if (!opened) {
				close(stream, key);
			}
		}
	}

	/**
	 * What is answered depends on the view alone, which is the same for all who share a
	 * stream.
	 */
	private static Caller caller(ServerRequest request) {
		return CallerAuthentication.callerOf(request.servletRequest());
	}

	private static @Nullable Long lastEventId(ServerRequest request) {
		String id = request.headers().firstHeader(LAST_EVENT_ID);
		if (id == null || id.isEmpty()) {
			return null;
		}
		if (!id.matches("\\d{1,18}")) {
			throw Refused.badRequest("The header " + LAST_EVENT_ID
					+ " is not the id of an event of this service, which is the version of the data.");
		}
		return Long.valueOf(id);
	}

	/**
	 * Listens before it reads how things stand, so that no change falls between.
	 * @return what comes first
	 */
	private List<StreamedEvent> begin(EventStream stream, ServerRequest request, GraphQlRequest question, String key,
			View view, @Nullable Long after) {
		Subscribing now = Subscribing.now(after);
		WebGraphQlResponse response = this.execution
			.stream(question, request, request.headers().asHttpHeaders(), caller(request), view, now)
			.join();
		if (!(response.getExecutionResult().getData() instanceof Publisher<?> publisher)) {
			return List.of(new StreamedEvent(0, this.execution.write(response.toMap())), StreamedEvent.END);
		}
		join(stream, request, question, key, view);
		List<StreamedEvent> first = new ArrayList<>();
		this.watch.of(request.servletRequest())
			.run(() -> Flux.from(publisher)
				.cast(ExecutionResult.class)
				.map((result) -> new StreamedEvent(now.version(), this.execution.write(result.toSpecification())))
				.onErrorResume(SubscriptionPublisherException.class,
						(failure) -> Flux.just(new StreamedEvent(0, this.execution.write(failure.getErrors())),
								StreamedEvent.END))
				.doOnNext(first::add)
				.then()
				.toFuture())
			.join();
		return first;
	}

	private void join(EventStream stream, ServerRequest request, GraphQlRequest question, String key, View view) {
		synchronized (this.broadcasts) {
			Broadcast known = this.broadcasts.get(key);
			if (known != null) {
				known.add(stream);
				return;
			}
			Subscribing subscribing = Subscribing.fromNowOn();
			Broadcast broadcast = new Broadcast(this.execution, subscribing, () -> forget(key));
			broadcast.add(stream);
			WebGraphQlResponse response = this.execution
				.stream(question, request, new HttpHeaders(), caller(request), view, subscribing)
				.join();
			if (response.getExecutionResult().getData() instanceof Publisher<?> publisher) {
				this.broadcasts.put(key, broadcast);
				Flux.from(publisher).cast(ExecutionResult.class).subscribe(broadcast);
			}
			else {
				stream.offer(new StreamedEvent(0, this.execution.write(response.toMap())));
				stream.offer(StreamedEvent.END);
			}
		}
	}

	private void forget(String key) {
		synchronized (this.broadcasts) {
			this.broadcasts.remove(key);
		}
	}

	private void close(EventStream stream, String key) {
		if (this.streams.remove(stream)) {
			this.places.release();
		}
		synchronized (this.broadcasts) {
			Broadcast broadcast = this.broadcasts.get(key);
			if (broadcast != null && broadcast.remove(stream)) {
				this.broadcasts.remove(key);
				broadcast.cancel();
			}
		}
	}

	@Override
	public void start() {
		this.running = true;
	}

	/** Before the web server ends, which waits for those who are still served. */
	@Override
	public void stop() {
		this.running = false;
		this.streams.forEach(EventStream::cut);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
