package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.Raw;
import org.goldenthread.answer.RowReader;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.cypher.Paths;
import org.goldenthread.measurement.Measurement;
import org.goldenthread.measurement.MeasurementProjection;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.query.Selections;
import org.goldenthread.walk.Ending;
import org.goldenthread.walk.LinkWeight;
import org.goldenthread.walk.ThreadWalk;
import org.jspecify.annotations.Nullable;

/**
 * What a caller selects of a thread, wherever in an answer it stands.
 */
public final class ThreadSelection {

	private static final Judgement NOT_ASKED = new Judgement(ThreadState.NOT_FOLLOWED, "");

	private final Model model;

	/** How much is said at most of each thing that a thread passes. */
	private static final int STATEMENTS = 5;

	private final Set<String> onward;

	private final LinkWeight weight;

	private final ThreadStates states;

	private final Selections selection;

	private final DataFetchingEnvironment environment;

	private final String path;

	private final int hops;

	/**
	 * For the threads of one list.
	 * @param model the model
	 * @param selection of the statement that the threads are part of
	 * @param environment carries the selection
	 * @param path the names of the fields that lead to the list, such as {@code threads}
	 * @param hops how many hops a thread may have at most
	 */
	public ThreadSelection(Model model, Selections selection, DataFetchingEnvironment environment, String path,
			int hops) {
		this.model = model;
		this.onward = ThreadWalk.onwardTypes(model);
		this.weight = new LinkWeight(model);
		this.states = new ThreadStates(model);
		this.selection = selection;
		this.environment = environment;
		this.path = path;
		this.hops = hops;
	}

	/**
	 * An expression for a thread, whose value is read into an {@link Ended}.
	 * @param thread the variable of the thread, as a {@link ThreadWalk} returns it
	 * @param direction an expression for the way it runs
	 * @return the expression and its reader
	 */
	public Projection of(String thread, String direction) {
		Projection start = node("start", this.path + "/start");
		Projection end = node("end", this.path + "/end");
		Projection other = this.selection.inList(1, () -> node("other", this.path + "/alternatives"));
		Projection node = this.selection.inList(this.hops, () -> node("node", this.path + "/hops/node"));
		Projection link = this.selection.link("link", SelectedPath.fields(this.environment, this.path + "/hops/link"));
		Projection figures = figures();
		Projection statement = this.selection.inList(STATEMENTS,
				() -> node("statement", this.path + "/evidence/statement"));
		Projection evidence = evidence(thread, statement);
		Projection weakest = weakest(thread);
		String expression = """
				[%1$s, %2$s.ending, [node IN %2$s.nodes | node.id],
				 [link IN %2$s.links | [type(link), startNode(link).id]], [start IN %2$s.nodes[..1] | %3$s][0],
				 [end IN %2$s.nodes[-1..] | [%4$s, end.name, %5$s, %6$s]][0],
				 [node IN %2$s.nodes[1..] | %7$s], [link IN %2$s.links | %8$s], [other IN %2$s.alternatives | %9$s],
				 %10$s, %11$s]""".formatted(direction, thread, start.expression(), end.expression(),
				this.states.kind("end"), figures.expression(), node.expression(), link.expression(), other.expression(),
				evidence.expression(), weakest.expression());
		return new Projection(expression,
				(raw) -> read(Raw.list(raw), start, end, node, link, other, figures, statement, weakest));
	}

	/**
	 * The figures of the measure in which a thread ends, which its state follows from.
	 */
	private Projection figures() {
		boolean judged = SelectedPath.isAsked(this.environment, this.path + "/state")
				|| SelectedPath.isAsked(this.environment, this.path + "/stateReason");
		if (SelectedPath.isAsked(this.environment, this.path + "/measurements")) {
			return new MeasurementProjection(this.model, this.selection, this.environment, this.path + "/measurements")
				.compile();
		}
		return judged ? MeasurementProjection.unselected(this.model) : MeasurementProjection.NONE;
	}

	private Ended read(List<?> values, Projection start, Projection end, Projection node, Projection link,
			Projection other, Projection figures, Projection statement, Projection weakest) {
		ThreadDirection direction = ThreadDirection.valueOf(String.valueOf(values.get(0)));
		Ending ending = Ending.valueOf(String.valueOf(values.get(1)));
		List<?> ids = Raw.list(values.get(2));
		List<ThreadAnswer.Hop> hops = hops(ids, Raw.list(values.get(3)), Raw.list(values.get(6)),
				Raw.list(values.get(7)), node, link);
		StringBuilder id = new StringBuilder(direction.name().toLowerCase(Locale.ROOT)).append(' ')
			.append(ids.getFirst());
		hops.forEach((hop) -> id.append(hop.along() ? " > " : " < ")
			.append(hop.relationship())
			.append(' ')
			.append(ids.get(hop.position())));
		List<?> ended = Raw.list(values.get(5));
		List<Measurement> measurements = ThreadStates.measurements(figures.reader().read(ended.get(3)));
		Judgement judgement = (figures != MeasurementProjection.NONE) ? new ThreadEnd(String.valueOf(ended.get(1)),
				ThreadFacts.EndKind.valueOf(String.valueOf(ended.get(2))), measurements)
			.judge(direction, ending) : NOT_ASKED;
		return new Ended(new ThreadAnswer.Thread(id.toString(), direction, start.row(values.get(4)), hops,
				end.row(ended.getFirst()), measurements, judgement.state(), judgement.reason(),
				weakest(hops, weakest.reader().read(values.get(10))), crosses(hops),
				evidence(Raw.list(values.get(9)), statement),
				Raw.list(values.get(8)).stream().map((each) -> other.row(each)).toList()), ending);
	}

