package org.goldenthread.value;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The characters that texts may hold: none that nobody sees and that change how the rest
 * is read or stored, such as control characters and those that turn the direction of
 * writing.
 */
public final class Characters {

	private static final String ENDS_OF_LINES = "\t\n\r";

	private Characters() {
	}

	/**
	 * Finds a character that has no place in a text.
	 * @param text the text
	 * @return what is wrong with the first, and what would be right; null if there is
	 * none
	 */
	public static @Nullable String problem(String text) {
		for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
			int character = text.codePointAt(i);
			if (!hasAPlace(character)) {
				String code = String.format(Locale.ROOT, "U+%04X", character);
				return "has the character " + code + " at place " + (i + 1) + ", which cannot be seen: leave it out";
			}
		}
		return null;
	}

	private static boolean hasAPlace(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL -> ENDS_OF_LINES.indexOf(character) >= 0;
			case Character.SURROGATE -> false;
			default -> !turnsDirection(character) && (character & 0xFFFE) != 0xFFFE;
		};
	}

	private static boolean turnsDirection(int character) {
		return switch (Character.getDirectionality(character)) {
			case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING, Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
					Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING, Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
					Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT, Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
					Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE, Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
					Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
				true;
			default -> false;
		};
	}

}
