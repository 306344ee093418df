package org.goldenthread.explorer;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.model.Model;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.threadgraph.ThreadGraph;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Says which kinds of node and types of link there may be, and how many there are.
 */
@Controller
class SummaryController {

	private final Model model;

	private final Snapshots snapshots;

	SummaryController(Model model, Snapshots snapshots) {
		this.model = model;
		this.snapshots = snapshots;
	}

	@QueryMapping
	List<Map<String, Object>> kinds(DataFetchingEnvironment environment) {
		return this.snapshots.read(environment.getGraphQlContext(),
				(snapshot) -> this.model.kinds().stream().filter((kind) -> !kind.isAbstract()).map((kind) -> {
					int[] nodes = snapshot.visible().nodesOf(snapshot.graph().layout().kindsOf(kind.name())).toArray();
					return Map.<String, Object>of("name", kind.name(), "plural", kind.plural(), "description",
							kind.description(), "count", nodes.length, "demonstration",
							count(nodes, snapshot.graph()::isDemonstration));
				}).toList());
	}

	@QueryMapping
	List<Map<String, Object>> linkTypes(DataFetchingEnvironment environment) {
		return this.snapshots.read(environment.getGraphQlContext(), (snapshot) -> {
			Map<Integer, List<Integer>> byType = links(snapshot);
			ThreadGraph graph = snapshot.graph();
			return this.model.linkTypes().stream().map((type) -> {
				int[] links = byType.getOrDefault(graph.layout().typeNumber(type.type()), List.of())
					.stream()
					.mapToInt(Integer::intValue)
					.toArray();
				return Map.<String, Object>of("name", type.name(), "type", type.type(), "reads", type.reads(),
						"description", type.description(), "count", links.length, "derived",
						count(links, (link) -> "DERIVED".equals(graph.linkFact(link, "basis"))), "demonstration",
						count(links, graph::isDemonstrationLink));
			}).toList();
		});
	}

	private static Map<Integer, List<Integer>> links(Snapshot snapshot) {
		ThreadGraph graph = snapshot.graph();
		return IntStream.range(0, graph.nodeCount())
			.filter(graph::has)
			.flatMap((node) -> IntStream.of(graph.outgoing(node)))
			.filter(snapshot.visible()::seesLink)
			.boxed()
			.collect(Collectors.groupingBy(graph::typeNumber));
	}

	private static int count(int[] all, IntPredicate condition) {
		return (int) IntStream.of(all).filter(condition).count();
	}

}
