package org.goldenthread.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.goldenthread.gap.condition.ThreadLinks;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.RecordedGraph;
import org.goldenthread.thread.ThreadJudgements;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The gaps of the real facts and of the demonstration, against those that statements of
 * the database found before there were rules in files, over the same facts.
 */
class RecordedGapsTests {

	private static final String FIGURES_OF_THE_SYSTEM = "figures of the system of a plan or a body count in it now";

	/** Where an answer differs, and why. */
	private static final Map<String, String> DIFFERENCES = Map.of(
			"plan-demo-nhp: SHIFT_WITHOUT_MEASURED_THREAD shift-h2c plan-demo-nhp",
			"the plan that is the scope is made up, and so is what supports the shift in it: that counts in it now",
			"plan-bnssg-jfp: SHIFT_WITHOUT_MEASURED_THREAD shift-s2p plan-bnssg-jfp", FIGURES_OF_THE_SYSTEM,
			"plan-glos-jfp: SHIFT_WITHOUT_MEASURED_THREAD shift-s2p plan-glos-jfp", FIGURES_OF_THE_SYSTEM,
			"org-bnssg-icb: SHIFT_WITHOUT_MEASURED_THREAD shift-s2p org-bnssg-icb", FIGURES_OF_THE_SYSTEM);

	/** What was said by its id then is said by its name now. */
	private static final Pattern DOCUMENT = Pattern.compile("src-[a-z0-9-]+$");

	/** To what was merged belongs what took its place, which it did not then. */
	private static final String MERGED = "org-bnssg-ccg";

	private static final String TOOK_ITS_PLACE = "org-bnssg-icb";

	private static final LocalDate AS_AT = LocalDate.of(2026, 11, 28);

	private final Snapshot snapshot = RecordedGraph.read(Rules.MODEL).snapshot(View.EVERYTHING);

	private final ThreadLinks links = ThreadLinks.of(this.snapshot.paths().grammar());

	@Test
	void rulesFindWhatTheStatementsFound() {
		Set<String> differences = new TreeSet<>();
		for (JsonNode recorded : RecordedGraph.json("/recorded/gaps.json.gz")) {
			String scope = recorded.path("scope").asString();
			if (scope.equals(MERGED)) {
				continue;
			}
			Map<String, Recorded> before = new LinkedHashMap<>();
			recorded.path("gaps").forEach((gap) -> before.put(gap.path("id").asString(), recorded(gap)));
			boolean withThreads = before.values().stream().anyMatch((gap) -> !gap.threads().isEmpty());
			Map<String, Recorded> now = gaps(scope, withThreads);
			Set<String> ids = new TreeSet<>(before.keySet());
			ids.addAll(now.keySet());
			ids.stream()
				.filter((id) -> !Objects.equals(before.get(id), now.get(id)))
				.map((id) -> scope + ": " + id)
				.forEach(differences::add);
			List<String> common = new ArrayList<>(before.keySet());
			common.retainAll(now.keySet());
			assertThat(now.keySet().stream().filter(before::containsKey)).as("order of " + scope)
				.containsExactlyElementsOf(common);
		}
		assertThat(differences).isEqualTo(DIFFERENCES.keySet());
	}

	@Test
	void aBodyThatWasMergedHasTheGapsOfWhatTookItsPlace() {
		assertThat(gaps(MERGED, false).keySet().stream().map((id) -> id.replace(MERGED, TOOK_ITS_PLACE)))
			.containsAll(gaps(TOOK_ITS_PLACE, false).keySet())
			.filteredOn((id) -> id.startsWith("SHIFT_WITHOUT_MEASURED_THREAD"))
			.isEqualTo(gaps(TOOK_ITS_PLACE, false).keySet()
				.stream()
				.filter((id) -> id.startsWith("SHIFT_WITHOUT_MEASURED_THREAD"))
				.toList());
	}

	private Recorded recorded(JsonNode gap) {
		return new Recorded(DOCUMENT.matcher(gap.path("found").asString()).replaceAll(this::name),
				texts(gap.path("related")),
				texts(gap.path("threads")).stream().map(RecordedGapsTests::notYetDue).toList());
	}

	/**
	 * The targets that were called missed had not fallen due; those of waiting times were
	 * all that judged them.
	 */
	private static String notYetDue(String thread) {
		return thread.replace("TARGET_MISSED", "MEASURED_OFF_TRACK")
			.replace("meas-rtt18w MEASURED_OFF_TRACK", "meas-rtt18w MEASURED_NOT_COMPARED");
	}

	private String name(MatchResult document) {
		ThreadGraph graph = this.snapshot.graph();
		return Matcher.quoteReplacement(graph.name(graph.find(document.group())));
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

	private Map<String, Recorded> gaps(String scope, boolean withThreads) {
		GapRequest request = GapRequest.all(Rules.all(), scope.isEmpty() ? null : scope, AS_AT);
		GapSearch search = new GapSearch(request, this.snapshot, this.links);
		GapThreads threads = new GapThreads(this.snapshot, withThreads ? 3 : 0);
		ThreadJudgements judgements = new ThreadJudgements(this.snapshot);
		ThreadGraph graph = this.snapshot.graph();
		Map<String, Recorded> gaps = new LinkedHashMap<>();
		request.rules()
			.forEach((rule) -> search.of(rule)
				.forEach((gap) -> gaps.put(gap.id(),
						new Recorded(gap.finding().words(graph),
								gap.finding().related().stream().map(graph::id).toList(),
								threads.of(gap)
									.stream()
									.map((thread) -> Names.of(graph, thread) + " "
											+ judgements.judge(thread.path(), thread.direction()).state())
									.toList()))));
		return gaps;
	}

	/**
	 * What is compared of a gap.
	 */
	private record Recorded(String found, List<String> related, List<String> threads) {

	}

	/**
	 * Names a thread as the API does.
	 */
	private static final class Names {

		static String of(ThreadGraph graph, GapThreads.BrokenThread thread) {
			StringBuilder id = new StringBuilder(thread.direction().name().toLowerCase(Locale.ROOT)).append(' ')
				.append(graph.id(thread.path().start()));
			for (int i = 0; i < thread.path().links().length; i++) {
				int link = thread.path().links()[i];
				int onto = thread.path().nodes()[i + 1];
				id.append((graph.target(link) == onto) ? " > " : " < ")
					.append(graph.type(link).type())
					.append(' ')
					.append(graph.id(onto));
			}
			return id.toString();
		}

	}

}
