package org.goldenthread.scope;

import java.util.BitSet;

import org.goldenthread.model.ThreadRole;
import org.goldenthread.path.ThreadGrammar;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.LinkSet;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * What belongs to a scope.
 * <p>
 * <b>Bodies</b>: the scope itself, and of a body that was merged what took its place;
 * what lies within these, to four levels; the members of a group or a system, and what
 * lies within them; the posts of all these. To a system and to a group also belong the
 * governance bodies that one of these bodies is a member of, such as health and wellbeing
 * boards; to a single organisation they do not.
 * <p>
 * <b>Things</b>: what these bodies own or lead, and the scope itself where it is a plan
 * or an edition; the parts of all these, to six levels; the outcomes and measures that
 * these move or are measured by; targets, trajectories, scenarios and assumptions set in
 * them; milestones due for them; risks recorded in registers of these bodies, and risks
 * that threaten one of these things other than a measure, since a measure is shared by
 * all who use it; assessments of these bodies and things, with their sections, next
 * steps, findings and statements on compliance.
 * <p>
 * <b>Links</b> belong to the scope of the node that they start from.
 * <p>
 * <b>Owned</b> is what is in a scope by links that start from it, each written by who
 * owns it: not what took the place of a body, what a body is a member of, or the results
 * and trajectories that things name.
 */
public final class Scope {

	private static final int LEVELS = 4;

	private static final int RESULTS = 3;

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private final ThreadGrammar grammar;

	private final int root;

	private Scope(Snapshot snapshot, int root) {
		this.visible = snapshot.visible();
		this.graph = snapshot.graph();
		this.grammar = snapshot.paths().grammar();
		this.root = root;
	}

	/**
	 * The node whose scope a request asks for.
	 * @param snapshot the data
	 * @param argument the name of the argument, for the message
	 * @param id the id of the node
	 * @return its number
	 * @throws org.goldenthread.request.UnknownId if there is none that may be seen
	 * @throws InvalidQuery if nothing can belong to it
	 */
	public static int root(Snapshot snapshot, String argument, String id) {
		int root = snapshot.node(argument, id);
		ThreadGraph graph = snapshot.graph();
		if (!graph.is(root, "Actor") && !graph.is(root, "Plan")) {
			throw InvalidQuery.of(argument, argument + ": '" + id + "' is " + graph.kind(root).withArticle()
					+ ", and a scope is an Actor, such as a System or an Organisation, or a Plan, such as a LocalPlan");
		}
		return root;
	}

	/**
	 * The bodies that act in a scope; of a plan or anything else that does not act, the
	 * node alone.
	 * @param snapshot the data
	 * @param root the number of the node whose scope it is
	 * @return the numbers of the bodies
	 */
	public static BitSet bodies(Snapshot snapshot, int root) {
		return new Scope(snapshot, root).bodies();
	}

	/**
	 * All that belongs to a scope.
	 * @param snapshot the data
	 * @param root the number of the node whose scope it is
	 * @return the numbers of the nodes
	 */
	public static BitSet members(Snapshot snapshot, int root) {
		return new Scope(snapshot, root).members();
	}

	/**
	 * The bodies that are owned in a scope.
	 * @param snapshot the data
	 * @param root the number of the node whose scope it is
	 * @return the numbers of the bodies
	 */
	static BitSet ownedBodies(Snapshot snapshot, int root) {
		return new Scope(snapshot, root).ownedBodies();
	}

	/**
	 * All that is owned in a scope.
	 * @param snapshot the data
	 * @param root the number of the node whose scope it is
	 * @return the numbers of the nodes
	 */
	static BitSet owned(Snapshot snapshot, int root) {
		Scope scope = new Scope(snapshot, root);
		BitSet bodies = scope.ownedBodies();
		return scope.members(bodies, scope.parts(bodies));
	}

