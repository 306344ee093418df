package org.goldenthread.feed.rows;

/**
 * An organisation that the graph does not hold.
 *
 * @param code its code
 * @param name what it is called in the file
 * @param rows in how many rows it stands
 */
public record UnknownOrganisation(String code, String name, int rows) {

}
