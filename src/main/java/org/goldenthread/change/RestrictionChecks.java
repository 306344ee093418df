package org.goldenthread.change;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.change.CitedDocuments.Problems;
import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.request.Quoted;
import org.goldenthread.view.Restriction;
import org.jspecify.annotations.Nullable;

/**
 * Checks for whom things and links are restricted: for the people of a system that there
 * is, since a mistake would hide them from nearly everyone.
 */
final class RestrictionChecks {

	private final PresentGraph present;

	private final Function<String, @Nullable NodeState> node;

	private final Problems problems;

	/**
	 * Prepares to check.
	 * @param node finds a node as it will be; null if it will not be there
	 */
	RestrictionChecks(PresentGraph present, Function<String, @Nullable NodeState> node, Problems problems) {
		this.present = present;
		this.node = node;
		this.problems = problems;
	}

	void check(Collection<NodeChange> nodes, Collection<LinkChange> links) {
		Collection<Restricted> restricted = Stream
			.concat(nodes.stream()
				.filter((change) -> change.after() != null)
				.map((change) -> Restricted.of(change.position(), Objects.requireNonNull(change.after()).properties())),
					links.stream()
						.filter((change) -> change.after() != null)
						.map((change) -> Restricted.of(change.position(),
								Objects.requireNonNull(change.after()).properties())))
			.filter((each) -> each.system() != null)
			.toList();
		this.present.readNodes(
				restricted.stream().map((each) -> Objects.requireNonNull(each.system())).collect(Collectors.toSet()));
		restricted.forEach(this::check);
	}

	private void check(Restricted restricted) {
		String system = Objects.requireNonNull(restricted.system());
		NodeState found = this.node.apply(system);
		if (found == null || !found.kind().equals("System")) {
			this.problems.add(restricted.position(), Restriction.SYSTEM, "no System has the id " + Quoted.of(system));
		}
		if (!restricted.isRestricted()) {
			this.problems.add(restricted.position(), Restriction.SYSTEM,
					"says for whom it is restricted, and it is not: give a restriction too, or leave this out");
		}
	}

	/**
	 * A thing or a link with what it says of this.
	 *
	 * @param position the place of its change in the set
	 * @param isRestricted whether it is restricted
	 * @param system the id of the system that it is for; null if it names none
	 */
	private record Restricted(int position, boolean isRestricted, @Nullable String system) {

		static Restricted of(int position, Map<String, @Nullable Object> properties) {
			return new Restricted(position, properties.get(Restriction.PROPERTY) != null,
					(properties.get(Restriction.SYSTEM) instanceof String system) ? system : null);
		}

	}

}
