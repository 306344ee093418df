package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Row;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.measurement.MeasurementAnswer;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.FoundPath;
import org.goldenthread.query.Hydration;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * Makes answers of the threads that were found, wherever in an answer they stand: asks
 * for what a caller selects of them, and once that is fetched puts it together.
 */
public final class Threads {

	private final ThreadGraph graph;

	private final ThreadJudgements judgements;

	private final Hydration hydration;

	private final String path;

	private final boolean withMeasurements;

	private final boolean withEvidence;

	private final ThreadEvidence evidence;

	private final Set<String> onward;

	/**
	 * For the threads of one list.
	 * @param snapshot the data that the threads were found in
	 * @param hydration fetches what is selected of their nodes and links
	 * @param environment carries the selection
	 * @param path the names of the fields that lead to the list, such as {@code threads}
	 */
	public Threads(Snapshot snapshot, Hydration hydration, DataFetchingEnvironment environment, String path) {
		this.graph = snapshot.graph();
		this.judgements = new ThreadJudgements(snapshot);
		this.hydration = hydration;
		this.path = path;
		this.withMeasurements = SelectedPath.isAsked(environment, path + "/measurements");
		this.withEvidence = SelectedPath.isAsked(environment, path + "/evidence");
		this.evidence = new ThreadEvidence(snapshot.visible());
		this.onward = snapshot.paths().grammar().onwardTypes();
	}

	/**
	 * Asks for what is selected of threads.
	 * @param paths the threads
	 */
	public void ask(Collection<FoundPath> paths) {
		for (FoundPath path : paths) {
			List<String> nodes = ids(IntStream.of(path.nodes()));
			List<LinkKey> links = IntStream.of(path.links()).mapToObj((link) -> key(this.graph, link)).toList();
			this.hydration.nodes(this.path + "/start", nodes.subList(0, 1))
				.nodes(this.path + "/end", nodes.subList(nodes.size() - 1, nodes.size()))
				.nodes(this.path + "/hops/node", nodes.subList(1, nodes.size()))
				.links(this.path + "/hops/link", links)
				.nodes(this.path + "/alternatives", ids(IntStream.of(path.alternatives())));
			int weakest = weakest(path);
			if (weakest >= 0) {
				this.hydration.nodes(this.path + "/weakest/node", List.of(nodes.get(weakest + 1)))
					.links(this.path + "/weakest/link", List.of(links.get(weakest)));
			}
			if (this.withMeasurements) {
				this.judgements.measurements(path)
					.forEach((each) -> MeasurementAnswer.ask(each, this.path + "/measurements", this.graph,
							this.hydration));
			}
			if (this.withEvidence) {
				this.hydration.nodes(this.path + "/evidence/statement",
						ids(this.evidence.of(path).stream().mapToInt(ThreadEvidence.Item::statement)));
			}
		}
	}

	/**
	 * The answer for a thread, once what was asked for is fetched.
	 * @param path the thread
	 * @param direction the way it runs
	 * @return the answer
	 */
	public ThreadAnswer.Thread answer(FoundPath path, ThreadDirection direction) {
		List<ThreadAnswer.Hop> hops = new ArrayList<>();
		for (int i = 0; i < path.links().length; i++) {
			hops.add(hop(path, i, "/hops"));
		}
		Judgement judgement = this.judgements.judge(path, direction);
		int weakest = weakest(path);
		return new ThreadAnswer.Thread(id(this.graph, path, direction), direction, node("/start", path.start()), hops,
				node("/end", path.end()), measurements(path), judgement.state(), judgement.reason(),
				(weakest >= 0) ? hop(path, weakest, "/weakest") : null, crosses(hops), evidence(path),
				IntStream.of(path.alternatives())
					.<@Nullable Row>mapToObj((each) -> node("/alternatives", each))
					.toList());
	}

	/**
	 * Names a thread.
	 * @param graph the graph that it was found in
	 * @param path the thread
	 * @param direction the way it runs
	 * @return its id, the same for the same chain of nodes and links
	 */
	public static String id(ThreadGraph graph, FoundPath path, ThreadDirection direction) {
		StringBuilder id = new StringBuilder(direction.name().toLowerCase(Locale.ROOT)).append(' ')
			.append(graph.id(path.start()));
		for (int i = 0; i < path.links().length; i++) {
			int onto = path.nodes()[i + 1];
			id.append((graph.target(path.links()[i]) == onto) ? " > " : " < ")
				.append(graph.type(path.links()[i]).type())
				.append(' ')
				.append(graph.id(onto));
		}
		return id.toString();
	}

	private ThreadAnswer.Hop hop(FoundPath path, int position, String field) {
		int link = path.links()[position];
		int onto = path.nodes()[position + 1];
		boolean along = this.graph.target(link) == onto;
		LinkType type = this.graph.type(link);
		return new ThreadAnswer.Hop(position + 1, node(field + "/node", onto), type.type(),
				along ? type.reads() : type.inverse(), along,
				this.hydration.link(this.path + field + "/link", key(this.graph, link)),
				this.graph.isDemonstrationLink(link) || this.graph.isDemonstration(onto));
	}

	private List<MeasurementAnswer> measurements(FoundPath path) {
		return this.withMeasurements ? this.judgements.measurements(path)
			.stream()
			.map((each) -> MeasurementAnswer.of(each, this.path + "/measurements", this.graph, this.hydration))
			.toList() : List.of();
	}

	private List<ThreadAnswer.Evidence> evidence(FoundPath path) {
		return this.withEvidence ? this.evidence.of(path)
			.stream()
			.map((item) -> new ThreadAnswer.Evidence(item.position(), item.direction(),
					node("/evidence/statement", item.statement())))
			.toList() : List.of();
	}

	private List<Integer> crosses(List<ThreadAnswer.Hop> hops) {
		return hops.stream()
			.filter((hop) -> this.onward.contains(hop.relationship()))
			.map(ThreadAnswer.Hop::position)
			.toList();
	}

	/** The position of the first link that is founded worst; -1 if there is none. */
	private int weakest(FoundPath path) {
		return IntStream.range(0, path.links().length)
			.filter((i) -> this.graph.score(path.links()[i]) == path.weakest())
			.findFirst()
			.orElse(-1);
	}

	private @Nullable Row node(String field, int node) {
		return this.hydration.node(this.path + field, this.graph.id(node));
	}

	private List<String> ids(IntStream nodes) {
		return nodes.mapToObj(this.graph::id).toList();
	}

	/**
	 * Names a link to whoever fetches it.
	 * @param graph has the link
	 * @param link its number
	 * @return its name
	 */
	public static LinkKey key(ThreadGraph graph, int link) {
		return LinkKey.of(
				new LinkEnds(graph.id(graph.source(link)), graph.type(link).type(), graph.id(graph.target(link))),
				graph.linkFact(link, "role"));
	}

}
