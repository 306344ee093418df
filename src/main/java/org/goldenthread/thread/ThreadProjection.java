package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
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

	private final Model model;

	private final ThreadRequest request;

	private final Selections selection;

	private final DataFetchingEnvironment environment;

	ThreadProjection(Model model, ThreadRequest request, Selections selection, DataFetchingEnvironment environment) {
		this.model = model;
		this.request = request;
		this.selection = selection;
		this.environment = environment;
	}

	Projection compile() {
		String id = this.selection.parameters().add(this.request.from());
		String walk = new ThreadCypher(new ThreadGrammar(this.model), this.request, this.selection.parameters()).walk();
		Projection from = node("start", "from");
		Projection thread = this.selection.inList(this.request.first(), this::thread);
		String text = """
				MATCH (start:Node {id: %s})
				RETURN [%s, COLLECT {
				CALL (start) {
				%s
				}
				RETURN %s
				}] AS value""".formatted(id, from.expression(), walk, thread.expression());
		return new Projection(text, (raw) -> {
			List<?> values = list(raw);
			return new FoundThreads(row(from.reader(), values.getFirst()),
					list(values.getLast()).stream().map((each) -> found(thread, each)).toList());
		});
	}

	private static FoundThreads.Found found(Projection thread, @Nullable Object raw) {
		return (FoundThreads.Found) Objects.requireNonNull(thread.reader().read(raw));
	}

	private Projection thread() {
		Projection start = node("start", "threads/start");
		Projection end = node("end", "threads/end");
		Projection node = this.selection.inList(this.request.maxHops(), () -> node("node", "threads/hops/node"));
		Projection link = this.selection.link("link", SelectedPath.fields(this.environment, "threads/hops/link"));
		Projection measurements = new MeasurementProjection(this.model, this.selection, this.environment).compile();
		String expression = """
				[direction, cut, [node IN nodes | node.id], [link IN links | [elementId(link), type(link), startNode(link).id]],
				 %s, [end IN nodes[-1..] | %s], [node IN nodes[1..] | %s], [link IN links | %s],
				 [end IN nodes[-1..] | %s]]"""
			.formatted(start.expression(), end.expression(), node.expression(), link.expression(),
					measurements.expression());
		return new Projection(expression, (raw) -> read(list(raw), start, end, node, link, measurements));
	}

	private FoundThreads.Found read(List<?> values, Projection start, Projection end, Projection node, Projection link,
			Projection measurements) {
		ThreadDirection direction = ThreadDirection.valueOf(String.valueOf(values.get(0)));
		List<?> ids = list(values.get(2));
		List<?> links = list(values.get(3));
		List<?> nodeValues = list(values.get(6));
		List<?> linkValues = list(values.get(7));
		List<ThreadAnswer.Hop> hops = new ArrayList<>();
		StringBuilder id = new StringBuilder(direction.name().toLowerCase(Locale.ROOT)).append(' ')
			.append(ids.getFirst());
		for (int i = 0; i < links.size(); i++) {
			List<?> identity = list(links.get(i));
			String type = String.valueOf(identity.get(1));
			boolean along = Objects.equals(identity.get(2), ids.get(i));
			LinkType linkType = this.model.findLinkType(type).orElseThrow();
			hops.add(new ThreadAnswer.Hop(i + 1, row(node.reader(), nodeValues.get(i)), type,
					along ? linkType.reads() : linkType.inverse(), along, row(link.reader(), linkValues.get(i))));
			id.append(along ? " > " : " < ").append(type).append(' ').append(ids.get(i + 1));
		}
		return new FoundThreads.Found(
				new ThreadAnswer.Thread(id.toString(), direction, row(start.reader(), values.get(4)), hops,
						row(end.reader(), list(values.get(5)).getFirst()),
						measurements(measurements.reader(), list(values.get(8)).getFirst())),
				Boolean.TRUE.equals(values.get(1)));
	}

	private static List<Measurement> measurements(RowReader reader, @Nullable Object raw) {
		return (reader.read(raw) instanceof Collection<?> found) ? found.stream().map(Measurement.class::cast).toList()
				: List.of();
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
