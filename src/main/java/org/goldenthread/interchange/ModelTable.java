package org.goldenthread.interchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;

/**
 * A table of the model: that of a kind of node, or that of a type of link.
 *
 * @param name the kind, or the type of link in the graph
 * @param description what its rows are
 * @param link whether its rows are links
 * @param columns what a row has: of a link the two ends first
 */
record ModelTable(String name, String description, boolean link, List<Property> columns) {

	static final String FROM = "from";

	static final String TO = "to";

	/** What the service writes by itself. */
	private static final Set<String> OURS = Set.of("createdBy", "updatedAt");

	static List<ModelTable> all(Model model) {
		return Stream
			.concat(model.kinds().stream().filter((kind) -> !kind.isAbstract()).map(ModelTable::of),
					model.linkTypes().stream().map(ModelTable::of))
			.toList();
	}

	static ModelTable of(Kind kind) {
		return new ModelTable(kind.name(), kind.description(), false, columns(kind.properties().values()));
	}

	static ModelTable of(LinkType type) {
		List<Property> columns = new ArrayList<>();
		columns.add(new Property(FROM, ValueType.ID, "ID", false, true, "The id of what the link starts from."));
		columns.add(new Property(TO, ValueType.ID, "ID", false, true, "The id of what it points to."));
		columns.addAll(columns(type.properties().values()));
		return new ModelTable(type.type(), type.description(), true, List.copyOf(columns));
	}

	private static List<Property> columns(Collection<Property> properties) {
		return properties.stream().filter((property) -> !OURS.contains(property.name())).toList();
	}

	/**
	 * The names of all properties that tables of the model have.
	 */
	static Set<String> properties(Collection<Map<String, Property>> all) {
		return all.stream()
			.flatMap((properties) -> columns(properties.values()).stream())
			.map(Property::name)
			.collect(java.util.stream.Collectors.toUnmodifiableSet());
	}

}
