package org.goldenthread.questions;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Prometheus is given.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "goldenthread.metrics.of=sys-bnssg-ics",
				"goldenthread.metrics.measures=meas-ae4h,meas-none,meas-rtt18w,meas-fds" })
@DirtiesContext
class MetricsTests extends RunningService {

	@Test
	void isTheLatestValueOfEachChosenMeasureAndOrganisation() {
		HttpResponse<byte[]> response = file("GET", "/metrics");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain")
			.contains("version=0.0.4");
		List<String> lines = new String(response.body(), StandardCharsets.UTF_8).lines().toList();
		assertThat(lines).contains("# TYPE goldenthread_measure_value gauge",
				"goldenthread_measure_value{covers=\"\",measure=\"meas-ae4h\",organisation=\"org-uhbw\","
						+ "period=\"2026-02\",unit=\"%\",year_to_date=\"false\"} 67.4");
		long expected = answer("dashboard/latest-figures",
				Map.of("measures", List.of("meas-ae4h", "meas-rtt18w", "meas-fds")))
			.each("performance.rows.actual")
			.count();
		assertThat(lines.stream().filter((line) -> line.startsWith("goldenthread_measure_value{")))
			.hasSize((int) expected);
	}

	@Test
	void leavesOutAMeasureThatNothingIsKnownOfAndSaysSoInAComment() {
		assertThat(new String(file("GET", "/metrics").body(), StandardCharsets.UTF_8).lines())
			.contains("# Not all measures are given: nothing has the id 'meas-none'");
	}

	@Test
	void isNotSentAgainWhileTheDataIsUnchanged() {
		String tag = file("GET", "/metrics").headers().firstValue("ETag").orElseThrow();
		assertThat(file("GET", "/metrics", "If-None-Match", tag).statusCode()).isEqualTo(304);
	}

}
