package org.goldenthread.query;

/**
 * What to return of something that a statement has matched, and how to read it.
 *
 * @param expression a Cypher expression
 * @param reader reads its value
 */
public record Projection(String expression, RowReader reader) {

}
