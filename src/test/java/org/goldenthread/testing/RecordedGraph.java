package org.goldenthread.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts and the demonstration as they were on 28 November 2026, from a file: answers
 * that were recorded over them can still be compared when the tables have changed.
 */
public final class RecordedGraph {

	private static final String FILE = "/recorded/graph.json.gz";

	private final MemoryGraphs graphs;

	private final ThreadGraph graph;

	private RecordedGraph(MemoryGraphs graphs) {
		this.graphs = graphs;
		this.graph = graphs.graph((edit) -> read(graphs, edit));
	}

	/**
	 * Reads the file.
	 */
	public static RecordedGraph read(Model model) {
		return new RecordedGraph(new MemoryGraphs(model));
	}

	public MemoryGraphs graphs() {
		return this.graphs;
	}

	public ThreadGraph graph() {
		return this.graph;
	}

	public Snapshot snapshot(View view) {
		return this.graphs.snapshot(this.graph, view);
	}

	private static void read(MemoryGraphs graphs, GraphEdit edit) {
		Model model = graphs.layout().model();
		JsonNode recorded = json(FILE);
		for (JsonNode node : recorded.path("nodes")) {
			String kind = node.path("kind").asString();
			Map<String, Object> properties = properties(node.path("properties"), model.kind(kind).properties());
			edit.put(String.valueOf(properties.get("id")), graphs.labels(kind), properties);
		}
		for (JsonNode link : recorded.path("links")) {
			String type = link.path("type").asString();
			edit.link(link.path("from").asString(), type, link.path("to").asString(),
					properties(link.path("properties"), model.findLinkType(type).orElseThrow().properties()));
		}
	}

	private static Map<String, Object> properties(JsonNode values, Map<String, Property> known) {
		Map<String, Object> properties = new HashMap<>();
		values.properties().forEach((entry) -> {
			Property property = known.get(entry.getKey());
			properties.put(entry.getKey(), (property != null) ? value(entry.getValue(), property)
					: derived(entry.getKey(), entry.getValue().asString(), known));
		});
		return properties;
	}

	private static Object value(JsonNode value, Property property) {
		if (property.list()) {
			List<String> values = new ArrayList<>();
			value.forEach((each) -> values.add(each.asString()));
			return List.copyOf(values);
		}
		return switch (property.type()) {
			case INT -> value.asLong();
			case FLOAT -> value.asDouble();
			case BOOLEAN -> value.asBoolean();
			default -> value.asString();
		};
	}

	/** The first and the last day of a period, or what is not of the model. */
	private static Object derived(String name, String text, Map<String, Property> known) {
		@Nullable Property period = known.get(name.replaceAll("(Start|End)$", ""));
		return (period != null && period.type() == ValueType.PERIOD) ? LocalDate.parse(text) : text;
	}

	/**
	 * A file among the resources of the tests that is JSON and compressed.
	 */
	public static JsonNode json(String file) {
		try (InputStream compressed = Objects.requireNonNull(RecordedGraph.class.getResourceAsStream(file), file);
				InputStream text = new GZIPInputStream(compressed)) {
			return JsonMapper.shared().readTree(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
