package org.goldenthread.feed.rows;

import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file add up to, for one measure, body and period.
 */
public final class Sum {

	private final boolean rowsAddUp;

	private double numerator;

	private double denominator;

	private int rows;

	private int first;

	private int last;

	private int finality = -1;

	private @Nullable Doubt doubt;

	/**
	 * Begins a sum.
	 * @param rowsAddUp whether rows are parts of it; else each is the whole
	 */
	Sum(boolean rowsAddUp) {
		this.rowsAddUp = rowsAddUp;
	}

	/**
	 * Takes a row. One that is more final takes the place of all before it, and one that
	 * is less final is left out.
	 * @param row the line on which it begins
	 */
	void add(int row, int rowFinality, double above, double below) {
		if (begin(row, rowFinality)) {
			if (this.rowsAddUp || this.rows == 1) {
				this.numerator += above;
				this.denominator += below;
			}
			else if (this.doubt == null && (this.numerator != above || this.denominator != below)) {
				this.doubt = new Doubt(0, "", "", "CONFLICT",
						"says otherwise than row " + this.first + " of the same: neither is taken");
			}
		}
	}

	/**
	 * Takes a row of which something is not known, so that nothing is known of the sum.
	 */
	void doubt(int row, int rowFinality, Doubt why) {
		if (begin(row, rowFinality) && this.doubt == null) {
			this.doubt = why;
		}
	}

	private boolean begin(int row, int rowFinality) {
		if (rowFinality < this.finality) {
			return false;
		}
		if (rowFinality > this.finality) {
			this.finality = rowFinality;
			this.numerator = 0;
			this.denominator = 0;
			this.rows = 0;
			this.first = row;
			this.doubt = null;
		}
		this.rows++;
		this.last = row;
		return true;
	}

	/**
	 * What is above the line, or all there is.
	 * @return the sum
	 */
	public double numerator() {
		return this.numerator;
	}

	/**
	 * What is below the line.
	 * @return the sum
	 */
	public double denominator() {
		return this.denominator;
	}

	/**
	 * Why nothing is known of it.
	 * @return the reason; null if it is known
	 */
	public @Nullable Doubt doubt() {
		return this.doubt;
	}

	/**
	 * The first row that says it.
	 * @return the line
	 */
	public int first() {
		return this.first;
	}

	/**
	 * Where it stands, for a citation.
	 * @return its rows in words
	 */
	public String place() {
		return (this.rows == 1) ? "row " + this.first
				: "rows " + this.first + " to " + this.last + " (" + this.rows + " rows)";
	}

	/**
	 * Why nothing is known.
	 *
	 * @param column the column from 0 where that shows
	 * @param heading what stands above it
	 * @param shown what the cell shows
	 * @param disposition what becomes of it
	 * @param message the reason
	 */
	public record Doubt(int column, String heading, String shown, String disposition, String message) {

		/**
		 * The same with what it is about.
		 * @param what what it is about, in words
		 * @return the reason with it
		 */
		public Doubt about(String what) {
			return new Doubt(this.column, this.heading, this.shown, this.disposition, this.message + ": " + what);
		}

	}

}
