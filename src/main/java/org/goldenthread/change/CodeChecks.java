package org.goldenthread.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.goldenthread.change.CitedDocuments.Problems;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;
import org.goldenthread.request.Quoted;
import org.goldenthread.value.Code;
import org.jspecify.annotations.Nullable;

/**
 * Checks the codes of what changes: each rests on a document that there is, and no two
 * things of a kind have the same at the same time. A council and its area share one.
 */
final class CodeChecks {

	private final Model model;

	private final PresentGraph present;

	private final Function<String, @Nullable NodeState> node;

	private final Map<String, NodeChange> nodes;

	private final Problems problems;

	/**
	 * Prepares to check.
	 * @param node finds a node as it will be; null if it will not be there
	 */
	CodeChecks(Model model, PresentGraph present, Function<String, @Nullable NodeState> node,
			Map<String, NodeChange> nodes, Problems problems) {
		this.model = model;
		this.present = present;
		this.node = node;
		this.nodes = nodes;
		this.problems = problems;
	}

	void check() {
		List<Held> changed = new ArrayList<>();
		this.nodes.values().forEach((change) -> {
			if (change.after() != null) {
				List<Code> before = (change.before() != null) ? held(change.before()).stream().map(Held::code).toList()
						: List.of();
				held(change.after()).stream().filter((held) -> !before.contains(held.code())).forEach(changed::add);
			}
		});
		if (changed.isEmpty()) {
			return;
		}
		Set<String> documents = new TreeSet<>();
		changed.forEach((held) -> {
			if (held.code().document() != null) {
				documents.add(held.code().document());
			}
		});
		this.present.readNodes(documents);
		changed.forEach(this::checkDocument);
		List<Held> all = new ArrayList<>(changed);
		this.present.withCodes(changed.stream().map(Held::property).distinct().toList(),
				changed.stream().map((held) -> held.code().scheme() + " " + held.code().value()).distinct().toList())
			.stream()
			.map((node) -> this.nodes.containsKey(node.id()) ? this.nodes.get(node.id()).after() : node)
			.filter(Objects::nonNull)
			.forEach((node) -> all.addAll(held(node)));
		changed.forEach((held) -> checkOthers(held, all));
	}

	private void checkDocument(Held held) {
		String id = held.code().document();
		if (id == null) {
			return;
		}
		NodeState document = this.node.apply(id);
		if (document == null || !document.kind().equals(SourceChecks.DOCUMENT)) {
			problem(held, "no SourceDocument has the id " + Quoted.of(id));
		}
	}

	private void checkOthers(Held held, Collection<Held> all) {
		all.stream()
			.filter((other) -> !other.node().id().equals(held.node().id())
					&& other.node().kind().equals(held.node().kind()) && other.code().clashesWith(held.code()))
			.findFirst()
			.ifPresent((other) -> problem(held,
					held.code().scheme() + " " + held.code().value() + " is the code of "
							+ ((this.node.apply(other.node().id()) != null) ? other.node().id() : "something else")
							+ " at the same time: say of both when it holds, as in ODS QUY 2022-07.."));
	}

	private void problem(Held held, String message) {
		this.problems.add(Objects.requireNonNull(this.nodes.get(held.node().id())).position(), held.property(),
				message);
	}

	private List<Held> held(NodeState node) {
		List<Held> held = new ArrayList<>();
		for (Property property : this.model.kind(node.kind()).properties().values()) {
			if (property.type() == ValueType.CODE && node.properties().get(property.name()) instanceof List<?> codes) {
				codes.forEach((code) -> held.add(new Held(node, property.name(), Code.parse(String.valueOf(code)))));
			}
		}
		return held;
	}

	/**
	 * A code that a node has.
	 *
	 * @param node the node
	 * @param property the property that holds it
	 * @param code the code
	 */
	private record Held(NodeState node, String property, Code code) {

	}

}
