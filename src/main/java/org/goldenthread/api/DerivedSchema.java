package org.goldenthread.api;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.model.Enumeration;
import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.RelationshipEnd;

/**
 * Writes the part of the public schema that follows from the model: for each kind its
 * type, its look-up and its list, for each relationship a connection on both of its ends,
 * and for each type of link its properties.
 */
final class DerivedSchema {

	private final Model model;

	private final StringBuilder text = new StringBuilder();

	DerivedSchema(Model model) {
		this.model = model;
	}

	String print() {
		printQuery();
		printKindNames();
		this.model.enumerations().forEach(this::printEnumeration);
		this.model.kinds().forEach(this::printKind);
		this.model.kinds().forEach(this::printConnection);
		printReach();
		this.text.append(new DerivedFilters(this.model).print());
		this.text.append(new DerivedChanges(this.model).print());
		this.model.linkInterfaces()
			.forEach((link) -> printLink("interface", link.name(), link.description(), link.interfaces(),
					link.properties()));
		this.model.linkTypes().forEach(this::printLinkType);
		return this.text.toString();
	}

	private void printQuery() {
		this.text.append("type Query {\n");
		for (Kind kind : this.model.kinds()) {
			if (kind.name().equals("Node")) {
				describe("  ", "Looks up anything by its id.");
				this.text.append("  node(\n    \"Such as `plan-bnssg-jfp`.\"\n    id: ID!\n  ): Node\n");
				describe("  ", "Looks up several things by their ids, in the order of the ids.");
				this.text
					.append("  nodes(\n    \"At most as many as a page may hold.\"\n    ids: [ID!]!\n  ): [Node]!\n");
			}
			else {
				describe("  ", "Looks up one by its id. " + kind.description());
				this.text
					.append("  " + kind.singular() + "(\n    \"Its id.\"\n    id: ID!\n  ): " + kind.name() + "\n");
			}
			describe("  ", "All of this kind, by name. " + kind.description());
			this.text.append("  " + kind.plural() + arguments(kind.name()) + ": " + kind.name() + "Connection!\n");
		}
		this.text.append("}\n\n");
	}

	private void printKindNames() {
		describe("", "The kinds of node.");
		this.text.append("enum NodeKind {\n");
		this.model.kinds().stream().filter((kind) -> !kind.isAbstract()).forEach((kind) -> {
			describe("  ", kind.description());
			this.text.append("  " + kind.name() + "\n");
		});
		this.text.append("}\n\n");
	}

	private void printEnumeration(Enumeration enumeration) {
		describe("", enumeration.description());
		this.text.append("enum " + enumeration.name() + " {\n");
		enumeration.values().forEach((name, description) -> {
			describe("  ", description);
			this.text.append("  " + name + "\n");
		});
		this.text.append("}\n\n");
	}

	private void printKind(Kind kind) {
		describe("", kind.description());
		this.text
			.append((kind.isAbstract() ? "interface " : "type ") + kind.name() + implement(kind.interfaces()) + " {\n");
		describe("  ", "Which kind of node it is.");
		this.text.append("  kind: NodeKind!\n");
		kind.properties().values().forEach(this::printProperty);
		for (RelationshipEnd end : kind.ends().values()) {
			describe("  ", end.description());
			this.text.append("  " + end.name() + arguments(end.target()) + ": " + end.target() + "Connection!\n");
		}
		describe("  ", "What is reached by following several relationships one after the other, each thing once, "
				+ "however many ways lead to it.");
		this.text.append("""
				  reach(
				    "The names of relationships of each thing on the way, such as `owns.contributesTo`; 8 at most."
				    along: String!
				    filter: NodeFilter, order: [Order!], first: Int, after: String, last: Int, before: String
				  ): ReachConnection!
				""");
		this.text.append("}\n\n");
	}

	private void printProperty(Property property) {
		describe("  ", property.description());
		this.text.append("  " + property.name() + ": " + property.schemaType() + "\n");
	}

	private void printConnection(Kind kind) {
		printConnection(kind.name(), kind.name(),
				"The link that leads to the item; null in a list that follows no relationship.", "link: Link");
	}

	private void printReach() {
		printConnection("Reach", "Node",
				"How many things of the kind that was started from reach this item the same way, the one started from included: more than 1 says that it is shared.",
				"shared: Int!");
	}

	private void printConnection(String name, String item, String description, String field) {
		this.text
			.append("""
					\"""
					A page of a list. The list is narrowed by `filter`, put in order by `order` (by name if left out), and cut
					by `first` after a cursor, or by `last` before one.
					\"""
					type %1$sConnection {
					  "The items with what leads to them."
					  edges: [%1$sEdge!]!
					  "The items."
					  nodes: [%2$s!]!
					  "Whether there is more, and where."
					  pageInfo: PageInfo!
					  "Whether the page is the whole list, and of when it is."
					  completeness: Completeness!
					  "How many items the whole list has. Counted only when asked for."
					  totalCount: Int!
					  \"""
					  How many items of the whole list are of the demonstration data, or are led to only by links of it; 0 where the
					  request leaves it out, as every request does that does not ask for it. Counted only when asked for.
					  \"""
					  demonstrationCount: Int!
					  \"""
					  A summary of the whole list, not of the page: one group, or a group for each value of what it is grouped by,
					  largest first, 1,000 at most. Things are counted once in each group, however many links lead to them.
					  \"""
					  aggregate(
					    \"""
					    Properties, such as `status`; periods with `.year`, `.financialYear` or `.month`, by their first day; `kind`;
					    or relationships, such as `ownedBy`.
					    \"""
					    groupBy: [String!]
					  ): [Aggregate!]!
					}

					"An item of a list."
					type %1$sEdge {
					  "The place of the item in the list."
					  cursor: String!
					  "The item."
					  node: %2$s!
					  "%3$s"
					  %4$s
					}

					"""
				.formatted(name, item, description, field));
	}

	private void printLinkType(LinkType link) {
		printLink("type", link.name(), link.description(), link.interfaces(), link.properties());
	}

	private void printLink(String keyword, String name, String description, Set<String> interfaces,
			Map<String, Property> properties) {
		describe("", description);
		this.text.append(keyword + " " + name + implement(interfaces) + " {\n");
		properties.values().forEach(this::printProperty);
		this.text.append("}\n\n");
	}

	private static String arguments(String kind) {
		return "(filter: " + kind + "Filter, order: [Order!], first: Int, after: String, last: Int, before: String)";
	}

	private static String implement(Collection<String> interfaces) {
		return interfaces.isEmpty() ? "" : interfaces.stream().collect(Collectors.joining(" & ", " implements ", ""));
	}

	private void describe(String indent, String description) {
		String escaped = description.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"");
		this.text.append(indent + "\"\"\"\n" + escaped.indent(indent.length()) + indent + "\"\"\"\n");
	}

}
