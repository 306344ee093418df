package org.goldenthread.measurement;

import org.goldenthread.answer.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison needs to know of a measure.
 *
 * @param name its name
 * @param unit the unit of its values; null if not printed
 * @param better which way is better: {@code HIGHER}, {@code LOWER}, another, or null
 * @param row what the caller selected of it
 */
record MeasureFacts(@Nullable String name, @Nullable String unit, @Nullable String better, @Nullable Row row) {

}
