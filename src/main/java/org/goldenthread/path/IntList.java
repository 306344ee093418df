package org.goldenthread.path;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A list of numbers that grows. A library's would cost a third of a second when the first
 * thread is searched for.
 */
final class IntList {

	private int[] items = new int[16];

	private int size;

	void add(int item) {
		if (this.size == this.items.length) {
			this.items = Arrays.copyOf(this.items, this.size * 2);
		}
		this.items[this.size++] = item;
	}

	int get(int position) {
		return this.items[position];
	}

	IntList only(IntPredicate wanted) {
		IntList some = new IntList();
		for (int i = 0; i < this.size; i++) {
			if (wanted.test(this.items[i])) {
				some.add(this.items[i]);
			}
		}
		return some;
	}

	int size() {
		return this.size;
	}

	boolean isEmpty() {
		return this.size == 0;
	}

}
