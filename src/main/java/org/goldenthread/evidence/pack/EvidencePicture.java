package org.goldenthread.evidence.pack;

/**
 * A picture of rows of a table that follow on each other.
 *
 * @param title what it shows
 * @param words all that it shows in words, for those who do not see it
 * @param svg the picture, as SVG
 * @param firstRow the place of its first row in the table, from 0
 * @param rowCount how many rows it is drawn from
 */
public record EvidencePicture(String title, String words, String svg, int firstRow, int rowCount) {

}
