package org.goldenthread.api;

import java.util.LinkedHashMap;
import java.util.Map;

import org.goldenthread.model.Enumeration;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.model.ValueType;

/**
 * Writes the part of the public schema by which lists are filtered.
 */
final class DerivedFilters {

	private final Model model;

	private final StringBuilder text = new StringBuilder();

	DerivedFilters(Model model) {
		this.model = model;
	}

	String print() {
		printEnumeration("NodeKind");
		this.model.enumerations().stream().map(Enumeration::name).forEach(this::printEnumeration);
		this.model.kinds().forEach(this::printKind);
		this.model.kinds().forEach(this::printLinks);
		printLinkFilter();
		return this.text.toString();
	}

	private void printEnumeration(String name) {
		this.text.append("""
				"What a value of `%1$s` must be. All conditions given must hold; one that is null is not given."
				input %1$sFilter {
				  "This one."
				  equals: %1$s
				  "Not this one, or missing."
				  not: %1$s
				  "One of these."
				  in: [%1$s!]
				  "Whether it is missing."
				  isNull: Boolean
				}

				""".formatted(name));
	}

	private void printKind(Kind kind) {
		this.text.append("""
				"What a `%1$s` must be like. All conditions given must hold; one that is null is not given."
				input %1$sFilter {
				  "All of these."
				  and: [%1$sFilter!]
				  "One of these at least."
				  or: [%1$sFilter!]
				  "Not this."
				  not: %1$sFilter
				  "What the link that leads to it must be like, in the list or the filter of a relationship."
				  link: LinkFilter
				""".formatted(kind.name()));
		if (kind.isAbstract()) {
			this.text.append("  \"Which kind of node it must be.\"\n  kind: NodeKindFilter\n");
		}
		kind.properties().values().forEach(this::printProperty);
		kind.ends().values().forEach(this::printEnd);
		this.text.append("}\n\n");
	}

	private void printLinkFilter() {
		this.text
			.append("""
					"What a link must be like. All conditions given must hold; one that is null is not given. Only links of some types have each of these."
					input LinkFilter {
					  "All of these."
					  and: [LinkFilter!]
					  "One of these at least."
					  or: [LinkFilter!]
					  "Not this."
					  not: LinkFilter
					""");
		Map<String, Property> shared = new LinkedHashMap<>();
		this.model.linkInterfaces().forEach((link) -> shared.putAll(link.properties()));
		shared.values().forEach(this::printProperty);
		this.text.append("}\n\n");
	}

	private void printProperty(Property property) {
		boolean texts = property.list() && property.type() == ValueType.STRING;
		this.text.append("  \"On the property of this name.\"\n  " + property.name() + ": "
				+ (texts ? "StringList" : property.typeName()) + "Filter\n");
	}

	private void printEnd(RelationshipEnd end) {
		this.text
			.append("  \"On the relationship of this name.\"\n  " + end.name() + ": " + end.target() + "LinksFilter\n");
	}

	private void printLinks(Kind kind) {
		this.text
			.append("""
					"What a relationship to `%1$s` must be like. All conditions given must hold; one that is null is not given."
					input %1$sLinksFilter {
					  "At least one is like this."
					  some: %1$sFilter
					  "All are like this, or there are none."
					  every: %1$sFilter
					  "None is like this."
					  none: %1$sFilter
					  "How many there are."
					  count: IntFilter
					}

					"""
				.formatted(kind.name()));
	}

}
