package org.goldenthread.model;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that a property may have.
 *
 * @param least the least of them
 * @param most the greatest; null if there is no bound
 */
public record Range(double least, @Nullable Double most) {

	/**
	 * Whether a number is one of them.
	 * @param number the number
	 * @return true if so
	 */
	public boolean holds(double number) {
		return number >= this.least && (this.most == null || number <= this.most);
	}

	/**
	 * What would be right.
	 * @return the words, such as {@code from 1 to 5}
	 */
	public String inWords() {
		return (this.most != null) ? "from " + plain(this.least) + " to " + plain(this.most)
				: "of at least " + plain(this.least);
	}

	private static String plain(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

}
