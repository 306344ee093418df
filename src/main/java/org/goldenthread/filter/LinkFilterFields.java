package org.goldenthread.filter;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;

/**
 * The properties of links that can be filtered by, whatever the type of the link.
 */
final class LinkFilterFields {

	private static final Set<String> NAMES = Set.of("basis", "sources", "role", "validFrom", "validTo", "confidence",
			"strength", "assertedBy");

	private final Map<String, Property> properties = new TreeMap<>();

	LinkFilterFields(Model model) {
		model.linkTypes()
			.stream()
			.flatMap((type) -> type.properties().values().stream())
			.filter((property) -> NAMES.contains(property.name()))
			.forEach((property) -> this.properties.putIfAbsent(property.name(), property));
		this.properties.putIfAbsent("role", new Property("role", ValueType.STRING, "String", false, false, ""));
	}

	Optional<Property> find(String name) {
		return Optional.ofNullable(this.properties.get(name));
	}

	Set<String> names() {
		return this.properties.keySet();
	}

}
