package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.query.Paths;
import org.goldenthread.query.Projection;
import org.goldenthread.query.Row;
import org.goldenthread.query.RowReader;
import org.goldenthread.query.SelectedPath;
import org.goldenthread.query.Selections;
import org.jspecify.annotations.Nullable;

/**
 * The statement that answers one request for threads, and the reading of its answer.
 */
final class ThreadProjection {

	private static final Judgement NOT_ASKED = new Judgement(ThreadState.NOT_FOLLOWED, "");

	private final Model model;

	private final LinkWeight weight;

	private final ThreadStates states;

	private final ThreadRequest request;

	private final Selections selection;

	private final DataFetchingEnvironment environment;

	ThreadProjection(Model model, ThreadRequest request, Selections selection, DataFetchingEnvironment environment) {
		this.model = model;
		this.weight = new LinkWeight(model);
		this.states = new ThreadStates(model);
		this.request = request;
		this.selection = selection;
		this.environment = environment;
	}

	Projection compile() {
		String id = this.selection.parameters().add(this.request.from());
		String walks = this.request.directions()
			.stream()
			.sorted()
			.map((direction) -> walk(direction) + "\nRETURN '" + direction + "' AS direction, threads, hubs, dropped")
			.collect(Collectors.joining("\nUNION ALL\n"));
		Projection from = node("start", "from");
		Projection hub = this.selection.inList(this.request.first(), () -> node("hub", "leftOut/node"));
		Projection thread = this.selection.inList(this.request.first(), this::thread);
		String text = """
				MATCH %s
				CALL (start) {
				%s
				}
				WITH start, direction, [hub IN hubs | %s] AS hubs, dropped, [thread IN threads | %s] AS threads
				WITH start, collect([direction, dropped, hubs, threads]) AS found
				RETURN [%s, found] AS value""".formatted(Paths.byId("start", id), walks, hub.expression(),
				thread.expression(), from.expression());
		return new Projection(text, (raw) -> {
			List<?> values = list(raw);
			return new FoundThreads(row(from.reader(), values.getFirst()),
					list(values.getLast()).stream().map((each) -> found(list(each), hub, thread)).toList());
		});
	}

	private String walk(ThreadDirection direction) {
		return new ThreadWalk(this.model, direction, this.request.kinds(),
				WalkBounds.of(this.request.maxHops(), this.request.first()), this.selection.parameters())
			.cypher("start");
	}

	private static FoundThreads.Found found(List<?> values, Projection hub, Projection thread) {
		return new FoundThreads.Found(ThreadDirection.valueOf(String.valueOf(values.getFirst())),
				Boolean.TRUE.equals(values.get(1)),
				list(values.get(2)).stream().map((each) -> row(hub.reader(), each)).toList(),
				list(values.get(3)).stream()
					.map((each) -> (FoundThreads.Ended) Objects.requireNonNull(thread.reader().read(each)))
					.toList());
	}

	private Projection thread() {
		Projection start = node("start", "threads/start");
		Projection end = node("end", "threads/end");
		Projection other = this.selection.inList(1, () -> node("other", "threads/alternatives"));
		Projection node = this.selection.inList(this.request.maxHops(), () -> node("node", "threads/hops/node"));
		Projection link = this.selection.link("link", SelectedPath.fields(this.environment, "threads/hops/link"));
		Projection figures = figures();
		String expression = """
				[direction, thread.ending, [node IN thread.nodes | node.id],
				 [link IN thread.links | [type(link), startNode(link).id, %s]], %s,
				 [end IN thread.nodes[-1..] | [%s, end.name, %s, %s]][0],
				 [node IN thread.nodes[1..] | %s], [link IN thread.links | %s], [other IN thread.alternatives | %s]]"""
			.formatted(this.weight.of("link"), start.expression(), end.expression(), this.states.kind("end"),
					figures.expression(), node.expression(), link.expression(), other.expression());
		return new Projection(expression, (raw) -> read(list(raw), start, end, node, link, other, figures));
	}

	/**
	 * The figures of the measure in which a thread ends, which its state follows from.
	 */
	private Projection figures() {
		boolean judged = SelectedPath.isAsked(this.environment, "threads/state")
				|| SelectedPath.isAsked(this.environment, "threads/stateReason");
		if (SelectedPath.isAsked(this.environment, "threads/measurements")) {
			return new MeasurementProjection(this.model, this.selection, this.environment).compile();
		}
		return judged ? MeasurementProjection.unselected(this.model) : MeasurementProjection.NONE;
	}

	private FoundThreads.Ended read(List<?> values, Projection start, Projection end, Projection node, Projection link,
			Projection other, Projection figures) {
		ThreadDirection direction = ThreadDirection.valueOf(String.valueOf(values.get(0)));
		Ending ending = Ending.valueOf(String.valueOf(values.get(1)));
		List<?> ids = list(values.get(2));
		List<ThreadAnswer.Hop> hops = hops(ids, list(values.get(3)), list(values.get(6)), list(values.get(7)), node,
				link);
		StringBuilder id = new StringBuilder(direction.name().toLowerCase(Locale.ROOT)).append(' ')
			.append(ids.getFirst());
		hops.forEach((hop) -> id.append(hop.along() ? " > " : " < ")
			.append(hop.relationship())
			.append(' ')
			.append(ids.get(hop.position())));
		List<?> ended = list(values.get(5));
		List<Measurement> measurements = ThreadStates.measurements(figures.reader().read(ended.get(3)));
		Judgement judgement = (figures != MeasurementProjection.NONE)
				? ThreadStates.judge(direction, ending, ended.get(1), ended.get(2), measurements) : NOT_ASKED;
		return new FoundThreads.Ended(new ThreadAnswer.Thread(id.toString(), direction,
				row(start.reader(), values.get(4)), hops, row(end.reader(), ended.getFirst()), measurements,
				judgement.state(), judgement.reason(), weakest(hops, list(values.get(3))),
				list(values.get(8)).stream().map((each) -> row(other.reader(), each)).toList()), ending);
	}

	private List<ThreadAnswer.Hop> hops(List<?> ids, List<?> links, List<?> nodeValues, List<?> linkValues,
			Projection node, Projection link) {
		List<ThreadAnswer.Hop> hops = new ArrayList<>();
		for (int i = 0; i < links.size(); i++) {
			List<?> identity = list(links.get(i));
			String type = String.valueOf(identity.getFirst());
			boolean along = Objects.equals(identity.get(1), ids.get(i));
			LinkType linkType = this.model.findLinkType(type).orElseThrow();
			hops.add(new ThreadAnswer.Hop(i + 1, row(node.reader(), nodeValues.get(i)), type,
					along ? linkType.reads() : linkType.inverse(), along, row(link.reader(), linkValues.get(i))));
		}
		return hops;
	}

	/**
	 * The hop with the least weight, the first of several.
	 */
	private static ThreadAnswer.@Nullable Hop weakest(List<ThreadAnswer.Hop> hops, List<?> links) {
		return hops.stream()
			.min(Comparator.comparing((hop) -> ((Number) list(links.get(hop.position() - 1)).get(2)).longValue()))
			.orElse(null);
	}

	private Projection node(String variable, String path) {
		return this.selection.node(variable, this.model.kind("Node"), SelectedPath.fields(this.environment, path));
	}

	private static @Nullable Row row(RowReader reader, @Nullable Object raw) {
		return (Row) reader.read(raw);
	}

	private static List<?> list(@Nullable Object raw) {
		return (List<?>) Objects.requireNonNull(raw);
	}

}