	private List<ThreadAnswer.Hop> hops(List<?> ids, List<?> links, List<?> nodeValues, List<?> linkValues,
			Projection node, Projection link) {
		List<ThreadAnswer.Hop> hops = new ArrayList<>();
		for (int i = 0; i < links.size(); i++) {
			List<?> identity = Raw.list(links.get(i));
			String type = String.valueOf(identity.getFirst());
			boolean along = Objects.equals(identity.get(1), ids.get(i));
			LinkType linkType = this.model.findLinkType(type).orElseThrow();
			hops.add(new ThreadAnswer.Hop(i + 1, node.row(nodeValues.get(i)), type,
					along ? linkType.reads() : linkType.inverse(), along, link.row(linkValues.get(i))));
		}
		return hops;
	}

	private List<Integer> crosses(List<ThreadAnswer.Hop> hops) {
		return hops.stream()
			.filter((hop) -> this.onward.contains(hop.relationship()))
			.map(ThreadAnswer.Hop::position)
			.toList();
	}

	/**
	 * What findings and evidence say of the nodes of a thread.
	 */
	private Projection evidence(String thread, Projection statement) {
		boolean asked = SelectedPath.isAsked(this.environment, this.path + "/evidence")
				&& Stream.of("Finding", "EvidenceItem").allMatch((kind) -> this.model.findKind(kind).isPresent());
		return asked ? new Projection(Paths.links("""
				[position IN range(0, size(%1$s.nodes) - 1) | [passed IN [%1$s.nodes[position]] | COLLECT {
				 CALL (passed) {
				  MATCH (passed)<-[about:ABOUT]-(statement:Finding)
				  RETURN statement, CASE coalesce(about.polarity, statement.polarity) WHEN 'STRENGTH' THEN 'SUPPORTS'
				   WHEN 'CONCERN' THEN 'REFUTES' WHEN 'MIXED' THEN 'MIXED' WHEN 'IMPROVEMENT' THEN 'MIXED' END AS bears
				  UNION
				  MATCH (passed)-[by:EVIDENCED_BY]->(statement:EvidenceItem) RETURN statement, by.direction AS bears
				 }
				 WITH statement, bears WHERE bears IS NOT NULL ORDER BY bears, statement.id LIMIT %2$d
				 RETURN [position, bears, %3$s] }][0]]""").formatted(thread, STATEMENTS, statement.expression()),
				RowReader.AS_IS) : new Projection("[]", RowReader.AS_IS);
	}

	private static List<ThreadAnswer.Evidence> evidence(List<?> perNode, Projection statement) {
		return perNode.stream()
			.flatMap((each) -> Raw.list(each).stream())
			.map((each) -> new ThreadAnswer.Evidence(((Number) Raw.list(each).get(0)).intValue(),
					String.valueOf(Raw.list(each).get(1)), statement.row(Raw.list(each).get(2))))
			.toList();
	}

	/**
	 * The first hop with the least weight, with what is selected of it there.
	 */
	private Projection weakest(String thread) {
		Projection node = node("node", this.path + "/weakest/node");
		Projection link = this.selection.link("link",
				SelectedPath.fields(this.environment, this.path + "/weakest/link"));
		String text = """
				[i IN [i IN range(0, size(%1$s.links) - 1) WHERE [link IN [%1$s.links[i]] | %2$s][0] = %1$s.weakest][..1] |
				 [i, [node IN [%1$s.nodes[i + 1]] | %3$s][0], [link IN [%1$s.links[i]] | %4$s][0]]]"""
			.formatted(thread, this.weight.of("link"), node.expression(), link.expression());
		return SelectedPath.isAsked(this.environment, this.path + "/weakest") ? new Projection(text, (raw) -> {
			if (Raw.list(raw).isEmpty()) {
				return null;
			}
			List<?> values = Raw.list(Raw.list(raw).getFirst());
			return new ThreadAnswer.Hop(((Number) Objects.requireNonNull(values.get(0))).intValue() + 1,
					node.row(values.get(1)), "", "", true, link.row(values.get(2)));
		}) : new Projection("null", (_) -> null);
	}

	private static ThreadAnswer.@Nullable Hop weakest(List<ThreadAnswer.Hop> hops, @Nullable Object read) {
		if (!(read instanceof ThreadAnswer.Hop weakest)) {
			return null;
		}
		ThreadAnswer.Hop same = hops.get(weakest.position() - 1);
		return new ThreadAnswer.Hop(same.position(), weakest.node(), same.relationship(), same.reads(), same.along(),
				weakest.link());
	}

	private Projection node(String variable, String path) {
		return this.selection.node(variable, this.model.kind("Node"), SelectedPath.fields(this.environment, path));
	}

	/**
	 * A thread, and why it goes no further.
	 *
	 * @param thread the thread, from which its GraphQL type is completed
	 * @param ending why it goes no further
	 */
	public record Ended(ThreadAnswer.Thread thread, Ending ending) {

	}

}
