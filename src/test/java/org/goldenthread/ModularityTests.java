package org.goldenthread;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void featuresUseEachOtherOnlyAsIntended() {
		ApplicationModules.of(Goldenthread.class).verify();
	}

}
