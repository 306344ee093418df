package org.goldenthread.evidence.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.EvidenceLimits;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;
import org.goldenthread.measurement.Measurements;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.FoundPath;
import org.goldenthread.path.FoundPaths;
import org.goldenthread.path.PathLimits;
import org.goldenthread.request.Deadline;
import org.goldenthread.thread.Judgement;
import org.goldenthread.thread.ThreadJudgements;
import org.goldenthread.thread.ThreadState;
import org.goldenthread.thread.Threads;
import org.goldenthread.threadgraph.ThreadGraph;

/**
 * The priorities of the plans that the assessment looks at, each with its threads and
 * where they stand.
 */
public final class PrioritiesPart implements Part {

	static final String PRIORITIES = "priorities";

	static final String THREADS = "threads";

	private static final String STANDS = "Where it stands";

	private static final List<String> PRIORITY_COLUMNS = List.of("Priority", "Plan", "Actions", "Outcomes",
			"Threads up to what it serves", "Threads down to what shows that it works");

	private static final List<String> THREAD_COLUMNS = List.of("Priority", "Direction", STANDS, "Ends in", "Why",
			"Thread", "Of another time on it");

	private final Subject subject;

	private final ThreadGraph graph;

	private final Facts facts;

	private final Rows rows;

	private final Map<Integer, List<Integer>> byPlan = new LinkedHashMap<>();

	private final Map<Integer, List<Found>> threads = new LinkedHashMap<>();

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 */
	public PrioritiesPart(Subject subject, Facts facts, Rows rows) {
		this.subject = subject;
		this.graph = subject.graph();
		this.facts = facts;
		this.rows = rows;
		subject.plans()
			.forEach((plan) -> this.byPlan.put(plan,
					subject.first("priorities", subject.heldFrom(plan, "PART_OF", "Priority"))));
		ThreadJudgements judgements = new ThreadJudgements(subject.snapshot(),
				new Measurements(subject.visible(), this::isOfTheYear, subject.times()::judges));
		this.byPlan.forEach((plan, priorities) -> {
			facts.ask(List.of(plan));
			facts.ask(priorities);
			priorities.forEach((priority) -> this.threads.computeIfAbsent(priority, (each) -> find(each, judgements)));
		});
		this.threads.values()
			.stream()
			.flatMap(List::stream)
			.forEach((found) -> facts.askLinks(IntStream.of(found.path().links()).boxed().toList()));
	}

	/**
	 * Seen by the end of the year, of the bodies of the pack or of nobody in particular.
	 */
	private boolean isOfTheYear(int observation) {
		List<Integer> bodies = this.subject.to(observation, "REPORTED_FOR", "Node");
		return this.subject.times().observed(observation)
				&& (bodies.isEmpty() || bodies.stream().anyMatch(this.subject.bodies()::get));
	}

	private List<Found> find(int priority, ThreadJudgements judgements) {
		Deadline.check();
		EvidenceLimits limits = this.subject.limits();
		List<Found> threads = new ArrayList<>();
		for (ThreadDirection direction : ThreadDirection.values()) {
			FoundPaths found = this.subject.snapshot()
				.paths()
				.from(priority, direction, new PathLimits(limits.maximumHops(), limits.maximumThreads()));
			if (found.cut()) {
				this.subject.cut("only the best " + limits.maximumThreads()
						+ " threads of a priority in each direction are in the pack");
			}
			found.paths()
				.forEach(
						(path) -> threads.add(new Found(priority, path, direction, judgements.judge(path, direction))));
		}
		return threads;
	}

	/** What it passes that did not hold in the year. */
	private List<Integer> ofAnotherTime(FoundPath path) {
		return IntStream.range(0, path.nodes().length)
			.filter((i) -> !this.subject.times().holds(path.nodes()[i])
					|| i > 0 && !this.subject.times().holdsLink(path.links()[i - 1]))
			.mapToObj((i) -> path.nodes()[i])
			.toList();
	}

