package org.goldenthread.scorecard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import org.goldenthread.http.DocumentFile;
import org.goldenthread.value.OneLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;

/**
 * The latest values of chosen measures as gauges, in the text format of Prometheus
 * (<a href="https://prometheus.io/docs/instrumenting/exposition_formats/">version
 * 0.0.4</a>). What has no value, or several of one period, is left out: a gauge has no
 * way to say so.
 */
final class MetricsFile implements DocumentFile {

	private static final Logger logger = LoggerFactory.getLogger(MetricsFile.class);

	private static final int MOST = 500;

	private static final int LONGEST = 2000;

	private final MetricsSettings settings;

	MetricsFile(MetricsSettings settings) {
		this.settings = settings;
	}

	@Override
	public String address() {
		return "/metrics";
	}

	@Override
	public String document() {
		return "dashboard/latest-figures";
	}

	@Override
	public Set<String> parameters() {
		return Set.of();
	}

	@Override
	public Map<String, Object> variables(Map<String, String> given) {
		return Map.of("of", this.settings.of(), "measures", this.settings.measures(), "first", MOST);
	}

	@Override
	public String name(Map<String, String> given) {
		return "metrics.txt";
	}

	@Override
	public MediaType mediaType() {
		return new MediaType(new MediaType("text", "plain", StandardCharsets.UTF_8), Map.of("version", "0.0.4"));
	}

	@Override
	public byte[] write(JsonNode data) throws IOException {
		Map<Labels, Double> values = new LinkedHashMap<>();
		data.at("/performance/rows").forEach((row) -> {
			JsonNode value = row.path("actual");
			if (value.isNumber()) {
				values.merge(labels(row), value.asDouble(), (_, _) -> Double.NaN);
			}
		});
		GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
			.name("goldenthread_measure_value")
			.help("The latest value of a measure, in the unit that the label says.");
		values.forEach((labels, value) -> {
			if (!value.isNaN()) {
				gauge.dataPoint(GaugeDataPointSnapshot.builder().labels(labels).value(value).build());
			}
		});
		GaugeSnapshot version = GaugeSnapshot.builder()
			.name("goldenthread_data_version")
			.help("The version of the data, which grows with every change set.")
			.dataPoint(GaugeDataPointSnapshot.builder()
				.value(data.at("/performance/completeness/dataVersion").asDouble())
				.build())
			.build();
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		PrometheusTextFormatWriter.create().write(text, MetricSnapshots.of(gauge.build(), version));
		text.write(leftOut(data).getBytes(StandardCharsets.UTF_8));
		return text.toByteArray();
	}

	/** One measure that is not there takes none of the others away. */
	private static String leftOut(JsonNode data) {
		String reason = data.at("/performance/completeness/reason").asString("");
		if (reason.isEmpty()) {
			return "";
		}
		String line = OneLine.of(reason, LONGEST);
		logger.warn("Not all measures are given to Prometheus: {}", line);
		return "# Not all measures are given: " + line + "\n";
	}

	private static Labels labels(JsonNode row) {
		return Labels.of("measure", row.at("/measure/id").asString(), "organisation",
				row.at("/reportedFor/id").asString(""), "period", row.at("/period/text").asString(""), "unit",
				row.path("unit").asString(""), "covers", row.path("coverage").asString(""), "year_to_date",
				row.path("yearToDate").asString());
	}

}
