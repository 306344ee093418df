package org.goldenthread.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.goldenthread.answer.Columns;
import org.goldenthread.answer.RowReader;
import org.goldenthread.answer.Selected;
import org.goldenthread.answer.ValueReaders;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;

/**
 * How selected properties are read, whether a statement returns them or a whole node.
 */
final class PropertyReaders {

	private PropertyReaders() {
	}

	/**
	 * The properties that a field stands for, each with the types that have it.
	 * @param propertiesOf gives the properties of a type by its name
	 */
	static Map<Property, Set<String>> selected(Selected field, Function<String, Map<String, Property>> propertiesOf) {
		Map<Property, Set<String>> properties = new LinkedHashMap<>();
		for (String type : field.types()) {
			Property property = propertiesOf.apply(type).get(field.name());
			if (property != null) {
				properties.computeIfAbsent(property, (_) -> new LinkedHashSet<>()).add(type);
			}
		}
		return properties;
	}

	/**
	 * Reads a value, or an item of a list of values, that names no source document.
	 */
	static RowReader of(Model model, Property property, Selected field) {
		return switch (property.type()) {
			case PERIOD -> ValueReaders.period(field.fields());
			case INT -> ValueReaders.WHOLE_NUMBER;
			case FLOAT -> ValueReaders.NUMBER;
			case BOOLEAN -> ValueReaders.TRUTH;
			case DATE_TIME -> ValueReaders.INSTANT;
			case ENUMERATION -> ValueReaders.oneOf(model.enumeration(property).values().keySet());
			default -> ValueReaders.TEXT;
		};
	}

	/**
	 * Reads objects made of a text that names a source document.
	 */
	@FunctionalInterface
	interface Documented {

		RowReader reader(Columns columns, int text, List<Selected> fields, ValueReaders.DocumentField document);

	}

}
