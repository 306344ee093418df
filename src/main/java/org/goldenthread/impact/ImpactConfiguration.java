package org.goldenthread.impact;

import java.util.Set;

import org.goldenthread.threadgraph.GraphFacts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says what the thread graph must hold for impact to be judged.
 */
@Configuration(proxyBeanMethods = false)
class ImpactConfiguration {

	@Bean
	GraphFacts impactFacts() {
		return new GraphFacts(
				Set.of("due", "by", "date", "likelihood", "consequence", "inherentLikelihood", "inherentConsequence"),
				Set.of());
	}

}
