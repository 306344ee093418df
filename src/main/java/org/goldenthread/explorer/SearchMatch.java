package org.goldenthread.explorer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where words of a search stand in a text of a hit.
 *
 * @param property the property that has the text
 * @param parts the text in order, or the part of it with the most matches
 * @param cutBefore whether the text begins earlier
 * @param cutAfter whether the text goes on
 */
record SearchMatch(String property, List<Part> parts, boolean cutBefore, boolean cutAfter) {

	private static final int LONGEST_TEXT = 240;

	private static final int LEAD = 40;

	/**
	 * Shows a text with its marks, cut around the most of them if it is long.
	 */
	static SearchMatch of(String property, String text, List<Mark> marks) {
		int start = 0;
		int end = text.length();
		if (text.length() > LONGEST_TEXT) {
			int first = richest(marks);
			start = startOfWord(text, Math.max(0, first - LEAD), first);
			end = endOfWord(text, Math.min(text.length(), start + LONGEST_TEXT));
		}
		List<Part> parts = new ArrayList<>();
		int done = start;
		for (Mark mark : marks) {
			if (mark.start() >= done && mark.end() <= end) {
				add(parts, text.substring(done, mark.start()), null);
				add(parts, text.substring(mark.start(), mark.end()), mark.match());
				done = mark.end();
			}
		}
		add(parts, text.substring(done, end), null);
		return new SearchMatch(property, List.copyOf(parts), start > 0, end < text.length());
	}

	private static void add(List<Part> parts, String text, @Nullable WordMatch match) {
		if (!text.isEmpty()) {
			parts.add(new Part(text, match));
		}
	}

	/** The start of the mark that most others follow closely. */
	private static int richest(List<Mark> marks) {
		int best = 0;
		long most = 0;
		for (Mark first : marks) {
			long near = marks.stream()
				.filter((mark) -> mark.start() >= first.start() && mark.end() <= first.start() + LONGEST_TEXT - LEAD)
				.count();
			if (near > most) {
				most = near;
				best = first.start();
			}
		}
		return best;
	}

	private static int startOfWord(String text, int from, int atMost) {
		int space = (from > 0) ? text.indexOf(' ', from - 1) : -1;
		if (from == 0) {
			return 0;
		}
		return (space >= 0 && space < atMost) ? space + 1 : atMost;
	}

	private static int endOfWord(String text, int from) {
		if (from == text.length()) {
			return from;
		}
		int space = text.lastIndexOf(' ', from);
		return (space > from - LEAD) ? space : from;
	}

	/**
	 * A word of a text that was found.
	 *
	 * @param start where it starts in the text
	 * @param end where it ends
	 * @param match how it was found
	 */
	record Mark(int start, int end, WordMatch match) {

	}

	/**
	 * A part of a text.
	 *
	 * @param text its characters
	 * @param match how it was found; null if it was not
	 */
	record Part(String text, @Nullable WordMatch match) {

	}

}
