package org.goldenthread.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Holds changes against what may be seen: what is hidden is not shown, and cannot be
 * changed.
 */
final class SeenChanges {

	private final PresentGraph present;

	private final View view;

	private final Set<String> added = new HashSet<>();

	/**
	 * Prepares to hold changes against a view.
	 * @param present what the graph holds of all that they name
	 * @param view what may be seen
	 */
	SeenChanges(PresentGraph present, View view) {
		this.present = present;
		this.view = view;
	}

	/**
	 * The same changes without those of what is hidden, each of which is a problem
	 * instead.
	 */
	CheckedChanges of(CheckedChanges checked) {
		Difference all = checked.difference();
		all.nodes().stream().filter((change) -> change.before() == null).map(NodeChange::id).forEach(this.added::add);
		List<NodeChange> nodes = all.nodes().stream().filter(this::isSeen).toList();
		List<LinkChange> links = all.links().stream().filter(this::isSeen).toList();
		List<ChangeProblem> problems = new ArrayList<>(checked.problems().stream().map(this::unnamed).toList());
		Stream
			.concat(all.nodes().stream().filter((change) -> !isSeen(change)).map(NodeChange::position),
					all.links().stream().filter((change) -> !isSeen(change)).map(LinkChange::position))
			.distinct()
			.sorted()
			.forEach((position) -> problems.add(new ChangeProblem(position, null,
					"touches what this request leaves out, such as demonstration data: ask with it included")));
		return new CheckedChanges(new Difference(nodes, links), problems);
	}

	/**
	 * What is wrong may be so by something hidden, such as a code that it has already.
	 */
	private ChangeProblem unnamed(ChangeProblem problem) {
		boolean names = this.present.ids().stream().filter((id) -> !isSeen(id)).anyMatch((id) -> names(problem, id));
		return names ? new ChangeProblem(problem.change(), problem.property(),
				"does not go with something that this request leaves out") : problem;
	}

	private static boolean names(ChangeProblem problem, String id) {
		return Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])").matcher(problem.message()).find();
	}

	private boolean isSeen(NodeChange change) {
		return isSeen(change.before());
	}

	private boolean isSeen(LinkChange change) {
		return isSeen(change.any().key().ends().from()) && isSeen(change.any().key().ends().to())
				&& isSeen(change.before());
	}

	private boolean isSeen(String id) {
		return this.added.contains(id) || isSeen(this.present.held(id));
	}

	private boolean isSeen(@Nullable NodeState node) {
		return node == null || this.view.sees(node.properties()::get);
	}

	private boolean isSeen(@Nullable LinkState link) {
		return link == null || this.view.sees(link.properties()::get);
	}

}
