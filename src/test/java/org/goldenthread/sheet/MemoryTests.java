package org.goldenthread.sheet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What does not fit into memory is refused before it runs out.
 */
class MemoryTests {

	private static final Memory SMALL = new Memory(512L << 20);

	@Test
	void aHundredThousandRowsOfEightCellsHaveRoomInHalfAGigabyte() {
		CellCount count = new CellCount(Integer.MAX_VALUE, SMALL);
		assertThatCode(() -> {
			for (int i = 0; i < 800_000; i++) {
				count.one();
			}
		}).doesNotThrowAnyException();
	}

	@Test
	void moreCellsThanThereIsRoomForAreRefusedWithWhatHelps() {
		CellCount count = new CellCount(Integer.MAX_VALUE, SMALL);
		assertThatExceptionOfType(UnusableFile.class).isThrownBy(() -> {
			for (int i = 0; i < 2_000_000; i++) {
				count.one();
			}
		})
			.withMessageContaining("cells, as many as the memory of the service (512 MB) has room for")
			.withMessageContaining("in parts")
			.withMessageContaining("-Xmx");
	}

	@Test
	void aServiceThatHasNoMoreThanItHoldsItselfHasRoomForNothing() {
		assertThat(new Memory(1).room(400)).isZero();
	}

	@Test
	void whatHelpsIsEnoughForWhatIsSent() {
		String remedy = Memory.remedy(1_000_000, 400);
		long bytes = Long.parseLong(remedy.replaceFirst(".*-Xmx(\\d+)m.*", "$1")) << 20;
		assertThat(new Memory(bytes).room(400)).isGreaterThanOrEqualTo(1_000_000);
	}

}
