package org.goldenthread.model;

/**
 * One file of the model.
 *
 * @param name the name to report problems under, such as {@code delivery.graphqls}
 * @param text its schema definition language
 */
public record ModelSource(String name, String text) {

}
