package org.goldenthread.measurement;

import org.jspecify.annotations.Nullable;

/**
 * What a comparison needs to know of a measure.
 *
 * @param measure the number of the measure in the thread graph
 * @param unit the unit of its values; null if not printed
 * @param better which way is better: {@code HIGHER}, {@code LOWER}, another, or null
 */
record MeasureFacts(int measure, @Nullable String unit, @Nullable String better) {

}
