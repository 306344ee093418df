package org.goldenthread.thread;

import java.util.List;

import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.Row;
import org.goldenthread.measurement.MeasurementAnswer;
import org.goldenthread.model.ThreadDirection;
import org.jspecify.annotations.Nullable;

/**
 * The threads found from one node.
 *
 * @param from the node
 * @param to the node that they lead to; null if they may lead to any
 * @param threads the threads, best first within each direction
 * @param leftOut the nodes that threads came to and did not pass through
 * @param completeness whether any were left out
 */
public record ThreadAnswer(@Nullable Row from, @Nullable Row to, List<Thread> threads, List<Hub> leftOut,
		Completeness completeness) {

	/**
	 * A chain of links.
	 *
	 * @param id the same for the same chain
	 * @param direction the way it runs
	 * @param start its first node
	 * @param hops its links in order
	 * @param end its last node
	 * @param measurements what has been measured at its end
	 * @param state where it stands
	 * @param stateReason why
	 * @param weakest the hop that is founded worst; null if it has none
	 * @param crosses the places of the hops that lead to what took the place of a thing
	 * @param evidence what is said for and against what it passes
	 * @param alternatives what like threads pass instead of a reason that much serves
	 */
	public record Thread(String id, ThreadDirection direction, @Nullable Row start, List<Hop> hops, @Nullable Row end,
			List<MeasurementAnswer> measurements, ThreadState state, String stateReason, @Nullable Hop weakest,
			List<Integer> crosses, List<Evidence> evidence, List<@Nullable Row> alternatives) {

	}

	/**
	 * One link of a thread and the node that it leads to.
	 *
	 * @param position its place, from 1
	 * @param node the node
	 * @param relationship the type of the link
	 * @param reads how the link reads in the direction of the thread
	 * @param along whether the thread follows its arrow
	 * @param link the link
	 * @param demonstration whether the link or the node that it leads to is made up to
	 * demonstrate the service
	 */
	public record Hop(int position, @Nullable Row node, String relationship, String reads, boolean along,
			@Nullable Row link, boolean demonstration) {

	}

	/**
	 * A node that threads came to and did not pass through.
	 *
	 * @param node the node
	 * @param direction the way they run
	 * @param reason why
	 */
	public record Hub(@Nullable Row node, ThreadDirection direction, String reason) {

	}

	/**
	 * What is said for or against something that a thread passes.
	 *
	 * @param position the place of the hop that leads to it; 0 for the start
	 * @param direction whether it supports or contradicts
	 * @param statement the finding or piece of evidence
	 */
	public record Evidence(int position, String direction, @Nullable Row statement) {

	}

}
