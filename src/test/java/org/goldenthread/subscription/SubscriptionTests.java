package org.goldenthread.subscription;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.EventReader;
import org.goldenthread.testing.EventReader.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What subscribers are sent over HTTP, on the real facts.
 */
@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "goldenthread.api.request-time=15s", "goldenthread.api.answer-time=1s",
				"goldenthread.subscriptions.heartbeat=200ms", "goldenthread.subscriptions.maximum-subscribers=3",
				"goldenthread.subscriptions.kept-changes=2" })
class SubscriptionTests extends SubscribedService {

	private static final String MEASURE = """
			subscription {
			  measureUpdates(of: "MEASURE") {
			    reason version since measure { id targets(first: 1) { totalCount } }
			    changes { what id node { kind name } } measurements { of { id } observation { id value } status }
			    completeness { complete }
			  }
			}""";

	private static final String THREADS = """
			subscription {
			  threadUpdates(of: "prio-bnssg-prevention", toward: DOWN) {
			    reason of { id } changes { from to before after } states { state count }
			  }
			}""";

	@Autowired
	private ChangeFeed feed;

	private String measure = "";

	@BeforeEach
	void beginWithAMeasureThatHasATarget() {
		this.measure = "meas-" + UUID.randomUUID();
		Map<String, Object> target = with("id", target(), "name", "The target");
		target.put("value", 65.0);
		change(Map.of("putMeasure", with("id", this.measure, "name", "Waits")), Map.of("putTarget", target),
				Map.of("linkHasTarget", with("from", this.measure, "to", target())));
	}

	private String updates() {
		return MEASURE.replace("MEASURE", this.measure);
	}

	private String target() {
		return this.measure.replace("meas-", "tgt-");
	}

	private String observation(String name) {
		return this.measure.replace("meas-", "obs-" + name + "-");
	}

	@Test
	void areServedAsWellAfterManyHaveGone() throws IOException {
		for (int round = 0; round < 10; round++) {
			List<EventReader> readers = new ArrayList<>();
			try {
				for (int i = 0; i < 3; i++) {
					readers.add(subscribe(updates()));
					assertThat(readers.getLast().next().name()).isEqualTo("next");
				}
				for (EventReader reader : readers) {
					assertThat(reader.any().name()).isEqualTo("comment");
				}
			}
			finally {
				for (EventReader reader : readers) {
					reader.close();
				}
			}
		}
	}

	@Test
	void areToldHowAMeasureStandsAndThenOfANewObservation() throws IOException {
		try (EventReader events = subscribe(updates())) {
			JsonNode first = update(events.next());
			assertThat(first.path("reason").asString()).isEqualTo("PRESENT");
			assertThat(first.path("changes")).isEmpty();
			assertThat(first.at("/measure/targets/totalCount").asInt()).isPositive();
			String version = observe("new", 72.5);
			Event event = events.next();
			assertThat(event.name()).isEqualTo("next");
			assertThat(event.id()).isEqualTo(version);
			JsonNode update = update(event);
			assertThat(update.path("reason").asString()).isEqualTo("CHANGED");
			assertThat(update.path("version").asString()).isEqualTo(version);
			assertThat(changes(update)).containsExactly("ADDED " + observation("new"));
			assertThat(update.at("/measurements/0/observation/value").asDouble()).isEqualTo(72.5);
		}
	}

	@Test
	void areToldOfAChangedTargetAndOfAnObservationThatIsTakenAway() throws IOException {
		observe("new", 72.5);
		try (EventReader events = subscribe(updates())) {
			events.next();
			change(Map.of("putTarget", Map.of("id", target(), "value", 66.0)));
			assertThat(changes(update(events.next()))).containsExactly("CHANGED " + target());
			change(Map.of("retire", observation("new")));
			JsonNode update = update(events.next());
			assertThat(changes(update)).containsExactly("REMOVED " + observation("new"));
			assertThat(update.at("/changes/0/node").isNull()).isTrue();
		}
	}

	@Test
	void areToldNothingOfWhatDoesNotConcernThem() throws IOException {
		try (EventReader events = subscribe(updates())) {
			events.next();
			change(Map.of("putAction", with("id", this.measure.replace("meas-", "act-"), "name", "Another action")));
			change(Map.of("linkMeasuredBy", with("from", this.measure.replace("meas-", "act-"), "to", this.measure)));
			observe("new", 72.5);
			assertThat(changes(update(events.next()))).containsExactly("ADDED " + observation("new"));
		}
	}

