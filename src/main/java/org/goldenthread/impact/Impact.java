package org.goldenthread.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.Row;
import org.goldenthread.impact.Reliance.Way;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.query.Lookup;
import org.goldenthread.query.ReadCompiler;
import org.goldenthread.request.UnknownId;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * What hangs on one thing.
 */
final class Impact {

	/** More starts than this tell a reader nothing more. */
	private static final int MOST_STARTS = 20;

	private final String of;

	private final @Nullable Slip slip;

	private final int first;

	private final Model model;

	private final GraphReader reader;

	private final List<String> reasons = new ArrayList<>();

	Impact(String of, @Nullable Slip slip, int first, Model model, GraphReader reader) {
		this.of = of;
		this.slip = slip;
		this.first = first;
		this.model = model;
		this.reader = reader;
	}

	ImpactAnswer answer(ReadCompiler compiler, DataFetchingEnvironment environment) {
		DataVersion version = this.reader.dataVersion();
		Facts facts = new Facts(this.model, this.reader);
		Facts.Thing thing = facts.thing(this.of).orElseThrow(() -> new UnknownId("Nothing", this.of));
		RelianceReader reliances = new RelianceReader(this.model, this.reader);
		List<Reach.Affected> all = new Reach(reliances.onward(List.of(this.of))).from(this.of,
				RelianceReader.MOST_STEPS);
		note(reliances.cut());
		List<Reach.Affected> affected = page(all, "affected things");
		Set<String> failing = failing(all);
		Map<String, Set<String>> lost = lost(reliances, failing);
		List<Map.Entry<String, Set<String>>> lostPage = page(List.copyOf(lost.entrySet()), "ends of lost routes");
		Set<String> withNothingElse = facts.withNothingElse(lost.keySet(), failing);
		LocalDate moved = (this.slip != null) ? this.slip.from(thing.due()) : null;
		List<Facts.Dated> dates = page(dates(facts, all), "dates");
		Map<String, List<String>> plans = facts.plans(this.of, affected.stream().map(Reach.Affected::node).toList());

		Lookup lookup = new Lookup().nodes("of", List.of(this.of));
		affected.forEach((each) -> {
			lookup.nodes("affected/node", List.of(each.node()))
				.nodes("affected/thread/node", each.path().stream().map(Reliance::to).toList())
				.links("affected/thread/link", each.path().stream().map(Reliance::link).toList())
				.nodes("affected/sharedWith", plans.getOrDefault(each.node(), List.of()));
		});
		lookup.nodes("deadlines/node", dates.stream().map(Facts.Dated::node).toList())
			.nodes("deadlines/of", dates.stream().map(Facts.Dated::of).toList())
			.nodes("lostRoutes/to", lostPage.stream().map(Map.Entry::getKey).toList())
			.nodes("lostRoutes/through", failing);
		lostPage.forEach((each) -> lookup.nodes("lostRoutes/from", some(each.getValue())));
		lookup.read("impact, selected", compiler, this.model, this.reader, environment);

		List<ImpactAnswer.Deadline> deadlines = dates.stream()
			.map((date) -> new ImpactAnswer.Deadline(lookup.node("deadlines/node", date.node()),
					lookup.node("deadlines/of", date.of()), date.day(), Slip.misses(thing.due(), moved, date.day()),
					Slip.daysLate(moved, date.day())))
			.toList();
		return new ImpactAnswer(lookup.node("of", this.of), reading(thing, moved, all.size(), deadlines, lost.size()),
				affected(affected, plans, lookup), all.size(), thing.due(), moved, deadlines,
				lostPage.stream().map((each) -> lostRoute(each, failing, withNothingElse, lookup)).toList(),
				Completeness.of(version, this.reasons));
	}

	/**
	 * What fails when the thing fails: what a risk threatens and what an organisation
	 * owns fail with it.
	 */
	private Set<String> failing(List<Reach.Affected> affected) {
		Set<String> failing = new LinkedHashSet<>(Set.of(this.of));
		affected.stream()
			.filter((each) -> each.degree() == 1)
			.filter((each) -> Set.of(Way.THREATENS, Way.OWNS).contains(each.path().getFirst().way()))
			.forEach((each) -> failing.add(each.node()));
		return failing;
	}

