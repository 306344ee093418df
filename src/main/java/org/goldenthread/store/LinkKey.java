package org.goldenthread.store;

import org.jspecify.annotations.Nullable;

/**
 * Names a link: links of one type between two nodes differ in the role.
 *
 * @param ends its type and its ends
 * @param role its role; null if it has none
 */
public record LinkKey(LinkEnds ends, @Nullable String role) {

	/**
	 * Names a stored link.
	 * @param link the link
	 * @return its name
	 */
	public static LinkKey of(StoredLink link) {
		return of(new LinkEnds(link.from(), link.type(), link.to()), link.properties().get("role"));
	}

	/**
	 * Names a link by the value of its role.
	 * @param ends its type and its ends
	 * @param role its role; null if it has none
	 * @return the name
	 */
	public static LinkKey of(LinkEnds ends, @Nullable Object role) {
		return new LinkKey(ends, (role != null) ? role.toString() : null);
	}

}
