package org.goldenthread.evidence.subject;

import org.goldenthread.threadgraph.GraphFacts;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says what the thread graph must hold for packs to be made, and how large they may be.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceLimits.class)
class EvidenceConfiguration {

	@Bean
	GraphFacts evidenceFacts() {
		return Subject.FACTS;
	}

}
