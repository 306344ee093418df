package org.goldenthread.measurement;

import java.time.LocalDate;

import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison needs to know of a target.
 *
 * @param target the number of the target in the thread graph
 * @param value its value; null if it is not a number
 * @param unit the unit of the value; null if not printed
 * @param level who sets it, such as {@code NATIONAL}
 * @param by by when; null if not printed
 */
record TargetFacts(int target, @Nullable Double value, @Nullable String unit, @Nullable String level,
		@Nullable String by) {

	/**
	 * Whether it is national, so holds for everyone, and is a number.
	 */
	boolean isNational() {
		return "NATIONAL".equals(this.level) && this.value != null;
	}

	boolean isDated() {
		return due() != LocalDate.MIN;
	}

	/**
	 * The last day on which it is to be reached; the first of all days if not known.
	 */
	LocalDate due() {
		LocalDate end = (this.by != null) ? Period.parse(this.by).end() : null;
		return (end != null) ? end : LocalDate.MIN;
	}

}
