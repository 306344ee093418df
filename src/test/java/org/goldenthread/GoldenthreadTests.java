package org.goldenthread;

import org.goldenthread.store.GraphReader;
import org.goldenthread.testing.SeededGraph;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@SeededGraph
class GoldenthreadTests {

	@Test
	void startsWithTheSeedData(@Autowired GraphReader reader) {
		assertThat(reader.dataVersion().number()).isPositive();
	}

}
