package org.goldenthread.cypher;

/**
 * A variable of the caller's document in the place of its value, so that a compiled
 * statement can be used again when the value is another.
 *
 * @param name its name in the document
 * @param value what it stands for in this request
 */
public record Variable(String name, Object value) {

}
