package org.goldenthread.request;

import org.goldenthread.value.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Holds what callers send to its bounds, with the same words and the same codes
 * everywhere: more than the most is {@code LIMIT_EXCEEDED}, less than the least is
 * {@code INVALID_ARGUMENT}.
 */
public final class Bounds {

	private Bounds() {
	}

	/**
	 * Checks a number.
	 * @param argument the name of what has the number, such as {@code first}
	 * @param value the number
	 * @param least the least that is allowed
	 * @param most the most that is allowed
	 * @return the number
	 * @throws InvalidQuery if it is outside these bounds
	 */
	public static int number(String argument, int value, int least, int most) {
		String message = argument + " is " + value + ": it must be " + least + " to " + most;
		if (value > most) {
			throw InvalidQuery.tooLarge(argument, value, most, message);
		}
		if (value < least) {
			throw InvalidQuery.of(argument, message);
		}
		return value;
	}

	/**
	 * Checks a number that may be left out.
	 * @param argument the name of what has the number, such as {@code first}
	 * @param value the number; null if it is left out
	 * @param usual the number then
	 * @param least the least that is allowed
	 * @param most the most that is allowed
	 * @return the number
	 * @throws InvalidQuery if it is outside these bounds
	 */
	public static int number(String argument, @Nullable Integer value, int usual, int least, int most) {
		return number(argument, (value != null) ? value : usual, least, most);
	}

	/**
	 * Checks how much there is of something.
	 * @param argument the name of what holds it, such as {@code ids}
	 * @param value how much it holds
	 * @param what what it holds, such as "ids"
	 * @param most how much it may hold
	 * @throws InvalidQuery if it holds more
	 */
	public static void size(String argument, long value, String what, long most) {
		if (value > most) {
			throw InvalidQuery.tooLarge(argument, value, most,
					argument + " holds " + value + " " + what + "; at most " + most + " are allowed");
		}
	}

	/**
	 * Checks the length of a text, and that all of it can be seen.
	 * @param argument the name of what has the text
	 * @param text the text
	 * @param most how many characters it may have
	 * @throws InvalidQuery if it has more, or one that cannot be seen
	 */
	public static void text(String argument, String text, int most) {
		length(argument, text, most);
		String problem = Characters.problem(text);
		if (problem != null) {
			throw InvalidQuery.of(argument, argument + " " + problem);
		}
	}

	/**
	 * Checks the length of a text.
	 * @param argument the name of what has the text
	 * @param text the text
	 * @param most how many characters it may have
	 * @throws InvalidQuery if it has more
	 */
	public static void length(String argument, String text, int most) {
		if (text.length() > most) {
			throw InvalidQuery.tooLarge(argument, text.length(), most,
					argument + " has " + text.length() + " characters; at most " + most + " are allowed");
		}
	}

}
