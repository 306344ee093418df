package org.goldenthread.gap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.gap.GapSearch.FoundGap;
import org.goldenthread.model.Model;
import org.goldenthread.query.Lookup;
import org.goldenthread.query.ReadCompiler;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
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

	private final Model model;

	private final ReadCompiler compiler;

	private final GraphReader reader;

	private final QueryLimits limits;

	GapController(Model model, ReadCompiler compiler, GraphReader reader, QueryLimits limits) {
		this.model = model;
		this.compiler = compiler;
		this.reader = reader;
		this.limits = limits;
	}

	@QueryMapping
	GapAnswer gaps(@Argument @Nullable String scope, @Argument @Nullable List<String> rules,
			@Argument @Nullable List<GapSeverity> severities, @Argument @Nullable LocalDate asAt,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		DataVersion version = this.reader.dataVersion();
		GapRequest request = GapRequest.of(scope, rules, severities, date(asAt, version), first, after, this.limits);
		GapSearch search = new GapSearch(request, this.model, this.reader);
		Long total = SelectedPath.isAsked(environment, "totalCount")
				? search.counts().stream().mapToLong(Long::longValue).sum() : null;
		List<FoundGap> found = search.page();
		boolean more = found.size() > request.first();
		List<FoundGap> page = more ? found.subList(0, request.first()) : found;
		GapThreads threads = new GapThreads(this.model, environment);
		threads.read(page, this.compiler, this.reader);
		return new GapAnswer(selected(page, threads, environment),
				GapAnswer.PageInfo.of(page, more, request.after() != null), total,
				Completeness.of(version,
						Arrays.asList(
								more ? "only " + request.first() + " gaps are returned: ask for more with after" : null,
								search.cut(), threads.cut())));
	}

	@SchemaMapping(typeName = "Gap")
	List<ThreadAnswer.Thread> threads(GapAnswer.Gap gap, @Argument @Nullable Integer first) {
		return gap.threads().stream().limit(GapThreads.first(first)).toList();
	}

	@QueryMapping
	List<GapAnswer.RuleSummary> gapRules(@Argument @Nullable String scope, @Argument @Nullable LocalDate asAt) {
		LocalDate date = date(asAt, this.reader.dataVersion());
		GapRequest request = GapRequest.of(scope, null, null, date, null, null, this.limits);
		List<Long> counts = new GapSearch(request, this.model, this.reader).counts();
		return IntStream.range(0, counts.size())
			.mapToObj((i) -> GapAnswer.RuleSummary.of(request.rules().get(i).meaning(), counts.get(i)))
			.toList();
	}

	/**
	 * Gaps are found as at the last change of the data, so that one version of the data
	 * has one answer.
	 */
	private static LocalDate date(@Nullable LocalDate asAt, DataVersion version) {
		return (asAt != null) ? asAt : version.recordedAt().toLocalDate();
	}

	private List<GapAnswer.Gap> selected(List<FoundGap> page, GapThreads threads, DataFetchingEnvironment environment) {
		Lookup lookup = new Lookup();
		lookup.nodes("nodes/node", page.stream().map(FoundGap::node).toList());
		lookup.nodes("nodes/related", page.stream().flatMap((gap) -> gap.related().stream()).toList());
		lookup.links("nodes/link", page.stream().map(FoundGap::link).filter(Objects::nonNull).toList());
		lookup.read("gaps, selected", this.compiler, this.model, this.reader, environment);
		return page.stream().map((gap) -> GapAnswer.Gap.of(gap, lookup, threads.of(gap))).toList();
	}

}
