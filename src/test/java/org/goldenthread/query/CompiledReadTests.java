package org.goldenthread.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.goldenthread.cypher.Parameters;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompiledReadTests {

	@Test
	void whatIsReadWhileSomebodyWritesIsReadAgain() {
		Written graph = new Written(1);
		assertThat(read("RETURN [1, " + DataVersion.EXPRESSION + "] AS value").readOne(graph))
			.isEqualTo(List.of(2L, 2L));
		assertThat(graph.asked).isEqualTo(2);
	}

	@Test
	void theVersionThatIsSaidIsNeverLaterThanWhatWasRead() {
		Written graph = new Written(Integer.MAX_VALUE);
		List<?> found = (List<?>) Objects
			.requireNonNull(read("RETURN [1, " + DataVersion.EXPRESSION + "] AS value").readOne(graph));
		assertThat((Long) Objects.requireNonNull(found.getLast())).isLessThanOrEqualTo((Long) found.getFirst());
		assertThat(graph.asked).isEqualTo(3);
	}

	@Test
	void whatSaysNoVersionIsReadOnceWithoutAskingForIt() {
		Written graph = new Written(Integer.MAX_VALUE);
		read("RETURN [1, 2] AS value").readOne(graph);
		assertThat(graph.asked).isEqualTo(1);
		assertThat(graph.askedForVersion).isZero();
	}

	private static CompiledRead read(String cypher) {
		return new CompiledRead(new Statement("list", cypher), Objects::requireNonNull, new Parameters(), 1);
	}

	/**
	 * A graph to which something is written after each of the first reads. It returns the
	 * version that it read and the one that the statement says.
	 */
	private static final class Written implements GraphReader {

		private final int writes;

		private long version = 1;

		private int asked;

		private int askedForVersion;

		Written(int writes) {
			this.writes = writes;
		}

		@Override
		public List<Map<String, @Nullable Object>> read(Statement statement) {
			List<@Nullable Object> value = new ArrayList<>(List.of(this.version));
			if (statement.parameters().get(DataVersion.PARAMETER) instanceof List<?> said) {
				value.add(said.getFirst());
			}
			if (this.asked++ < this.writes) {
				this.version++;
			}
			Map<String, @Nullable Object> row = new HashMap<>();
			row.put("value", value);
			return List.of(row);
		}

		@Override
		public DataVersion dataVersion() {
			this.askedForVersion++;
			return new DataVersion(this.version, Instant.EPOCH.atZone(ZoneOffset.UTC));
		}

	}

}
