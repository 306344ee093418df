package org.goldenthread.model.reading;

/**
 * One file of the model.
 *
 * @param name the name to report problems under, such as {@code delivery.graphqls}
 * @param text its schema definition language
 */
record ModelSource(String name, String text) {

}