	/**
	 * What the bodies that act in a scope own or lead; of anything that does not act, the
	 * node itself beside that.
	 * @param snapshot the data
	 * @param root the number of the node whose scope it is
	 * @return the numbers of the nodes
	 */
	public static BitSet held(Snapshot snapshot, int root) {
		Scope scope = new Scope(snapshot, root);
		return scope.held(scope.bodies());
	}

	private BitSet bodies() {
		BitSet bodies = bodies(this.grammar.linksOfTypes(ThreadRole::isSuccession)
			.reach(this.visible, just(this.root), true, 0, LEVELS));
		if (isSeveral()) {
			bodies.or(of("GovernanceBody", types("MEMBER_OF").reach(this.visible, bodies, true, 1, 1)));
		}
		return bodies;
	}

	private BitSet ownedBodies() {
		return bodies(just(this.root));
	}

	private boolean isSeveral() {
		return this.graph.is(this.root, "System") || this.graph.is(this.root, "OrganisationGroup");
	}

	private BitSet bodies(BitSet alone) {
		LinkSet within = types("WITHIN");
		BitSet bodies = of("Actor", within.reach(this.visible, alone, false, 1, LEVELS));
		if (isSeveral()) {
			BitSet members = of("Actor", types("MEMBER_OF").reach(this.visible, alone, false, 1, 1));
			bodies.or(of("Actor", within.reach(this.visible, members, false, 0, LEVELS)));
		}
		bodies.or(alone);
		bodies.or(of("Post", types("MEMBER_OF").reach(this.visible, bodies, false, 1, 1)));
		return bodies;
	}

	private BitSet members() {
		BitSet bodies = bodies();
		BitSet things = parts(bodies);
		things.or(of("Result", this.grammar.links(ThreadRole::achieves).reach(this.visible, things, true, 1, RESULTS)));
		BitSet members = members(bodies, things);
		members.or(types("HAS_TRAJECTORY").reach(this.visible, exceptMeasures(things), true, 1, 1));
		return members;
	}

	/** What bodies hold, with its parts. */
	private BitSet parts(BitSet bodies) {
		return this.grammar.links(ThreadRole::isPart)
			.reach(this.visible, held(bodies), false, 0, ThreadGrammar.PART_DEPTH);
	}

	private BitSet exceptMeasures(BitSet things) {
		BitSet exceptMeasures = (BitSet) things.clone();
		exceptMeasures.andNot(of("Measure", things));
		return exceptMeasures;
	}

	/** These, and what says of itself that it belongs to one of them. */
	private BitSet members(BitSet bodies, BitSet things) {
		BitSet members = (BitSet) things.clone();
		members.or(bodies);
		BitSet assessed = (BitSet) members.clone();
		members.or(types("SET_IN", "DUE_FOR").reach(this.visible, things, false, 1, 1));
		members.or(types("RECORDED_IN").reach(this.visible, of("RiskRegister", things), false, 1, 1));
		members.or(types("THREATENS").reach(this.visible, exceptMeasures(things), false, 1, 1));
		BitSet assessments = of("Assessment", types("ABOUT").reach(this.visible, assessed, false, 1, 1));
		members.or(assessments);
		BitSet sections = types("SECTION_OF").reach(this.visible, assessments, false, 1, 1);
		members.or(of("Statement", types("IN_SECTION").reach(this.visible, sections, false, 0, 1)));
		return members;
	}

	private BitSet held(BitSet bodies) {
		BitSet held = this.grammar.linksOfTypes(ThreadRole::isHeld).reach(this.visible, bodies, false, 1, 1);
		if (!this.graph.is(this.root, "Actor")) {
			held.set(this.root);
		}
		return held;
	}

	private static BitSet just(int node) {
		BitSet nodes = new BitSet();
		nodes.set(node);
		return nodes;
	}

	private BitSet of(String kind, BitSet nodes) {
		return this.graph.ofKinds(nodes, this.graph.layout().kindsOf(kind));
	}

	private LinkSet types(String... types) {
		return LinkSet.ofTypes(this.graph.layout(), types);
	}

}
