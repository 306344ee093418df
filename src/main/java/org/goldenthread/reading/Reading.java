package org.goldenthread.reading;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a cell is read.
 *
 * @param disposition what becomes of it
 * @param value what it says, or most likely says; null if it says nothing
 * @param unit the unit of a quantity; null if there is none
 * @param qualifier what limits the value, such as {@code >} or {@code about}; null if
 * nothing does
 * @param from the first day of a time; null if it is none or open
 * @param to the last day; null if it is none or open
 * @param precision how exactly a time is known, such as {@code month}; null if it is none
 * @param note what a person should know of the reading; null if nothing
 */
public record Reading(Disposition disposition, @Nullable String value, @Nullable String unit,
		@Nullable String qualifier, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String precision,
		@Nullable String note) {

	/**
	 * A plain value.
	 * @param value the value
	 * @return the reading
	 */
	public static Reading of(String value) {
		return new Reading(Disposition.VALUE, value, null, null, null, null, null, null);
	}

	/**
	 * No value, for a reason.
	 * @param disposition the reason
	 * @param note what a person should know; null if nothing
	 * @return the reading
	 */
	public static Reading none(Disposition disposition, @Nullable String note) {
		return new Reading(disposition, null, null, null, null, null, null, note);
	}

	/**
	 * A time.
	 * @param value how it is written
	 * @param from its first day
	 * @param to its last day
	 * @param precision how exactly it is known
	 * @return the reading
	 */
	static Reading time(String value, @Nullable LocalDate from, @Nullable LocalDate to, String precision) {
		return new Reading(Disposition.VALUE, value, null, null, from, to, precision, null);
	}

	/**
	 * The same with another disposition.
	 * @param other the disposition
	 * @param why what a person should know
	 * @return the reading
	 */
	public Reading as(Disposition other, @Nullable String why) {
		return new Reading(other, this.value, this.unit, this.qualifier, this.from, this.to, this.precision, why);
	}

	/**
	 * The same with another qualifier.
	 * @param other the qualifier
	 * @return the reading
	 */
	public Reading qualified(@Nullable String other) {
		return new Reading(this.disposition, this.value, this.unit, other, this.from, this.to, this.precision,
				this.note);
	}

	/**
	 * The same with another value.
	 * @param other the value
	 * @return the reading
	 */
	public Reading with(@Nullable String other) {
		return new Reading(this.disposition, other, this.unit, this.qualifier, this.from, this.to, this.precision,
				this.note);
	}

	/**
	 * The same in a unit.
	 * @param other the unit
	 * @return the reading
	 */
	public Reading in(@Nullable String other) {
		return new Reading(this.disposition, this.value, other, this.qualifier, this.from, this.to, this.precision,
				this.note);
	}

	/**
	 * The same at a time.
	 * @param time a reading of the time
	 * @return the reading
	 */
	public Reading at(Reading time) {
		return new Reading(this.disposition, this.value, this.unit, this.qualifier, time.from(), time.to(),
				time.precision(), this.note);
	}

}
