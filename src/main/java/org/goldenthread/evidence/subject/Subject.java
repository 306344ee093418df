package org.goldenthread.evidence.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.scope.Scope;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.GraphFacts;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * The board and the year that a pack is about, in one version of the data. Nodes go by
 * their numbers in the thread graph.
 */
public final class Subject {

	/** What the parts look for before they read. */
	static final GraphFacts FACTS = new GraphFacts(
			Set.of("year", "type", "order", "namedInAnnualAssessment", "annualAssessmentParagraph", "validFrom",
					"validTo", "asAt", "covers", "starts", "by", "period", "board", "table", "row", "column", "level"),
			Set.of("validFrom", "validTo", "asAt"));

	private static final Pattern PROVIDER = Pattern.compile("\\bNHS (foundation )?trust\\b", Pattern.CASE_INSENSITIVE);

	private final Snapshot snapshot;

	private final int board;

	private final Period year;

	private final LocalDate asAt;

	private final EvidenceLimits limits;

	private final Times times;

	private final List<Integer> assessments;

	private final List<String> cuts = new ArrayList<>();

	private @Nullable BitSet members;

	private @Nullable BitSet bodies;

	/**
	 * What a pack is about.
	 * @param snapshot the data
	 * @param board the board
	 * @param year the financial year
	 * @param asAt the day on which ages are counted
	 * @param limits how large the pack may be
	 */
	public Subject(Snapshot snapshot, int board, Period year, LocalDate asAt, EvidenceLimits limits) {
		this.snapshot = snapshot;
		this.board = board;
		this.year = year;
		this.asAt = asAt;
		this.limits = limits;
		this.times = new Times(snapshot.visible(), year, asAt);
		this.assessments = assessments(year.text());
	}

	/**
	 * {@return the data}
	 */
	public Snapshot snapshot() {
		return this.snapshot;
	}

	/**
	 * {@return the graph as it may be seen}
	 */
	public VisibleGraph visible() {
		return this.snapshot.visible();
	}

	/**
	 * {@return the graph}
	 */
	public ThreadGraph graph() {
		return this.snapshot.graph();
	}

	/**
	 * {@return the board}
	 */
	public int board() {
		return this.board;
	}

	/**
	 * {@return the financial year}
	 */
	public Period year() {
		return this.year;
	}

	/**
	 * {@return the day on which ages are counted}
	 */
	public LocalDate asAt() {
		return this.asAt;
	}

	/**
	 * {@return how large the pack may be}
	 */
	public EvidenceLimits limits() {
		return this.limits;
	}

	/**
	 * {@return what held in the year}
	 */
	public Times times() {
		return this.times;
	}

	/**
	 * Whether the pack is about a provider, which assesses its own capability, and not
	 * about a board that NHS England assesses.
	 * @return true of NHS trusts and NHS foundation trusts
	 */
	public boolean isOfProvider() {
		return PROVIDER.matcher(Objects.requireNonNullElse(graph().text(this.board, "type"), "")).find();
	}

	/**
	 * Whom a figure is for: the board if it is one of several.
	 * @param observation the figure
	 * @return the body; -1 if its source does not say
	 */
	public int reportedFor(int observation) {
		List<Integer> bodies = to(observation, "REPORTED_FOR", "Actor");
		return bodies.contains(this.board) ? this.board : bodies.stream().findFirst().orElse(-1);
	}

	/**
	 * The assessments of the board for the year.
	 */
	public List<Integer> assessments() {
		return this.assessments;
	}

	/**
	 * The assessments of the board for a year.
	 */
	public List<Integer> assessments(String year) {
		return from(this.board, "ABOUT", "Assessment").stream()
			.filter((assessment) -> year.equals(graph().text(assessment, "year")))
			.toList();
	}

