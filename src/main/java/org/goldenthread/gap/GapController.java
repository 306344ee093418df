package org.goldenthread.gap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.PageInfo;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.gap.condition.ThreadLinks;
import org.goldenthread.gap.rule.GapRules;
import org.goldenthread.gap.rule.GapSeverity;
import org.goldenthread.query.Hydration;
import org.goldenthread.query.Hydrator;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.store.GraphScan;
import org.goldenthread.thread.ThreadAnswer;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Lists gaps and the rules that find them.
 */
@Controller
class GapController {

	private static final String NODES = "nodes";

	private static final String EDGES = "edges";

	private final GapRules rules;

	private final Snapshots snapshots;

	private final Hydrator hydrator;

	private final QueryLimits limits;

	private final ThreadLinks links;

	private final GraphScan scan;

	GapController(GapRules rules, Snapshots snapshots, Hydrator hydrator, QueryLimits limits, GraphScan scan) {
		this.rules = rules;
		this.snapshots = snapshots;
		this.hydrator = hydrator;
		this.limits = limits;
		this.scan = scan;
		this.links = ThreadLinks.of(snapshots.grammar());
	}

	@QueryMapping
	GapConnection gaps(@Argument @Nullable String scope, @Argument @Nullable String of,
			@Argument @Nullable List<String> ids, @Argument @Nullable List<String> rules,
			@Argument @Nullable List<GapSeverity> severities, @Argument @Nullable LocalDate asAt,
			@Argument @Nullable Boolean accepted, @Argument @Nullable Integer first, @Argument @Nullable String after,
			DataFetchingEnvironment environment) {
		GapRequest request = GapRequest.of(this.rules, scope, rules, severities, asAt, first, after, this.limits)
			.in(of)
			.only(ids)
			.accepted(accepted);
		int threads = SelectedPath.most(environment, GapThreads::first, NODES + "/threads", EDGES + "/node/threads");
		return this.snapshots.read(environment.getGraphQlContext(),
				(snapshot) -> answer(request, threads, snapshot, environment));
	}

	private GapConnection answer(GapRequest request, int first, Snapshot snapshot,
			DataFetchingEnvironment environment) {
		GapSearch search = new GapSearch(request, snapshot, this.links);
		List<FoundGap> found = search.page();
		boolean more = found.size() > request.first();
		List<FoundGap> page = more ? found.subList(0, request.first()) : found;
		Long total = SelectedPath.isAsked(environment, "totalCount")
				? request.rules().stream().mapToLong(search::count).sum() : null;
		Long demonstration = SelectedPath.isAsked(environment, "demonstrationCount")
				? request.rules().stream().mapToLong(search::demonstrationCount).sum() : null;
		GapThreads threads = new GapThreads(snapshot, first);
		boolean decisions = SelectedPath.isAsked(environment, NODES + "/acceptance")
				|| SelectedPath.isAsked(environment, EDGES + "/node/acceptance");
		Map<String, GapConnection.Acceptance> accepted = decisions ? search.accepted().read(page, this.scan) : Map.of();
		Hydration hydration = this.hydrator.of(environment);
		SelectedGaps nodes = SelectedGaps.of(page, search, threads, accepted, snapshot, hydration, environment, NODES);
		SelectedGaps inEdges = SelectedGaps.of(page, search, threads, accepted, snapshot, hydration, environment,
				EDGES + "/node");
		hydration.read();
		List<GapConnection.Gap> gaps = inEdges.answers();
		List<GapConnection.Edge> edges = IntStream.range(0, SelectedPath.isAsked(environment, EDGES) ? page.size() : 0)
			.mapToObj(
					(i) -> new GapConnection.Edge(page.get(i).position().write(), gaps.isEmpty() ? null : gaps.get(i)))
			.toList();
		return new GapConnection(edges, nodes.answers(),
				PageInfo.of(page, more, request.after() != null, (gap) -> gap.position().write()), total, demonstration,
				snapshot.completeness(Arrays.asList(
						more ? "only " + request.first() + " gaps are returned: ask for more with after" : null,
						threads.cut())));
	}

	@SchemaMapping(typeName = "Gap")
	List<ThreadAnswer.Thread> threads(GapConnection.Gap gap, @Argument @Nullable Integer first) {
		return gap.threads().stream().limit(GapThreads.first(first)).toList();
	}

	@QueryMapping
	List<GapConnection.RuleSummary> gapRules(@Argument @Nullable String scope, @Argument @Nullable LocalDate asAt,
			DataFetchingEnvironment environment) {
		GapRequest request = GapRequest.all(this.rules, scope, asAt);
		return this.snapshots.read(environment.getGraphQlContext(), (snapshot) -> {
			GapSearch search = new GapSearch(request, snapshot, this.links);
			return request.rules()
				.stream()
				.map((rule) -> GapConnection.RuleSummary.of(rule.meaning(), search.count(rule),
						search.demonstrationCount(rule), search.acceptedCount(rule)))
				.toList();
		});
	}

}
