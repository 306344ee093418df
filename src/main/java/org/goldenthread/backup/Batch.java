package org.goldenthread.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Collects rows and passes on some at a time.
 */
final class Batch {

	private final int most;

	private final Consumer<List<Map<String, Object>>> to;

	private final List<Map<String, Object>> rows = new ArrayList<>();

	Batch(int most, Consumer<List<Map<String, Object>>> to) {
		this.most = most;
		this.to = to;
	}

	void add(Map<String, Object> row) {
		this.rows.add(row);
		if (this.rows.size() == this.most) {
			flush();
		}
	}

	void flush() {
		if (!this.rows.isEmpty()) {
			this.to.accept(List.copyOf(this.rows));
			this.rows.clear();
		}
	}

}
