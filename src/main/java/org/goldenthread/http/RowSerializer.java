package org.goldenthread.http;

import java.util.Collection;

import org.goldenthread.answer.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes rows in the order in which the caller asked for their values.
 */
final class RowSerializer extends StdSerializer<Row> {

	RowSerializer() {
		super(Row.class);
	}

	@Override
	public void serialize(Row row, JsonGenerator json, SerializationContext context) {
		write(json, row);
	}

	private static void write(JsonGenerator json, Row row) {
		json.writeStartObject();
		row.forEach((key, value) -> {
			json.writeName(key);
			write(json, value);
		});
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, @Nullable Object value) {
		switch (value) {
			case null -> json.writeNull();
			case String text -> json.writeString(text);
			case Integer number -> json.writeNumber(number);
			case Double number -> json.writeNumber(number);
			case Boolean truth -> json.writeBoolean(truth);
			case Row row -> write(json, row);
			case Collection<?> items -> {
				json.writeStartArray();
				items.forEach((item) -> write(json, item));
				json.writeEndArray();
			}
			default -> json.writePOJO(value);
		}
	}

}
