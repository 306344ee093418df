package org.goldenthread.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes GraphML. What XML cannot hold is replaced by the sign for what cannot be shown.
 */
final class GraphMlSink implements GraphSink {

	private static final Pattern NOT_XML = Pattern
		.compile("[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]");

	private final OutputStream out;

	private final XMLStreamWriter xml;

	private final Map<String, Map<String, Property>> nodeColumns = new LinkedHashMap<>();

	private final Map<String, Map<String, Property>> linkColumns = new LinkedHashMap<>();

	GraphMlSink(Path target, Model model) throws IOException {
		this.out = Files.newOutputStream(target);
		try {
			this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(this.out, "UTF-8");
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
		ModelTable.all(model)
			.forEach((table) -> (table.link() ? this.linkColumns : this.nodeColumns).put(table.name(),
					byName(table.columns())));
		write(this::begin);
	}

	private static Map<String, Property> byName(Collection<Property> columns) {
		Map<String, Property> byName = new LinkedHashMap<>();
		columns.forEach((column) -> byName.put(column.name(), column));
		return byName;
	}

	private void begin() throws XMLStreamException {
		this.xml.writeStartDocument("UTF-8", "1.0");
		this.xml.writeStartElement("graphml");
		this.xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
		keys("node", "kind", this.nodeColumns);
		keys("edge", "type", this.linkColumns);
		this.xml.writeStartElement("graph");
		this.xml.writeAttribute("id", "goldenthread");
		this.xml.writeAttribute("edgedefault", "directed");
	}

	private void keys(String what, String first, Map<String, Map<String, Property>> columns) throws XMLStreamException {
		Map<String, String[]> keys = new TreeMap<>();
		columns.values()
			.stream()
			.flatMap((each) -> each.values().stream())
			.forEach((property) -> keys.put(key(what, property), new String[] { property.name(), type(property) }));
		keys.put(what + "." + first + ".string", new String[] { first, "string" });
		for (Map.Entry<String, String[]> key : keys.entrySet()) {
			this.xml.writeEmptyElement("key");
			this.xml.writeAttribute("id", key.getKey());
			this.xml.writeAttribute("for", what);
			this.xml.writeAttribute("attr.name", key.getValue()[0]);
			this.xml.writeAttribute("attr.type", key.getValue()[1]);
		}
	}

	/** Properties of several kinds may have one name and different types. */
	private static String key(String what, Property property) {
		return what + "." + property.name() + "." + type(property);
	}

	private static String type(Property property) {
		if (property.list()) {
			return "string";
		}
		return switch (property.type()) {
			case INT -> "long";
			case FLOAT -> "double";
			case BOOLEAN -> "boolean";
			default -> "string";
		};
	}

	@Override
	public void node(Kind kind, StoredNode node) throws IOException {
		write(() -> {
			this.xml.writeStartElement("node");
			this.xml.writeAttribute("id", node.id());
			data("node.kind.string", kind.name());
			data("node", this.nodeColumns.getOrDefault(kind.name(), Map.of()), node.properties());
			this.xml.writeEndElement();
		});
	}

	@Override
	public void link(LinkType type, StoredLink link) throws IOException {
		write(() -> {
			this.xml.writeStartElement("edge");
			this.xml.writeAttribute("source", link.from());
			this.xml.writeAttribute("target", link.to());
			data("edge.type.string", type.type());
			data("edge", this.linkColumns.getOrDefault(type.type(), Map.of()), link.properties());
			this.xml.writeEndElement();
		});
	}

	private void data(String what, Map<String, Property> columns, Map<String, @Nullable Object> properties)
			throws XMLStreamException {
		for (Property column : columns.values()) {
			Object value = properties.get(column.name());
			if (value != null) {
				data(key(what, column),
						(column.type() == ValueType.ENUMERATION) ? value.toString() : CellText.of(column, value));
			}
		}
	}

	private void data(String key, String text) throws XMLStreamException {
		this.xml.writeStartElement("data");
		this.xml.writeAttribute("key", key);
		this.xml.writeCharacters(NOT_XML.matcher(text).replaceAll("\ufffd"));
		this.xml.writeEndElement();
	}

	@Override
	public void finish() throws IOException {
		write(() -> {
			this.xml.writeEndDocument();
			this.xml.flush();
		});
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

	private static void write(Writing writing) throws IOException {
		try {
			writing.run();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private interface Writing {

		void run() throws XMLStreamException;

	}

}
