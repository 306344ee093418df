package org.goldenthread.model;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a relationship does in a golden thread.
 *
 * @param toward where its arrow points; empty if a thread can only begin with it
 * @param entry how a thread may begin with it, if it may
 * @param onward the way that leads from what has gone to what took its place, if it does
 */
public record ThreadRole(Set<ThreadDirection> toward, @Nullable ThreadEntry entry, @Nullable ThreadEntry onward) {

}
