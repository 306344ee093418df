package org.goldenthread.api;

import java.util.List;
import java.util.Set;

import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.value.Period;

/**
 * Writes the inputs of changes: for each kind of node and each type of link what can be
 * set, a change as one of these, and an operation for each that makes this change alone.
 */
final class DerivedChanges {

	/** What the service itself writes, and what names the thing. */
	private static final Set<String> NOT_SET = Set.of("id", "createdBy", "updatedAt");

	private final Model model;

	private final StringBuilder text = new StringBuilder();

	DerivedChanges(Model model) {
		this.model = model;
	}

	String print() {
		this.text.append("\"A change: one of these.\"\ninput ChangeInput @oneOf {\n");
		changes((description, name, ignored, type) -> field(description, name, type));
		this.text.append("}\n\nextend type Mutation {\n");
		changes((description, name, argument, type) -> field(description + " It is a change set of one change.",
				name + "(" + argument + ": " + type + "!, edit: EditInput!)", "ChangeSet"));
		this.text.append("}\n\n");
		kinds().forEach(this::printKind);
		this.model.linkTypes().forEach(this::printLink);
		return this.text.toString();
	}

	private void changes(Printed change) {
		kinds().forEach((kind) -> change.print("Adds " + kind.withArticle() + ", or changes one.", "put" + kind.name(),
				"node", kind.name() + "Input"));
		this.model.linkTypes()
			.forEach((type) -> change.print(
					"Adds a link that says: one thing " + type.reads() + " another; or changes one.",
					"link" + type.name(), "link", type.name() + "Input"));
		change.print("Takes the thing with this id out of the present, with its links. What it was is kept.", "retire",
				"id", "ID");
		change.print("Takes a link out of the present. What it was is kept.", "unlink", "link", "UnlinkInput");
	}

	private List<Kind> kinds() {
		return this.model.concreteKinds("Node");
	}

	private void printKind(Kind kind) {
		this.text.append("""
				\"""
				%s to add or to change. Of one that is there, what is left out stays as it is, and null takes it away.
				\"""
				input %sInput {
				""".formatted(capital(kind.withArticle()), kind.name()));
		field("Stable and readable, and of nothing else.", "id", "ID!");
		kind.properties().values().forEach(this::printProperty);
		this.text.append("}\n\n");
	}

	private void printLink(LinkType type) {
		this.text
			.append("""
					\"""
					A link that says: one thing %s another. Links between two things differ in the `role`. Of one that is there, what
					is left out stays as it is, and null takes it away.
					\"""
					input %sInput {
					"""
				.formatted(type.reads(), type.name()));
		field("The id of the thing that it starts from.", "from", "ID!");
		field("The id of the thing that it points to.", "to", "ID!");
		type.properties().values().forEach(this::printProperty);
		this.text.append("}\n\n");
	}

	private void printProperty(Property property) {
		if (NOT_SET.contains(property.name())) {
			return;
		}
		String description = property.description() + (property.required() ? " Needed for what is new." : "");
		switch (property.type()) {
			case CITATION -> field(description, property, "CitationInput");
			case PERIOD -> field(description + " A period: " + Period.FORMS + ".", property, "String");
			case CODE -> field(description + " A scheme and a code, such as `ODS QUY`.", property, "String");
			default -> field(description, property, property.typeName());
		}
	}

	private void field(String description, Property property, String type) {
		field(description, property.name(), property.list() ? "[" + type + "!]" : type);
	}

	private void field(String description, String name, String type) {
		this.text.append("  \"\"\"\n" + description.replace("\\", "\\\\").indent(2) + "  \"\"\"\n  " + name + ": "
				+ type + "\n");
	}

	private static String capital(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	/** How a change is written, as a field of an input or as an operation. */
	@FunctionalInterface
	private interface Printed {

		void print(String description, String name, String argument, String type);

	}

}
