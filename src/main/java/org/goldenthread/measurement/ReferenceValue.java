package org.goldenthread.measurement;

import org.jspecify.annotations.Nullable;

/**
 * What a figure is set against.
 *
 * @param value its value
 * @param words what it is, such as "the plan was"
 * @param target the target, if it is one of the graph
 * @param due whether it is a target that has fallen due
 */
record ReferenceValue(double value, String words, @Nullable TargetFacts target, boolean due) {

}
