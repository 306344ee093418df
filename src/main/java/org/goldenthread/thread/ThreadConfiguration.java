package org.goldenthread.thread;

import java.util.Set;

import org.goldenthread.threadgraph.GraphFacts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says what the thread graph must hold for threads to be judged.
 */
@Configuration(proxyBeanMethods = false)
class ThreadConfiguration {

	@Bean
	GraphFacts threadFacts() {
		return new GraphFacts(Set.of("level", "polarity"), Set.of("polarity", "direction"));
	}

}
