package org.goldenthread.impact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Completeness;
import org.goldenthread.impact.Reliance.Way;
import org.goldenthread.model.Model;
import org.goldenthread.query.Lookup;
import org.goldenthread.query.ReadCompiler;
import org.goldenthread.scope.Scope;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on the things and the risks of a scope.
 */
final class ScopeImpact {

	private static final int MOST_RISKS = 2000;

	private static final int MOST_ROUTES = 20;

	private final Model model;

	private final GraphReader reader;

	ScopeImpact(Model model, GraphReader reader) {
		this.model = model;
		this.reader = reader;
	}

	/**
	 * The graph of routes: what things serve, up to the measures that show their effect.
	 * What depends on a thing needs it, but is not what it is for.
	 */
	static Routes routes(Set<Reliance> reliances) {
		Routes routes = new Routes();
		reliances.stream()
			.filter((each) -> each.way() == Way.SERVES && !each.link().get(1).equals("HAS_TARGET")
					|| each.way() == Way.SHOWS)
			.forEach((each) -> routes.add(each.from(), each.to()));
		return routes;
	}

	ImpactAnswer.SinglePoints singlePoints(String id, int first, ReadCompiler compiler,
			DataFetchingEnvironment environment) {
		DataVersion version = this.reader.dataVersion();
		Scope scope = Scope.read(id, this.model, this.reader);
		RelianceReader reliances = new RelianceReader(this.model, this.reader);
		List<String> starts = scope.members("Intention");
		Routes routes = routes(reliances.served(starts));
		List<Map.Entry<String, Map<String, Set<String>>>> all = routes.singlePoints(starts)
			.entrySet()
			.stream()
			.sorted(Comparator
				.comparing((Map.Entry<String, Map<String, Set<String>>> point) -> -point.getValue().size())
				.thenComparing(Map.Entry::getKey))
			.toList();
		var page = all.stream().limit(first).toList();
		Lookup lookup = new Lookup().nodes("points/node", page.stream().map(Map.Entry::getKey).toList());
		page.forEach(
				(point) -> routes(point).forEach((route) -> lookup.nodes("points/routes/to", List.of(route.getKey()))
					.nodes("points/routes/from", Impact.some(route.getValue()))));
		lookup.read("single points, selected", compiler, this.model, this.reader, environment);
		List<@Nullable String> reasons = Arrays.asList(scope.cut(), reliances.cut(),
				routes.isExhausted() ? "not all nodes could be tried" : null,
				(all.size() > first) ? "only the first " + first + " of " + all.size() + " nodes are returned" : null);
		return new ImpactAnswer.SinglePoints(page.stream().map((point) -> singlePoint(point, lookup)).toList(),
				all.size(), Completeness.of(version, reasons));
	}

	private static List<Map.Entry<String, Set<String>>> routes(Map.Entry<String, Map<String, Set<String>>> point) {
		return point.getValue().entrySet().stream().limit(MOST_ROUTES).toList();
	}

	private static ImpactAnswer.SinglePoint singlePoint(Map.Entry<String, Map<String, Set<String>>> point,
			Lookup lookup) {
		return new ImpactAnswer.SinglePoint(lookup.node("points/node", point.getKey()), routes(point).stream()
			.map((route) -> new ImpactAnswer.OnlyRoute(lookup.node("points/routes/to", route.getKey()),
					Impact.rows(lookup, "points/routes/from", Impact.some(route.getValue())), route.getValue().size()))
			.toList(), point.getValue().size());
	}

	ImpactAnswer.Exposures risks(@Nullable String id, int first, ReadCompiler compiler,
			DataFetchingEnvironment environment) {
		DataVersion version = this.reader.dataVersion();
		Scope scope = (id != null) ? Scope.read(id, this.model, this.reader) : null;
		List<Facts.Scored> risks = new Facts(this.model, this.reader)
			.scores((scope != null) ? scope.members("Risk") : null, MOST_RISKS);
		RelianceReader reliances = new RelianceReader(this.model, this.reader);
		Reach reach = new Reach(reliances.onward(risks.stream().map(Facts.Scored::risk).toList()));
		List<Exposed> all = risks.stream()
			.map((risk) -> new Exposed(risk,
					reach.from(risk.risk(), RelianceReader.MOST_STEPS).stream().map(Reach.Affected::node).toList()))
			.sorted(Exposed.ORDER)
			.toList();
		List<Exposed> page = all.stream().limit(first).toList();
		Lookup lookup = new Lookup().nodes("risks/risk", page.stream().map((each) -> each.score().risk()).toList());
		page.forEach((each) -> lookup.nodes("risks/affected", each.affected()));
		lookup.read("risks, selected", compiler, this.model, this.reader, environment);
		List<@Nullable String> reasons = Arrays.asList((scope != null) ? scope.cut() : null, reliances.cut(),
				(risks.size() == MOST_RISKS) ? "no more than " + MOST_RISKS + " risks are looked at" : null,
				(all.size() > first) ? "only the first " + first + " of " + all.size() + " risks are returned" : null);
		return new ImpactAnswer.Exposures(page.stream().map((each) -> each.answer(lookup)).toList(), all.size(),
				Completeness.of(version, reasons));
	}

	private record Exposed(Facts.Scored score, List<String> affected) {

		private static final Comparator<Exposed> ORDER = Comparator
			.comparing(Exposed::exposure, Comparator.nullsLast(Comparator.reverseOrder()))
			.thenComparing((exposed) -> -exposed.affected().size())
			.thenComparing((exposed) -> exposed.score().risk());

		private @Nullable Long exposure() {
			Long score = this.score.score();
			return (score != null) ? score * this.affected.size() : null;
		}

		private ImpactAnswer.Exposure answer(Lookup lookup) {
			return new ImpactAnswer.Exposure(lookup.node("risks/risk", this.score.risk()), this.score.likelihood(),
					this.score.consequence(), this.score.score(), this.score.inherent(),
					Impact.rows(lookup, "risks/affected", this.affected), this.affected.size(), exposure());
		}

	}

}