	@Test
	void areToldOfAThreadThatComesToBe() throws IOException {
		try (EventReader events = subscribe(THREADS)) {
			assertThat(update(events.next()).path("states")).isNotEmpty();
			change(Map.of("putAction", with("id", "act-clinic", "name", "Open a falls clinic")),
					Map.of("linkPartOf", with("from", "act-clinic", "to", "prio-bnssg-prevention")),
					Map.of("linkMeasuredBy", with("from", "act-clinic", "to", "meas-rtt18w")));
			JsonNode changed = update(events.next()).path("changes");
			assertThat(changed).singleElement().satisfies((each) -> {
				assertThat(each.path("to").asString()).isEqualTo("meas-rtt18w");
				assertThat(each.path("before").isNull()).isTrue();
				assertThat(each.path("after").asString()).startsWith("MEASURED");
			});
			change(Map.of("retire", "act-clinic"));
			assertThat(update(events.next()).at("/changes/0/after").isNull()).isTrue();
		}
	}

	@Test
	void getWhatTheyMissedWhenTheyComeAgain() throws IOException {
		String last;
		try (EventReader events = subscribe(updates())) {
			last = events.next().id();
		}
		String one = observe("one", 72.5);
		awaitVersion(one);
		awaitVersion(observe("two", 73.5));
		try (EventReader events = subscribe(updates(), "", "Last-Event-ID", last)) {
			assertThat(changes(update(events.next()))).containsExactly("ADDED " + observation("one"));
			assertThat(changes(update(events.next()))).containsExactly("ADDED " + observation("two"));
		}
		try (EventReader events = subscribe(updates(), "", "Last-Event-ID", one)) {
			assertThat(changes(update(events.next()))).containsExactly("ADDED " + observation("two"));
			observe("three", 74.5);
			assertThat(changes(update(events.next()))).containsExactly("ADDED " + observation("three"));
		}
	}

	@Test
	void getThePresentStateWhenTheyComeAgainAfterTooMuchHasChanged() throws IOException {
		String last;
		try (EventReader events = subscribe(updates())) {
			last = events.next().id();
		}
		for (int i = 0; i < 4; i++) {
			awaitVersion(observe(String.valueOf(i), 70 + i));
		}
		try (EventReader events = subscribe(updates(), "", "Last-Event-ID", last)) {
			JsonNode update = update(events.next());
			assertThat(update.path("reason").asString()).isEqualTo("MISSED");
			assertThat(update.path("since").asString()).isEqualTo(last);
			assertThat(update.at("/measurements/0/observation/id").asString()).isEqualTo(observation("3"));
		}
	}

	@Test
	void getNothingWhenTheyComeAgainAndNothingOfTheirsHasChangedAlthoughNobodyWatched() throws IOException {
		String last;
		try (EventReader events = subscribe(updates())) {
			last = events.next().id();
		}
		this.feed.forgetAll();
		change(Map.of("putAction", with("id", this.measure.replace("meas-", "act-"), "name", "Another action")));
		try (EventReader events = subscribe(updates(), "", "Last-Event-ID", last)) {
			observe("new", 72.5);
			assertThat(changes(update(events.next()))).containsExactly("ADDED " + observation("new"));
		}
	}

	@Test
	void areNeverToldOfWhatTheirViewDoesNotShow() throws IOException {
		try (EventReader real = subscribe(updates()); EventReader all = subscribe(updates(), "&demonstration=true")) {
			real.next();
			all.next();
			Map<String, Object> madeUp = with("id", observation("made-up"), "name", "Made up", "period", "2026-05");
			madeUp.put("value", 99.0);
			madeUp.put("basis", "DEMONSTRATION");
			Map<String, Object> link = with("from", this.measure, "to", observation("made-up"));
			link.put("basis", "DEMONSTRATION");
			String hidden = change(Map.of("putObservation", madeUp), Map.of("linkHasObservation", link));
			Event told = all.next();
			assertThat(told.id()).isEqualTo(hidden);
			assertThat(changes(update(told))).containsExactly("ADDED " + observation("made-up"));
			observe("new", 72.5);
			Event first = real.next();
			assertThat(changes(update(first))).containsExactly("ADDED " + observation("new"));
			assertThat(first.data()).doesNotContain("made-up");
		}
	}

	@Test
	void areNotToldOfWhatIsHiddenFromThemByTheTimeTheyComeAgain() throws IOException {
		String last;
		try (EventReader events = subscribe(updates())) {
			last = events.next().id();
		}
		awaitVersion(observe("secret", 72.5));
		Map<String, Object> restricted = with("id", observation("secret"), "name", "Seen", "period", "2072-04");
		restricted.putAll(Map.of("value", 72.5, "restriction", "CONFIDENTIAL"));
		awaitVersion(change(Map.of("putObservation", restricted)));
		awaitVersion(observe("open", 73.5));
		try (EventReader events = subscribe(updates(), "", "Last-Event-ID", last)) {
			Event event = events.next();
			while (!event.data().contains(observation("open"))) {
				assertThat(event.data()).doesNotContain("secret");
				event = events.next();
			}
			assertThat(event.data()).doesNotContain("secret");
		}
	}

