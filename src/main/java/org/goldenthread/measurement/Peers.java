package org.goldenthread.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.goldenthread.measurement.PeerComparison.PeerValue;
import org.goldenthread.threadgraph.GraphFacts;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.jspecify.annotations.Nullable;

/**
 * Sets what was observed of an organisation beside what was observed of its peers: the
 * organisations of the same type, where NHS trusts and NHS foundation trusts are of one,
 * by the same measure, in the same unit, for the same period and cover. A place among
 * them is not a judgement.
 */
public final class Peers {

	/** What peers are known by, beside what figures are judged by. */
	static final GraphFacts FACTS = new GraphFacts(Set.of("type"), Set.of());

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private final Map<String, Integer> sizes = new HashMap<>();

	/**
	 * Looks for peers in a graph.
	 * @param visible the graph
	 */
	public Peers(VisibleGraph visible) {
		this.visible = visible;
		this.graph = visible.graph();
		visible.nodesOf(this.graph.layout().kindsOf("Organisation")).forEach((organisation) -> {
			String kind = kind(organisation);
			if (kind != null) {
				this.sizes.merge(kind, 1, Integer::sum);
			}
		});
	}

	/**
	 * Sets an observation beside those of the peers.
	 * @param observation the number of the observation
	 * @param body the number of the organisation that it is for
	 * @return how it compares; null if it is no plain number, if the type of the
	 * organisation is not known, or if no peer has a value
	 */
	public @Nullable PeerComparison of(int observation, int body) {
		String kind = (body >= 0) ? kind(body) : null;
		int measure = this.visible.sources(observation, "HAS_OBSERVATION").findFirst().orElse(-1);
		if (kind == null || measure < 0 || value(observation) == null) {
			return null;
		}
		Map<Integer, List<Integer>> byBody = new LinkedHashMap<>();
		this.visible.targets(measure, "HAS_OBSERVATION")
			.filter((other) -> isAlike(observation, other))
			.forEach((other) -> this.visible.targets(other, "REPORTED_FOR")
				.distinct()
				.filter((of) -> kind.equals(kind(of)))
				.forEach((of) -> byBody.computeIfAbsent(of, (_) -> new ArrayList<>()).add(other)));
		List<PeerValue> values = new ArrayList<>();
		byBody.forEach((of, observations) -> {
			if (observations.stream().map(this::value).distinct().count() == 1) {
				int first = observations.getFirst();
				values.add(new PeerValue(this.graph.id(of), this.graph.name(of), this.graph.id(first),
						Objects.requireNonNull(value(first))));
			}
		});
		boolean own = values.stream().anyMatch((each) -> each.organisation().equals(this.graph.id(body)));
		if (!own || values.size() < 2) {
			return null;
		}
		return PeerComparison.of(this.graph.id(body), inWords(kind), this.sizes.getOrDefault(kind, 0), values,
				this.graph.text(measure, "better"), unit(observation, measure));
	}

	/**
	 * The same in a sentence.
	 * @param observation the number of the observation
	 * @param body the number of the organisation that it is for
	 * @return the sentence; null for no data
	 */
	public @Nullable String inWords(int observation, int body) {
		PeerComparison comparison = of(observation, body);
		return (comparison != null) ? comparison.reading() : null;
	}

	private boolean isAlike(int observation, int other) {
		return this.graph.is(other, "Observation") && value(other) != null
				&& List.of("period", "unit", "coverage", "yearToDate")
					.stream()
					.allMatch(
							(name) -> Objects.equals(this.graph.fact(observation, name), this.graph.fact(other, name)));
	}

	/** What is only known to lie above or below a value has no place. */
	private @Nullable Double value(int observation) {
		return (this.graph.fact(observation, "bound") == null && this.graph.text(observation, "period") != null)
				? this.graph.number(observation, "value") : null;
	}

	private @Nullable String unit(int observation, int measure) {
		String unit = this.graph.text(observation, "unit");
		return (unit != null) ? unit : this.graph.text(measure, "unit");
	}

	private @Nullable String kind(int organisation) {
		String type = this.graph.is(organisation, "Organisation") ? this.graph.text(organisation, "type") : null;
		return (type != null) ? type.replace("NHS foundation trust", "NHS trust") : null;
	}

	private static String inWords(String kind) {
		return kind.startsWith("NHS trust") ? kind.replaceFirst("NHS trust", "NHS trusts and NHS foundation trusts")
				: "organisations of the type '" + kind + "'";
	}

	/** By value, the better first; where no way is better, the higher. */
	static Comparator<PeerValue> order(@Nullable String better) {
		Comparator<PeerValue> byValue = Comparator.comparingDouble(PeerValue::value);
		return ("LOWER".equals(better) ? byValue : byValue.reversed()).thenComparing(PeerValue::name);
	}

	static double median(List<Double> values) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return IntStream.of((sorted.length - 1) / 2, sorted.length / 2)
			.mapToDouble((i) -> sorted[i])
			.average()
			.orElseThrow();
	}

}