	/**
	 * The sections of assessments in their order.
	 */
	public List<Integer> sections(Collection<Integer> assessments) {
		return assessments.stream()
			.flatMap((assessment) -> from(assessment, "SECTION_OF", "AssessmentSection").stream())
			.sorted(Comparator
				.<Integer, Double>comparing((section) -> graph().number(section, "order"),
						Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(graph()::id))
			.toList();
	}

	/**
	 * The plans that the assessments look at; those that the board owns if there is no
	 * assessment.
	 */
	public List<Integer> plans() {
		List<Integer> assessed = this.assessments.stream()
			.flatMap((assessment) -> to(assessment, "ABOUT", "LocalPlan").stream())
			.distinct()
			.toList();
		return assessed.isEmpty() ? heldFrom(this.board, "OWNED_BY", "LocalPlan") : assessed;
	}

	/**
	 * What belongs to the board.
	 */
	public BitSet members() {
		if (this.members == null) {
			this.members = Scope.members(this.snapshot, this.board);
		}
		return this.members;
	}

	/**
	 * Whose figures the pack shows: those of a board and of the bodies of the systems
	 * that it lies within; those of a provider alone, since its capability is not judged
	 * by what others do.
	 */
	public BitSet bodies() {
		BitSet found = this.bodies;
		if (found == null) {
			found = new BitSet();
			found.set(this.board);
			if (!isOfProvider()) {
				to(this.board, "WITHIN", "System").stream()
					.map((system) -> Scope.bodies(this.snapshot, system))
					.forEach(found::or);
			}
			this.bodies = found;
		}
		return found;
	}

	/**
	 * The things of a kind that links of a type lead to from a node.
	 */
	public List<Integer> to(int node, String type, String kind) {
		return ofKind(visible().targets(node, type), kind);
	}

	/**
	 * The things of a kind from which links of a type lead to a node.
	 */
	public List<Integer> from(int node, String type, String kind) {
		return ofKind(visible().sources(node, type), kind);
	}

	/**
	 * The same, but for what did not hold in the year.
	 * @param node where the links start
	 * @param type their type
	 * @param kind the kind of what they lead to
	 * @return the things; what is left out is remembered
	 */
	public List<Integer> heldTo(int node, String type, String kind) {
		return held(visible().outgoing(node, type), graph()::target, kind);
	}

	/**
	 * The same, but for what did not hold in the year.
	 * @param node where the links lead to
	 * @param type their type
	 * @param kind the kind of what they start from
	 * @return the things; what is left out is remembered
	 */
	public List<Integer> heldFrom(int node, String type, String kind) {
		return held(visible().incoming(node, type), graph()::source, kind);
	}

	private List<Integer> held(IntStream links, IntUnaryOperator end, String kind) {
		Set<Integer> held = new LinkedHashSet<>();
		Set<Integer> others = new LinkedHashSet<>();
		links.filter((link) -> graph().is(end.applyAsInt(link), kind)).forEach((link) -> {
			int thing = end.applyAsInt(link);
			boolean holds = this.times.holdsLink(link) && this.times.holds(thing);
			(holds ? held : others).add(thing);
		});
		others.removeAll(held);
		others.forEach(this.times::leaveOut);
		return List.copyOf(held);
	}

	private List<Integer> ofKind(IntStream nodes, String kind) {
		return nodes.distinct().filter((node) -> graph().is(node, kind)).boxed().toList();
	}

	/**
	 * The links of a type that start from or lead to a node.
	 */
	public Stream<Integer> links(int node, String type) {
		return IntStream.concat(visible().outgoing(node, type), visible().incoming(node, type)).boxed();
	}

	/**
	 * As many as a table may have rows; says so where there are more.
	 */
	public <T> List<T> first(String what, Collection<T> all) {
		int most = this.limits.maximumRows();
		if (all.size() > most) {
			this.cuts.add("only the first " + most + " of " + all.size() + " " + what + " are in the pack");
		}
		return all.stream().limit(most).toList();
	}

	/**
	 * Says that something was left out.
	 * @param reason what, and why
	 */
	public void cut(String reason) {
		this.cuts.add(reason);
	}

	/**
	 * What was left out and why.
	 */
	public List<String> cuts() {
		return this.cuts;
	}

}
