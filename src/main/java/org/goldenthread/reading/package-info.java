/**
 * What single cells of trackers and registers say: dates, quantities, ratings and scores,
 * as a careful person reads them. What is not sure is asked, and nothing is guessed.
 */
@NullMarked
package org.goldenthread.reading;

import org.jspecify.annotations.NullMarked;
