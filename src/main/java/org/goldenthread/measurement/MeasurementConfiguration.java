package org.goldenthread.measurement;

import org.goldenthread.threadgraph.GraphFacts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says what the thread graph must hold for figures to be judged.
 */
@Configuration(proxyBeanMethods = false)
class MeasurementConfiguration {

	@Bean
	GraphFacts measurementFacts() {
		return Measurements.FACTS;
	}

	@Bean
	GraphFacts peerFacts() {
		return Peers.FACTS;
	}

}
