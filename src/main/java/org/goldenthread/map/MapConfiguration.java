package org.goldenthread.map;

import java.util.Set;

import org.goldenthread.threadgraph.GraphFacts;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says what the thread graph must hold for maps to be layered.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapSettings.class)
class MapConfiguration {

	@Bean
	GraphFacts mapFacts() {
		return new GraphFacts(Set.of("level", "layer"), Set.of());
	}

}
