package org.goldenthread.scorecard;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Offers measures to Prometheus where some are chosen.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("goldenthread.metrics.of")
@EnableConfigurationProperties(MetricsSettings.class)
class MetricsConfiguration {

	@Bean
	MetricsFile metricsFile(MetricsSettings settings) {
		return new MetricsFile(settings);
	}

}
