package org.goldenthread.edition;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row, or of what it says, from one edition of a tracker to the next.
 *
 * @param what what became of it
 * @param sheet the sheet, of the later edition where it is there
 * @param refBefore its reference in the earlier edition; null if it has none there
 * @param refAfter its reference in the later edition; null if it has none there
 * @param name what it is called, in the later edition where it is there
 * @param field what differs, such as {@code target}; null if it is the row as a whole
 * @param before what the earlier edition says; null if nothing
 * @param after what the later edition says; null if nothing
 * @param why how that is known
 * @param asks whether a person is to confirm it
 */
public record EditionChange(What what, String sheet, @Nullable String refBefore, @Nullable String refAfter, String name,
		@Nullable String field, @Nullable String before, @Nullable String after, String why, boolean asks) {

	/**
	 * What may become of a row.
	 */
	public enum What {

		/** It stands there again, as it was. */
		CARRIED_FORWARD,
		/** It stands there again, and says something else. */
		CHANGED,
		/** It stands there again, with another target or another date of it. */
		RETARGETED,
		/** It stands there again under another reference, which a person confirms. */
		RENUMBERED,
		/** It has become several. */
		SPLIT,
		/** What it belongs to has another name. */
		RENAMED_THEME,
		/** It is new. */
		ADDED,
		/** It is not there any more. */
		DROPPED

	}

}
