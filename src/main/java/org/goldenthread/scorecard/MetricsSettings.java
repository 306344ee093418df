package org.goldenthread.scorecard;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which measures are offered to Prometheus.
 *
 * @param of the id of the body whose values they are, and of the bodies within it
 * @param measures the ids of the measures
 */
@ConfigurationProperties("goldenthread.metrics")
record MetricsSettings(String of, @DefaultValue List<String> measures) {

	MetricsSettings {
		if (measures.isEmpty()) {
			throw new IllegalArgumentException(
					"goldenthread.metrics.measures is missing: name the measures that Prometheus is to be given");
		}
	}

}
