package org.goldenthread.explorer;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.model.ValueType;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Says what can be said of each kind and what it can be linked to, so that a form can be
 * made from it.
 */
@Controller
class ModelController {

	/** What the service writes by itself. */
	private static final Set<String> OURS = Set.of("id", "createdBy", "updatedAt");

	private final Model model;

	ModelController(Model model) {
		this.model = model;
	}

	@SchemaMapping(typeName = "KindSummary")
	String input(Map<String, Object> kind) {
		return "put" + kind.get("name");
	}

	@SchemaMapping(typeName = "KindSummary")
	List<PropertySummary> properties(Map<String, Object> kind) {
		return kind(kind).properties()
			.values()
			.stream()
			.filter((property) -> !OURS.contains(property.name()))
			.map((property) -> PropertySummary.of(property, this.model))
			.toList();
	}

	@SchemaMapping(typeName = "KindSummary")
	List<RelationshipSummary> relationships(Map<String, Object> kind) {
		return kind(kind).ends().values().stream().map((end) -> RelationshipSummary.of(end, this.model)).toList();
	}

	private Kind kind(Map<String, Object> summary) {
		return this.model.kind(String.valueOf(summary.get("name")));
	}

	/**
	 * What can be said.
	 *
	 * @param name its name
	 * @param type what a value is
	 * @param list whether it holds several
	 * @param required whether every thing of the kind has it
	 * @param description what it says
	 * @param values what an enumeration allows
	 */
	record PropertySummary(String name, String type, boolean list, boolean required, String description,
			List<String> values) {

		static PropertySummary of(Property property, Model model) {
			return new PropertySummary(property.name(), property.typeName(), property.list(), property.required(),
					property.description(), (property.type() == ValueType.ENUMERATION)
							? List.copyOf(model.enumeration(property).values().keySet()) : List.of());
		}

	}

	/**
	 * What a thing can be linked to.
	 *
	 * @param name the field that follows it
	 * @param description what that holds
	 * @param type the type of the link
	 * @param input the field that puts such a link
	 * @param reads how it reads from here
	 * @param outgoing whether the link starts from here
	 * @param kinds the kinds at its other end
	 * @param carriesThread whether golden threads run along it
	 */
	record RelationshipSummary(String name, String description, String type, String input, String reads,
			boolean outgoing, List<String> kinds, boolean carriesThread) {

		static RelationshipSummary of(RelationshipEnd end, Model model) {
			LinkType type = model.findLinkType(end.relationship().type()).orElseThrow();
			return new RelationshipSummary(end.name(), end.description(), type.type(), "link" + type.name(),
					end.along() ? type.reads() : type.inverse(), end.along(),
					model.concreteKinds(end.target()).stream().map(Kind::name).toList(),
					end.relationship().thread() != null);
		}

	}

}
