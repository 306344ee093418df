package org.goldenthread.filter;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.goldenthread.model.Model;
import org.goldenthread.model.Property;

/**
 * The properties of links that can be filtered by, whatever the type of the link: those
 * that several types share.
 */
final class LinkFilterFields {

	private final Map<String, Property> properties = new TreeMap<>();

	LinkFilterFields(Model model) {
		model.linkInterfaces().forEach((link) -> this.properties.putAll(link.properties()));
	}

	Optional<Property> find(String name) {
		return Optional.ofNullable(this.properties.get(name));
	}

	Set<String> names() {
		return this.properties.keySet();
	}

}
