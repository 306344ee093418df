package org.goldenthread.bench;

import java.util.List;
import java.util.stream.Stream;

import org.neo4j.driver.Value;
import tools.jackson.core.JsonGenerator;

/**
 * How a value that a statement returns by position is written as JSON.
 */
sealed interface Shape {

	/** A value as it is. */
	Shape PLAIN = new Plain();

	/**
	 * Fields in the order of the values, all of them plain.
	 */
	static Shape object(String... names) {
		return new Fields(List.of(names).stream().map((name) -> new Field(name, PLAIN)).toList());
	}

	/**
	 * The same with one more field.
	 */
	default Shape with(String name, Shape shape) {
		throw new IllegalStateException("Only an object has fields");
	}

	static Shape list(Shape item) {
		return new Items(item);
	}

	void write(JsonGenerator json, Value value);

	/**
	 * A text, a number, a truth value, or nothing.
	 */
	record Plain() implements Shape {

		@Override
		public void write(JsonGenerator json, Value value) {
			switch (value.asObject()) {
				case null -> json.writeNull();
				case String text -> json.writeString(text);
				case Long number -> json.writeNumber(number);
				case Double number -> json.writeNumber(number);
				case Boolean truth -> json.writeBoolean(truth);
				default -> throw new IllegalArgumentException("Not a plain value: " + value);
			}
		}

	}

	/**
	 * A field of an object.
	 */
	record Field(String name, Shape shape) {

	}

	/**
	 * An object.
	 */
	record Fields(List<Field> fields) implements Shape {

		@Override
		public Shape with(String name, Shape shape) {
			return new Fields(Stream.concat(this.fields.stream(), Stream.of(new Field(name, shape))).toList());
		}

		@Override
		public void write(JsonGenerator json, Value value) {
			json.writeStartObject();
			for (int i = 0; i < this.fields.size(); i++) {
				Field field = this.fields.get(i);
				json.writeName(field.name());
				field.shape().write(json, value.get(i));
			}
			json.writeEndObject();
		}

	}

	/**
	 * A list.
	 */
	record Items(Shape item) implements Shape {

		@Override
		public void write(JsonGenerator json, Value value) {
			json.writeStartArray();
			for (int i = 0; i < value.size(); i++) {
				this.item.write(json, value.get(i));
			}
			json.writeEndArray();
		}

	}

}
