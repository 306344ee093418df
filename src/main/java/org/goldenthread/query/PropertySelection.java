package org.goldenthread.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.goldenthread.answer.Answers;
import org.goldenthread.answer.Columns;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.Row;
import org.goldenthread.answer.RowReader;
import org.goldenthread.answer.Selected;
import org.goldenthread.answer.ValueReaders;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.value.Citation;
import org.goldenthread.value.Code;
import org.jspecify.annotations.Nullable;

/**
 * What a caller selects of a node or a link that is there as a whole: properties, and of
 * citations the documents that they name. What leads on to other nodes is not among it.
 */
final class PropertySelection {

	private static final String LABELS = "labels";

	private static final Set<String> TYPE = Set.of("kind", "__typename");

	private final Model model;

	private final Function<String, @Nullable StoredNode> documents;

	private final List<String> names = new ArrayList<>();

	private final Columns columns = new Columns();

	private final Answers answers = new Answers(this.columns);

	private final RowReader reader;

	private PropertySelection(Model model, Function<String, @Nullable StoredNode> documents, List<Selected> fields,
			Function<String, Map<String, Property>> propertiesOf, Function<List<String>, String> typeOf) {
		this.model = model;
		this.documents = documents;
		int labels = column(LABELS);
		fields.forEach((field) -> add(field, propertiesOf));
		this.reader = this.answers.reader((values) -> typeOf
			.apply(((List<?>) Objects.requireNonNull(values.get(labels))).stream().map(String::valueOf).toList()));
	}

	/**
	 * Of nodes.
	 * @param documents finds the documents that citations name
	 */
	static PropertySelection ofNodes(Model model, List<Selected> fields,
			Function<String, @Nullable StoredNode> documents) {
		return new PropertySelection(model, documents, fields, (kind) -> model.kind(kind).properties(), model::kindOf);
	}

	/**
	 * Of links.
	 * @param documents finds the documents that citations name
	 */
	static PropertySelection ofLinks(Model model, List<Selected> fields,
			Function<String, @Nullable StoredNode> documents) {
		return new PropertySelection(model, documents, fields, (name) -> model.linkType(name).properties(),
				(types) -> model.findLinkType(types.getFirst()).map(LinkType::name).orElseThrow());
	}

	/**
	 * Whether nothing is selected of nodes but properties.
	 */
	static boolean suffices(Model model, List<Selected> fields) {
		return fields.stream().allMatch((field) -> TYPE.contains(field.name()) || isProperty(model, field));
	}

	/**
	 * Whether the documents that are selected of links are selected by their properties
	 * only.
	 */
	static boolean sufficesOfLinks(Model model, List<Selected> fields) {
		return fields.stream().allMatch((field) -> documentsSuffice(model, field));
	}

	private static boolean documentsSuffice(Model model, Selected field) {
		return documentFields(field).stream()
			.allMatch((each) -> TYPE.contains(each.name())
					|| (isProperty(model, each) && documentFields(each).isEmpty()));
	}

	private static boolean isProperty(Model model, Selected field) {
		boolean everywhere = field.types()
			.stream()
			.allMatch((type) -> model.findKind(type).map((kind) -> kind.properties().get(field.name())).isPresent());
		return everywhere && documentsSuffice(model, field);
	}

	private static List<Selected> documentFields(Selected field) {
		return field.fields()
			.stream()
			.filter((each) -> each.name().equals("document"))
			.flatMap((each) -> each.fields().stream())
			.toList();
	}

	/**
	 * The ids of the documents that are selected of a node or a link.
	 */
	static Set<String> documents(Model model, List<Selected> fields,
			Map<String, ? extends @Nullable Object> properties) {
		Set<String> ids = new LinkedHashSet<>();
		for (Selected field : fields) {
			if (!documentFields(field).isEmpty() && properties.get(field.name()) instanceof List<?> texts) {
				texts.forEach((text) -> {
					String id = document(String.valueOf(text), isCode(model, field));
					if (id != null) {
						ids.add(id);
					}
				});
			}
		}
		return ids;
	}

	private static boolean isCode(Model model, Selected field) {
		return field.types()
			.stream()
			.flatMap((type) -> model.findKind(type).stream())
			.map((kind) -> kind.properties().get(field.name()))
			.anyMatch((property) -> property != null && property.type() == ValueType.CODE);
	}

	private static @Nullable String document(String text, boolean code) {
		return code ? Code.parse(text).document() : Citation.parse(text).document();
	}

	@Nullable Row row(StoredNode node) {
		return read(node.labels(), node.properties());
	}

	@Nullable Row row(StoredLink link) {
		return read(List.of(link.type()), link.properties());
	}

	private @Nullable Row read(List<String> labels, Map<String, ? extends @Nullable Object> properties) {
		List<@Nullable Object> values = new ArrayList<>(this.names.size());
		this.names.forEach((name) -> values.add(name.equals(LABELS) ? labels : properties.get(name)));
		return (Row) this.reader.read(values);
	}

	private int column(String name) {
		int position = this.columns.add(name);
		if (position == this.names.size()) {
			this.names.add(name);
		}
		return position;
	}

	private void add(Selected field, Function<String, Map<String, Property>> propertiesOf) {
		if (TYPE.contains(field.name())) {
			this.answers.addType(field);
			return;
		}
		PropertyReaders.selected(field, propertiesOf).forEach((property, types) -> {
			column(property.name());
			RowReader value = value(property, field);
			this.answers.add(field.on(types), property.required(), new Projection(property.name(),
					property.list() ? (raw) -> (raw != null) ? ValueReaders.each(value).read(raw) : null : value));
		});
	}

	private RowReader value(Property property, Selected field) {
		return switch (property.type()) {
			case CITATION -> documented(field, ValueReaders::citation, false);
			case CODE -> documented(field, ValueReaders::code, true);
			default -> PropertyReaders.of(this.model, property, field);
		};
	}

	private RowReader documented(Selected field, PropertyReaders.Documented documented, boolean code) {
		Columns text = new Columns();
		RowReader reader = documented.reader(text, text.add("text"), field.fields(), (answers, document) -> {
			PropertySelection selection = ofNodes(this.model, document.fields(), this.documents);
			answers.add(document, false, new Projection("text", (raw) -> {
				String id = document(String.valueOf(raw), code);
				StoredNode node = (id != null) ? this.documents.apply(id) : null;
				return (node != null) ? selection.row(node) : null;
			}));
		});
		return (raw) -> (raw != null) ? reader.read(List.of(raw)) : null;
	}

}
