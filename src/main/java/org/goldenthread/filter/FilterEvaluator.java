package org.goldenthread.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.goldenthread.filter.FactCondition.OnValue;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.request.Deadline;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.jspecify.annotations.Nullable;

/**
 * Turns filters into conditions, once, so that a graph can be searched by them. They mean
 * what they mean in a query: a comparison with something that is missing does not hold,
 * and its negation does.
 */
public final class FilterEvaluator {

	private final Model model;

	private final LinkFilterFields linkFields;

	/**
	 * Creates an evaluator of the filters of a model.
	 * @param model the model
	 */
	public FilterEvaluator(Model model) {
		this.model = model;
		this.linkFields = new LinkFilterFields(model);
	}

	/**
	 * The condition on a node.
	 * @param kind the kind that the node is known to be of
	 * @param filter the filter as graphql-java gives input objects; null holds for every
	 * node
	 * @return the condition
	 * @throws IllegalArgumentException if the filter is not one of the kind
	 */
	public NodeCondition node(Kind kind, @Nullable Object filter) {
		List<NodeCondition> conditions = conditions(filter, (name, value) -> switch (name) {
			case "and", "or", "not" -> logic(name, value, (each) -> node(kind, each));
			case "link" -> link(value);
			case "kind" -> kind(map(value));
			default -> field(kind, name, map(value));
		});
		return (visible, node, link) -> {
			for (NodeCondition each : conditions) {
				if (!each.holds(visible, node, link)) {
					return false;
				}
			}
			return true;
		};
	}

	/**
	 * The condition on a link.
	 * @param filter the filter; null holds for every link
	 * @return the condition, which only looks at the link
	 */
	public NodeCondition link(@Nullable Object filter) {
		List<NodeCondition> conditions = conditions(filter, (name, value) -> {
			if (List.of("and", "or", "not").contains(name)) {
				return logic(name, value, this::link);
			}
			FactCondition condition = PropertyConditions
				.of(this.linkFields.find(name).orElseThrow(() -> unknown("Links", name)), map(value));
			return (visible, _, link) -> link != NodeCondition.NO_LINK
					&& condition.holds((fact) -> visible.graph().linkFact(link, fact));
		});
		return (visible, node, link) -> conditions.stream().allMatch((each) -> each.holds(visible, node, link));
	}

	private NodeCondition field(Kind kind, String name, Map<String, @Nullable Object> value) {
		RelationshipEnd end = kind.ends().get(name);
		if (end != null) {
			return related(end, value);
		}
		Property property = kind.properties().get(name);
		if (property == null) {
			throw unknown(kind.name(), name);
		}
		FactCondition condition = PropertyConditions.of(property, value);
		return (visible, node, _) -> condition.holds((fact) -> fact(visible.graph(), node, fact));
	}

	private static @Nullable Object fact(ThreadGraph graph, int node, String name) {
		return name.equals("id") ? graph.id(node) : graph.fact(node, name);
	}

	private static NodeCondition kind(Map<String, @Nullable Object> filter) {
		List<NodeCondition> conditions = conditions(filter, (operator, value) -> switch (operator) {
			case "not" -> (visible, node, _) -> !visible.graph().kind(node).name().equals(value);
			case "in" -> (visible, node, _) -> ((List<?>) value).contains(visible.graph().kind(node).name());
			case "isNull" -> (_, _, _) -> !Boolean.TRUE.equals(value);
			default -> (visible, node, _) -> visible.graph().kind(node).name().equals(value);
		});
		return (visible, node, link) -> conditions.stream().allMatch((each) -> each.holds(visible, node, link));
	}

	private NodeCondition related(RelationshipEnd end, Map<String, @Nullable Object> filter) {
		List<NodeCondition> conditions = conditions(filter, (quantifier, value) -> {
			if (quantifier.equals("count")) {
				OnValue count = PropertyConditions.number(map(value));
				return (visible, node, _) -> count.holds(links(visible, node, end).count());
			}
			NodeCondition other = node(this.model.kind(end.target()), value);
			return switch (quantifier) {
				case "some" -> (visible, node, _) -> links(visible, node, end)
					.anyMatch((link) -> other.holds(visible, far(visible, link, end), link));
				case "none" -> (visible, node, _) -> links(visible, node, end)
					.noneMatch((link) -> other.holds(visible, far(visible, link, end), link));
				case "every" -> (visible, node, _) -> links(visible, node, end)
					.allMatch((link) -> other.holds(visible, far(visible, link, end), link));
				default -> throw unknown("A relationship", quantifier);
			};
		});
		return (visible, node, link) -> conditions.stream().allMatch((each) -> each.holds(visible, node, link));
	}

	/**
	 * The links of a relationship from one of its ends.
	 * @param visible the graph
	 * @param node the number of the node at that end
	 * @param end the end
	 * @return the numbers of the links, in the order of the ids at the other end
	 * @throws RuntimeException if the work that they are asked for is to end here
	 */
	public static IntStream links(VisibleGraph visible, int node, RelationshipEnd end) {
		Deadline.check();
		String type = end.relationship().type();
		IntStream links = end.along() ? visible.outgoing(node, type) : visible.incoming(node, type);
		return end.relationship().alone() ? links
				: links.filter((link) -> visible.graph().is(far(visible, link, end), end.target()));
	}

	private static int far(VisibleGraph visible, int link, RelationshipEnd end) {
		return end.along() ? visible.graph().target(link) : visible.graph().source(link);
	}

	private static NodeCondition logic(String operator, Object value, Function<Object, NodeCondition> compile) {
		if (operator.equals("not")) {
			NodeCondition condition = compile.apply(value);
			return (visible, node, link) -> !condition.holds(visible, node, link);
		}
		List<NodeCondition> conditions = new ArrayList<>();
		((List<?>) value).forEach((each) -> conditions.add(compile.apply(each)));
		return operator.equals("or")
				? (visible, node, link) -> conditions.stream().anyMatch((each) -> each.holds(visible, node, link))
				: (visible, node, link) -> conditions.stream().allMatch((each) -> each.holds(visible, node, link));
	}

	private static List<NodeCondition> conditions(@Nullable Object filter,
			BiFunction<String, Object, NodeCondition> compile) {
		List<NodeCondition> conditions = new ArrayList<>();
		if (filter != null) {
			map(filter).forEach((name, value) -> {
				if (value != null) {
					conditions.add(compile.apply(name, value));
				}
			});
		}
		return conditions;
	}

	private static IllegalArgumentException unknown(String what, String name) {
		return new IllegalArgumentException(what + " cannot be filtered by " + name);
	}

	@SuppressWarnings("unchecked") // Input objects are maps by the contract of
									// graphql-java.
	private static Map<String, @Nullable Object> map(Object value) {
		return (Map<String, @Nullable Object>) value;
	}

}
