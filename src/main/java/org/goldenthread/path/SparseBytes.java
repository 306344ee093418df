package org.goldenthread.path;

import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;

/**
 * A long array of bytes, most of which are never written: memory is taken page by page.
 */
final class SparseBytes {

	private static final int BITS = 10;

	private static final int MASK = (1 << BITS) - 1;

	private final AtomicReferenceArray<byte @Nullable []> pages;

	SparseBytes(int size) {
		this.pages = new AtomicReferenceArray<>((size >> BITS) + 1);
	}

	byte get(int position) {
		byte[] page = this.pages.get(position >> BITS);
		return (page != null) ? page[position & MASK] : 0;
	}

	/** By one thread at a time. */
	void set(int position, byte value) {
		byte[] page = this.pages.get(position >> BITS);
		if (page == null) {
			page = new byte[MASK + 1];
			this.pages.set(position >> BITS, page);
		}
		page[position & MASK] = value;
	}

}
