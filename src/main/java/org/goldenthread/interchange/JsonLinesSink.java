package org.goldenthread.interchange;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a line of JSON for each node and each link.
 */
final class JsonLinesSink implements GraphSink {

	private static final JsonMapper json = JsonMapper.builder().build();

	private final Writer out;

	JsonLinesSink(Path target) throws IOException {
		this.out = Files.newBufferedWriter(target);
	}

	@Override
	public void node(Kind kind, StoredNode node) throws IOException {
		Map<String, @Nullable Object> line = new LinkedHashMap<>();
		line.put("kind", kind.name());
		line.put("id", node.id());
		line.put("properties", texts(node.properties()));
		write(line);
	}

	@Override
	public void link(LinkType type, StoredLink link) throws IOException {
		Map<String, @Nullable Object> line = new LinkedHashMap<>();
		line.put("type", type.type());
		line.put("from", link.from());
		line.put("to", link.to());
		line.put("properties", texts(link.properties()));
		write(line);
	}

	/** Instants are written as the API writes them. */
	private static Map<String, @Nullable Object> texts(Map<String, @Nullable Object> properties) {
		Map<String, @Nullable Object> texts = new TreeMap<>();
		properties.forEach((name, value) -> texts.put(name,
				(value instanceof java.time.temporal.Temporal) ? value.toString() : value));
		return texts;
	}

	private void write(Map<String, @Nullable Object> line) throws IOException {
		this.out.write(json.writeValueAsString(line));
		this.out.write('\n');
	}

	@Override
	public void finish() throws IOException {
		this.out.flush();
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
