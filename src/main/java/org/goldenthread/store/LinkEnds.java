package org.goldenthread.store;

/**
 * Names the links of one type between two nodes.
 *
 * @param from the id of the node that they start from
 * @param type their type
 * @param to the id of the node that they point to
 */
public record LinkEnds(String from, String type, String to) {

}
