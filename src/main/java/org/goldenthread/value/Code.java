package org.goldenthread.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An identifier in a coding scheme, with the time in which it holds.
 *
 * @param scheme the scheme, such as {@code ODS} (Organisation Data Service) or
 * {@code GSS} (Government Statistical Service)
 * @param value the code
 * @param valid when it holds; null if not stated
 * @param document the id of the source document that gives it; null if not stated
 */
public record Code(String scheme, String value, @Nullable Period valid, @Nullable String document) {

	private static final Pattern FORM = Pattern.compile("(\\w+) (\\w+)(?: ([0-9.][^s]*?))?(?: (src-\\S+))?");

	/**
	 * Whether two things cannot both have these codes: one value of one scheme, for times
	 * that overlap.
	 * @param other the other code
	 * @return true if so
	 */
	public boolean clashesWith(Code other) {
		return this.scheme.equals(other.scheme) && this.value.equals(other.value)
				&& (this.valid == null || other.valid == null || this.valid.overlaps(other.valid));
	}

	/**
	 * Reads the text that the graph and the tables hold, such as
	 * {@code GSS E38000222 ..2022-06 src-ods}.
	 * @param text the text
	 * @return the code
	 * @throws IllegalArgumentException if the text is not of that form
	 */
	public static Code parse(String text) {
		Matcher matcher = FORM.matcher(text.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"'" + text + "' is not a code: write scheme, value, and if known the time and the source");
		}
		String valid = matcher.group(3);
		return new Code(matcher.group(1), matcher.group(2), (valid != null) ? Period.parse(valid) : null,
				matcher.group(4));
	}

}
