package org.goldenthread.query.match;

import java.util.HashMap;
import java.util.Map;

import org.goldenthread.model.Model;
import org.goldenthread.model.Property;

/**
 * The properties of links that lists can be filtered by, whatever the type of the link:
 * those that several types share.
 */
final class LinkProperties {

	private final Map<String, Property> shared = new HashMap<>();

	LinkProperties(Model model) {
		model.linkInterfaces().forEach((link) -> this.shared.putAll(link.properties()));
	}

	Property of(String name) {
		Property property = this.shared.get(name);
		if (property == null) {
			throw new IllegalArgumentException("Links cannot be filtered by " + name);
		}
		return property;
	}

}
