package org.goldenthread.query.match;

import java.util.Map;

import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;

/**
 * The properties of links that lists can be filtered by, whatever the type of the link.
 */
final class LinkProperties {

	private static final Map<String, ValueType> TYPES = Map.of("basis", ValueType.ENUMERATION, "sources",
			ValueType.CITATION, "role", ValueType.STRING, "validFrom", ValueType.PERIOD, "validTo", ValueType.PERIOD,
			"confidence", ValueType.ENUMERATION, "strength", ValueType.ENUMERATION, "assertedBy", ValueType.STRING);

	private LinkProperties() {
	}

	static Property of(String name) {
		ValueType type = TYPES.get(name);
		if (type == null) {
			throw new IllegalArgumentException("Links cannot be filtered by " + name);
		}
		return new Property(name, type, name, type == ValueType.CITATION, false, "");
	}

}
