package org.goldenthread.thread;

/**
 * Where a thread stands, and why.
 *
 * @param state where it stands
 * @param reason why, in a sentence
 */
public record Judgement(ThreadState state, String reason) {

}
