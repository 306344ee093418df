package org.goldenthread.change;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.goldenthread.change.ChangePart.LoggedLink;
import org.goldenthread.change.ChangePart.LoggedNode;
import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.model.Model;
import org.goldenthread.store.GraphWriter;
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
		List<LoggedNode> nodes = new ArrayList<>();
		List<LoggedLink> links = new ArrayList<>();
		for (Map<String, @Nullable Object> part : parts) {
			ChangePart read = read(set, part);
			nodes.addAll(read.nodes());
			links.addAll(read.links());
		}
		PresentGraph present = new PresentGraph(this.model, transaction::run);
		present.readNodes(nodes.stream().map(LoggedNode::id).toList());
		present.readLinks(links.stream().map(LoggedLink::key).toList());
		List<NodeChange> changedNodes = nodes.stream()
			.map((node) -> new NodeChange(node.position(), present.node(node.id()),
					(node.after() != null) ? new NodeState(node.kind(), node.id(), node.after()) : null))
			.toList();
		List<LinkChange> changedLinks = links.stream()
			.map((link) -> new LinkChange(link.position(), present.link(link.key()),
					(link.after() != null) ? new LinkState(link.key(), link.after()) : null))
			.toList();
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

	private static ChangePart read(Map<String, @Nullable Object> set, Map<String, @Nullable Object> part) {
		try {
			return ChangePart.of(part);
		}
		catch (IllegalArgumentException ex) {
			throw refused(set, String.valueOf(ex.getMessage()));
		}
	}

	private static void requireFitting(Map<String, @Nullable Object> set, Difference difference) {
		if (difference.nodes().size() != number(set, "nodes") || difference.links().size() != number(set, "links")) {
			throw refused(set,
					"changed " + number(set, "nodes") + " nodes and " + number(set, "links")
							+ " links, and the records hold " + difference.nodes().size() + " and "
							+ difference.links().size());
		}
		if (difference.nodes().stream().anyMatch((change) -> change.before() == null && change.after() == null)
				|| difference.links()
					.stream()
					.anyMatch((change) -> change.before() == null && change.after() == null)) {
			throw refused(set, "retires what is not there");
		}
	}

	private static InvalidChanges refused(Map<String, @Nullable Object> set, String why) {
		return new InvalidChanges(List
			.of(new ChangeProblem(0, null, text(set, "id") + " of version " + number(set, "version") + " " + why)));
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
