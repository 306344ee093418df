package org.goldenthread.subscription;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

/**
 * Which updates one execution of a subscription is to give, and which it has come to. A
 * request without one gives the present state and then what changes.
 */
public final class Subscribing {

	private final @Nullable Long after;

	private final boolean past;

	private final boolean future;

	private volatile long version;

	private Subscribing(@Nullable Long after, boolean past, boolean future) {
		this.after = after;
		this.past = past;
		this.future = future;
	}

	/**
	 * What there is to tell now, and no more.
	 * @param after the version of the data that the subscriber knows; null if none
	 * @return how to subscribe
	 */
	public static Subscribing now(@Nullable Long after) {
		return new Subscribing(after, true, false);
	}

	/**
	 * What changes from now on.
	 * @return how to subscribe
	 */
	public static Subscribing fromNowOn() {
		return new Subscribing(null, false, true);
	}

	static Subscribing of(GraphQLContext context) {
		return context.computeIfAbsent(Subscribing.class, (_) -> new Subscribing(null, true, true));
	}

	/**
	 * Says so to a request.
	 * @param context the context of the request
	 */
	public void set(GraphQLContext context) {
		context.put(Subscribing.class, this);
	}

	/**
	 * The version of the data that the latest update is of. An update is completed on the
	 * thread that gives it, before the next is given.
	 * @return its number
	 */
	public long version() {
		return this.version;
	}

	void cameTo(long version) {
		this.version = version;
	}

	@Nullable Long after() {
		return this.after;
	}

	boolean wantsPast() {
		return this.past;
	}

	boolean wantsFuture() {
		return this.future;
	}

}
