package org.goldenthread.api;

/**
 * What a compiled statement found for a field, with exactly the fields below it that the
 * caller selected.
 *
 * @param value a row, or a list of rows
 */
record Selection(Object value) {

}
