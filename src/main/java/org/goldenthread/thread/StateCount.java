package org.goldenthread.thread;

/**
 * How many threads stand so.
 *
 * @param state where they stand
 * @param count how many
 * @param demonstrationCount how many of these are there only by what is made up to
 * demonstrate the service
 */
public record StateCount(ThreadState state, int count, int demonstrationCount) {

}