	@Test
	void areServedForLongerThanARequestMayTakeAndHearAHeartbeat() throws IOException {
		try (EventReader events = subscribe(updates())) {
			events.next();
			for (int i = 0; i < 85; i++) {
				assertThat(events.any().name()).isEqualTo("comment");
			}
			observe("new", 72.5);
			assertThat(changes(update(events.next()))).containsExactly("ADDED " + observation("new"));
		}
	}

	@Test
	void areToldWhenTheThingIsNotThereAnyMore() throws IOException {
		try (EventReader events = subscribe(updates())) {
			events.next();
			change(Map.of("retire", this.measure));
			JsonNode update = update(events.next());
			assertThat(update.path("reason").asString()).isEqualTo("GONE");
			assertThat(update.path("measure").isNull()).isTrue();
			assertThat(events.next().name()).isEqualTo("complete");
			assertThat(events.next().name()).isEqualTo("end of stream");
		}
	}

	@Test
	void areToldWhatIsWrongWithWhatTheyAskedFor() throws IOException {
		try (EventReader events = subscribe(MEASURE.replace("MEASURE", "nobody"))) {
			JsonNode answer = json.readTree(events.next().data());
			assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("UNKNOWN_ID");
			assertThat(events.next().name()).isEqualTo("complete");
		}
		try (EventReader events = subscribe(MEASURE.replace("MEASURE", "prio-bnssg-prevention"))) {
			assertThat(json.readTree(events.next().data()).at("/errors/0/message").asString()).isEqualTo(
					"of: 'prio-bnssg-prevention' is a Priority, and only a Measure has observations and targets");
		}
	}

	@Test
	void getTheAnswerToAQueryAsTheOnlyEvent() throws IOException {
		try (EventReader events = subscribe("{ measure(id: \"meas-rtt18w\") { id } }")) {
			assertThat(json.readTree(events.next().data()).at("/data/measure/id").asString()).isEqualTo("meas-rtt18w");
			assertThat(events.next().name()).isEqualTo("complete");
		}
	}

	@Test
	void canChangeNothingByGet() throws IOException {
		HttpResponse<InputStream> response = send(HttpRequest
			.newBuilder(address("&query="
					+ encoded("mutation { undoChanges(id: \"a\", author: \"b\", " + "reason: \"c\") { id } }")))
			.GET()
			.header("Accept", "text/event-stream"));
		try (EventReader events = new EventReader(response.body())) {
			assertThat(json.readTree(events.next().data()).at("/errors/0/extensions/code").asString())
				.isEqualTo("METHOD_NOT_ALLOWED");
		}
	}

	@Test
	void canAskByGetAsABrowserDoes() throws IOException {
		HttpResponse<InputStream> response = send(HttpRequest.newBuilder(address("&query=" + encoded(updates())))
			.GET()
			.header("Accept", "text/event-stream"));
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/event-stream"));
		try (EventReader events = new EventReader(response.body())) {
			assertThat(update(events.next()).path("reason").asString()).isEqualTo("PRESENT");
		}
	}

	@Test
	void haveToTakeAStream() throws IOException {
		HttpResponse<InputStream> response = send(post(updates(), "").header("Accept", "application/json"));
		assertThat(response.statusCode()).isEqualTo(406);
		assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
			.contains("ask for it with Accept: text/event-stream");
	}

	@Test
	void areRefusedWithAnEventIdThatIsNone() throws IOException {
		HttpResponse<InputStream> response = send(
				post(updates(), "").headers("Accept", "text/event-stream", "Last-Event-ID", "yesterday"));
		assertThat(response.statusCode()).isEqualTo(400);
	}

	@Test
	void areRefusedBeyondTheirNumberAndLetInWhenOneHasGone() throws IOException {
		List<EventReader> readers = new ArrayList<>();
		try {
			for (int i = 0; i < 3; i++) {
				readers.add(subscribe(updates()));
				readers.getLast().next();
			}
			HttpResponse<InputStream> refused = send(post(updates(), "").header("Accept", "text/event-stream"));
			assertThat(refused.statusCode()).isEqualTo(503);
			assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
			readers.getFirst().close();
			readers.set(0, subscribe(updates()));
			assertThat(readers.getFirst().next().name()).isEqualTo("next");
		}
		finally {
			for (EventReader reader : readers) {
				reader.close();
			}
		}
	}

	private String observe(String name, double value) {
		String id = observation(name);
		Map<String, Object> observation = with("id", id, "name", "Seen", "period", "20" + (int) value + "-04");
		observation.put("value", value);
		return change(Map.of("putObservation", observation),
				Map.of("linkHasObservation", with("from", this.measure, "to", id)),
				Map.of("linkReportedFor", with("from", id, "to", "org-bnssg-icb")));
	}

	private void awaitVersion(String version) {
		while (this.feed.lags(Long.parseLong(version))) {
			Thread.onSpinWait();
		}
	}

}
