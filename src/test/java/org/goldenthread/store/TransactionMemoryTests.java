package org.goldenthread.store;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TransactionMemoryTests {

	private static final TransactionMemory INSIDE = new TransactionMemory(true, 512L << 20);

	private static final TransactionMemory OF_A_SERVER = new TransactionMemory(false, 512L << 20);

	@Test
	void manyMoreChangesFitWhereAServerHoldsTheTransaction() {
		assertThat(OF_A_SERVER.mostChanges()).isBetween(300_000L, 320_000L);
		assertThat(INSIDE.mostChanges()).isBetween(50_000L, 60_000L);
	}

	@Test
	void whatDoesNotFitIsToldWithWhatHelps() {
		assertThat(INSIDE.tooMany(300_000)).contains("are 300000", "512 MB", "in parts", "-Xmx", "(server mode)");
		assertThat(OF_A_SERVER.tooMany(900_000)).contains("-Xmx").doesNotContain("server mode");
	}

	@Test
	void whatTheServiceHoldsItselfLeavesNoRoomInVeryLittle() {
		assertThat(new TransactionMemory(true, 100L << 20).mostChanges()).isZero();
	}

}
