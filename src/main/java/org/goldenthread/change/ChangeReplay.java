package org.goldenthread.change;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.model.Model;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.WriteTransaction;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Applies change sets again that were applied once, from their records alone: with their
 * authors, versions and times, so that a graph and its history come to be what they were.
 */
@Service
public class ChangeReplay {

	private final Model model;

	private final GraphWriter writer;

	ChangeReplay(Model model, GraphWriter writer) {
		this.model = model;
		this.writer = writer;
	}

	/**
	 * Applies the change set that follows those that were applied, whole or not at all.
	 * It is not checked once more: the model may have changed since.
	 * @param set the properties of its record
	 * @param parts the properties of the records of what it changed, in their order
	 * @throws InvalidChanges if the records do not say it all, or do not fit what there
	 * is
	 */
	public void replay(Map<String, @Nullable Object> set, List<Map<String, @Nullable Object>> parts) {
		this.writer.<@Nullable Void>write((transaction) -> {
			transaction.leapTo(((Number) Objects.requireNonNull(set.get("version"))).longValue());
			write(set, parts, transaction);
			return null;
		});
	}

	private void write(Map<String, @Nullable Object> set, List<Map<String, @Nullable Object>> parts,
			WriteTransaction transaction) {
		List<NodeState> nodes = new ArrayList<>();
		List<LinkState> links = new ArrayList<>();
		List<Integer> positions = new ArrayList<>();
		List<Boolean> retired = new ArrayList<>();
		for (Map<String, @Nullable Object> part : parts) {
			read(set, part, nodes, links, positions, retired);
		}
		PresentGraph present = new PresentGraph(this.model, transaction::run);
		present.readNodes(nodes.stream().map(NodeState::id).toList());
		present.readLinks(links.stream().map(LinkState::key).toList());
		List<NodeChange> changedNodes = new ArrayList<>();
		for (NodeState node : nodes) {
			int at = changedNodes.size();
			changedNodes.add(new NodeChange(positions.get(at), present.node(node.id()), retired.get(at) ? null : node));
		}
		List<LinkChange> changedLinks = new ArrayList<>();
		for (LinkState link : links) {
			int at = nodes.size() + changedLinks.size();
			changedLinks
				.add(new LinkChange(positions.get(at), present.link(link.key()), retired.get(at) ? null : link));
		}
		Difference difference = new Difference(changedNodes, changedLinks);
		requireFitting(set, difference);
		ZonedDateTime appliedAt = (ZonedDateTime) Objects.requireNonNull(set.get("appliedAt"));
		AppliedChanges applied = new AppliedChanges(text(set, "id"), text(set, "author"), text(set, "reason"),
				textIfAny(set, "source"), transaction.version(), appliedAt, textIfAny(set, "undoes"), null,
				nodes.size(), links.size());
		new DifferenceWriter(this.model, transaction, applied.author(), appliedAt, Progress.UNWATCHED)
			.write(difference);
		new ChangeRecords(transaction::run).record(applied, textIfAny(set, "key"), text(set, "fingerprint"),
				difference);
	}

	private static void read(Map<String, @Nullable Object> set, Map<String, @Nullable Object> part,
			List<NodeState> nodes, List<LinkState> links, List<Integer> positions, List<Boolean> retired) {
		if (!(part.get("content") instanceof byte[] content)) {
			throw refused(set, "was recorded without what it made, by an earlier release of the service");
		}
		List<?> partPositions = list(part, "positions");
		List<@Nullable Map<String, @Nullable Object>> lines;
		try {
			lines = LogContent.read(content, partPositions.size());
		}
		catch (IllegalArgumentException ex) {
			throw refused(set, "has a record that is damaged: " + ex.getMessage());
		}
		boolean ofNodes = part.get("nodes") != null;
		for (int i = 0; i < lines.size(); i++) {
			Map<String, @Nullable Object> properties = lines.get(i);
			positions.add(((Number) partPositions.get(i)).intValue());
			retired.add(properties == null);
			Map<String, @Nullable Object> known = (properties != null) ? properties : Map.of();
			if (ofNodes) {
				nodes.add(new NodeState(String.valueOf(list(part, "kinds").get(i)),
						String.valueOf(list(part, "nodes").get(i)), known));
			}
			else {
				String role = String.valueOf(list(part, "roles").get(i));
				links.add(new LinkState(LinkKey.of(
						new LinkEnds(String.valueOf(list(part, "froms").get(i)),
								String.valueOf(list(part, "types").get(i)), String.valueOf(list(part, "tos").get(i))),
						role.isEmpty() ? null : role), known));
			}
		}
	}

	private static void requireFitting(Map<String, @Nullable Object> set, Difference difference) {
		if (difference.nodes().size() != number(set, "nodes") || difference.links().size() != number(set, "links")) {
			throw refused(set,
					"changed " + number(set, "nodes") + " nodes and " + number(set, "links")
							+ " links, and the records hold " + difference.nodes().size() + " and "
							+ difference.links().size());
		}
		difference.nodes().forEach((change) -> {
			if (change.before() == null && change.after() == null) {
				throw refused(set, "retires a node that is not there");
			}
		});
		difference.links().forEach((change) -> {
			if (change.before() == null && change.after() == null) {
				throw refused(set, "retires a link that is not there");
			}
		});
	}

	private static InvalidChanges refused(Map<String, @Nullable Object> set, String why) {
		return new InvalidChanges(List
			.of(new ChangeProblem(0, null, text(set, "id") + " of version " + number(set, "version") + " " + why)));
	}

	private static List<?> list(Map<String, @Nullable Object> properties, String name) {
		return (properties.get(name) instanceof List<?> list) ? list : List.of();
	}

	private static String text(Map<String, @Nullable Object> properties, String name) {
		return String.valueOf(properties.get(name));
	}

	private static @Nullable String textIfAny(Map<String, @Nullable Object> properties, String name) {
		return (properties.get(name) instanceof String text) ? text : null;
	}

	private static long number(Map<String, @Nullable Object> properties, String name) {
		return (properties.get(name) instanceof Number number) ? number.longValue() : -1;
	}

}