	private Map<String, Set<String>> lost(RelianceReader reliances, Set<String> failing) {
		Set<String> starts = new TreeSet<>();
		reliances.back(failing).forEach((each) -> starts.add(each.from()));
		note(reliances.cut());
		Routes routes = ScopeImpact.routes(reliances.served(starts));
		note(reliances.cut());
		return routes.lost(starts, failing);
	}

	/**
	 * The dates of the thing and of what it affects; a date that hangs on several is
	 * listed with one of them.
	 */
	private List<Facts.Dated> dates(Facts facts, List<Reach.Affected> affected) {
		Set<String> things = new LinkedHashSet<>(Set.of(this.of));
		affected.forEach((each) -> things.add(each.node()));
		Set<String> seen = new HashSet<>();
		return facts.dates(things).stream().filter((date) -> seen.add(date.node())).toList();
	}

	private List<ImpactAnswer.Affected> affected(List<Reach.Affected> affected, Map<String, List<String>> plans,
			Lookup lookup) {
		return affected.stream().map((each) -> {
			List<ImpactAnswer.Hop> hops = new ArrayList<>();
			for (Reliance reliance : each.path()) {
				LinkType type = this.model.findLinkType(reliance.link().get(1)).orElseThrow();
				hops.add(new ImpactAnswer.Hop(hops.size() + 1, lookup.node("affected/thread/node", reliance.to()),
						type.type(), reliance.along() ? type.reads() : type.inverse(), reliance.along(),
						lookup.link("affected/thread/link", reliance.link())));
			}
			List<String> shared = plans.getOrDefault(each.node(), List.of());
			return new ImpactAnswer.Affected(lookup.node("affected/node", each.node()), each.degree(), hops,
					rows(lookup, "affected/sharedWith", shared), shared.size());
		}).toList();
	}

	private static ImpactAnswer.LostRoute lostRoute(Map.Entry<String, Set<String>> lost, Set<String> failing,
			Set<String> withNothingElse, Lookup lookup) {
		return new ImpactAnswer.LostRoute(lookup.node("lostRoutes/to", lost.getKey()),
				rows(lookup, "lostRoutes/from", some(lost.getValue())), lost.getValue().size(),
				rows(lookup, "lostRoutes/through", List.copyOf(failing)), withNothingElse.contains(lost.getKey()));
	}

	private String reading(Facts.Thing thing, @Nullable LocalDate moved, int affected,
			List<ImpactAnswer.Deadline> deadlines, int lost) {
		StringBuilder text = new StringBuilder();
		if (this.slip == null) {
			text.append("If ").append(thing.subject()).append(" ").append(thing.failing()).append(", ");
		}
		else if (moved != null) {
			text.append("If ").append(thing.subject()).append(" slips to ").append(moved).append(", ");
		}
		else {
			text.append(StringUtils.capitalize(thing.subject()))
				.append(" has no date, so what a slip makes late is not known. If it is late, ");
		}
		text.append(count(affected, "nothing is", "thing is", "things are")).append(" affected");
		if (moved != null) {
			long missed = deadlines.stream().filter((each) -> Objects.equals(each.missed(), true)).count();
			text.append(", ").append(count(missed, "no date is", "date is", "dates are")).append(" missed");
		}
		return text.append(" and ")
			.append(count(lost, "nothing loses its", "thing loses its", "things lose their"))
			.append(" only route.")
			.toString();
	}

	private static String count(long number, String none, String one, String several) {
		return (number != 0) ? number + " " + ((number != 1) ? several : one) : none;
	}

	private <T> List<T> page(List<T> all, String what) {
		if (all.size() <= this.first) {
			return all;
		}
		note("only the first " + this.first + " of " + all.size() + " " + what + " are returned");
		return all.subList(0, this.first);
	}

	private void note(@Nullable String reason) {
		if (reason != null) {
			this.reasons.add(reason);
		}
	}

	static List<String> some(Set<String> starts) {
		return starts.stream().limit(MOST_STARTS).toList();
	}

	static List<@Nullable Row> rows(Lookup lookup, String path, List<String> ids) {
		List<@Nullable Row> rows = new ArrayList<>();
		ids.forEach((id) -> rows.add(lookup.node(path, id)));
		return rows;
	}

}