	@Override
	public List<EvidenceSection> sections() {
		List<EvidenceRow> priorities = new ArrayList<>();
		this.byPlan.forEach((plan, each) -> {
			if (each.isEmpty()) {
				priorities.add(Rows.none(PRIORITY_COLUMNS.size(), EvidenceCell.NO_DATA, this.rows.thing(plan)));
			}
			this.rows.inReadingOrder(each).forEach((priority) -> priorities.add(priority(priority, plan)));
		});
		String now = this.subject.times()
			.now("Threads run here over the links that the facts have now. Where one stands follows from the figures of the"
					+ " bodies of this pack, and from the targets that hold for them, as known by the end of");
		EvidenceTable table = Rows.table(PRIORITIES, "Priorities of the plans", now,
				"assessment/from-priorities-to-evidence", PRIORITY_COLUMNS, priorities);
		List<Found> all = this.subject.first("threads", this.threads.values().stream().flatMap(List::stream).toList());
		EvidenceTable threads = Rows.table(THREADS, "Threads of the priorities", now, "page/threads", THREAD_COLUMNS,
				all.stream().map(this::thread).toList());
		return List.of(new EvidenceSection(PRIORITIES, null, "Priorities and their golden threads", null,
				"Where a thread stands follows from the facts by the rules that are written beside the API.",
				List.of(Rows.statement(Tally.of(threads, STANDS, "thread", "for the priorities"), threads,
						threads.rows())),
				List.of(table, threads)));
	}

	private EvidenceRow priority(int priority, int plan) {
		return this.rows.of(priority, EvidenceCell.of(this.graph.name(priority)), this.rows.thing(plan),
				this.rows.things(this.subject.heldFrom(priority, "PART_OF", "Action")),
				this.rows.things(this.subject.heldFrom(priority, "PART_OF", "Outcome")),
				states(priority, ThreadDirection.UP), states(priority, ThreadDirection.DOWN));
	}

	private EvidenceCell states(int priority, ThreadDirection direction) {
		Map<ThreadState, Integer> counts = new LinkedHashMap<>();
		this.threads.getOrDefault(priority, List.of())
			.stream()
			.filter((found) -> found.direction() == direction)
			.forEach((found) -> counts.merge(found.judgement().state(), 1, Integer::sum));
		return EvidenceCell.of(counts.entrySet()
			.stream()
			.map((each) -> each.getValue() + " " + Rows.inWords(each.getKey().name()))
			.collect(Collectors.joining("; ")));
	}

	private EvidenceRow thread(Found found) {
		FoundPath path = found.path();
		Set<EvidenceSource> sources = new LinkedHashSet<>();
		StringBuilder words = new StringBuilder(this.graph.name(path.start()));
		List<Integer> passed = new ArrayList<>(List.of(path.start()));
		boolean demonstration = this.graph.isDemonstration(path.start());
		for (int i = 0; i < path.links().length; i++) {
			int link = path.links()[i];
			int onto = path.nodes()[i + 1];
			boolean along = this.graph.target(link) == onto;
			words.append(" \u2014 ")
				.append(along ? this.graph.type(link).reads() : this.graph.type(link).inverse())
				.append(" \u2192 ")
				.append(this.graph.name(onto));
			passed.add(onto);
			sources.addAll(this.facts.linkSources(link));
			demonstration |= this.graph.isDemonstrationLink(link) || this.graph.isDemonstration(onto);
		}
		return new EvidenceRow(Threads.id(this.graph, path, found.direction()), "Thread", null, demonstration,
				List.of(this.rows.thing(found.priority()), Rows.words(found.direction().name()),
						Rows.words(found.judgement().state().name()), this.rows.thing(path.end()),
						EvidenceCell.of(found.judgement().reason()),
						new EvidenceCell(words.toString(), null, this.rows.named(passed)),
						this.rows.things(ofAnotherTime(path))),
				List.copyOf(sources));
	}

	/**
	 * A thread of a priority.
	 *
	 * @param priority the priority
	 * @param path the thread
	 * @param direction the way it runs
	 * @param judgement where it stands
	 */
	private record Found(int priority, FoundPath path, ThreadDirection direction, Judgement judgement) {

	}

}
