package org.goldenthread.store;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads the present, or the graph that the work at hand is to read in its place.
 */
final class RoutedReader implements GraphReader {

	private final GraphReader present;

	RoutedReader(GraphReader present) {
		this.present = present;
	}

	@Override
	public List<Map<String, @Nullable Object>> read(Statement statement) {
		return target().read(statement);
	}

	@Override
	public DataVersion dataVersion() {
		return target().dataVersion();
	}

	@Override
	public GraphReader present() {
		return this.present;
	}

	private GraphReader target() {
		TemporaryGraph other = TemporaryGraph.current();
		return (other != null) ? other.reader() : this.present;
	}

}
