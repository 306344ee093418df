package org.goldenthread.gap.condition;

/**
 * A scope in which a gap is looked for.
 *
 * @param root the number of the node whose scope it is
 * @param members the numbers of what belongs to it, in their order
 */
public record SearchedScope(int root, int[] members) {

}
