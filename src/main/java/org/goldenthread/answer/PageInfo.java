package org.goldenthread.answer;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list.
 *
 * @param hasNextPage whether there are more after it
 * @param hasPreviousPage whether there are more before it
 * @param startCursor the place of its first item; null if it has none
 * @param endCursor the place of its last item; null if it has none
 */
public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
		@Nullable String endCursor) {

	/**
	 * Where a page of some items stands.
	 * @param <T> the type of an item
	 * @param page the items
	 * @param more whether there are more after them
	 * @param later whether there are some before them
	 * @param cursor writes the place of an item
	 * @return where it stands
	 */
	public static <T> PageInfo of(List<T> page, boolean more, boolean later, Function<T, String> cursor) {
		return new PageInfo(more, later, page.isEmpty() ? null : cursor.apply(page.getFirst()),
				page.isEmpty() ? null : cursor.apply(page.getLast()));
	}

}
