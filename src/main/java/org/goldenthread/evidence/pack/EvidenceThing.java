package org.goldenthread.evidence.pack;

/**
 * A thing that a cell names.
 *
 * @param id its id
 * @param name its name
 */
public record EvidenceThing(String id, String name) {

}
