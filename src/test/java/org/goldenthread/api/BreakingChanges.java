package org.goldenthread.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.AstTransformer;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;

/**
 * What of a released schema another one breaks. What the released one calls deprecated
 * may go.
 */
@SuppressWarnings("rawtypes") // As graphql-java declares its visitors.
final class BreakingChanges {

	private BreakingChanges() {
	}

	/**
	 * The changes that callers of the released schema may not survive.
	 * @param released the text of the one schema
	 * @param now the text of the other
	 * @return a line for each
	 */
	static List<String> between(String released, String now) {
		Document promised = (Document) new AstTransformer().transform(parse(released), new WithoutDeprecated());
		Document offered = parse(now);
		CapturingReporter reporter = new CapturingReporter();
		new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromIntrospection(schema(promised), schema(offered)),
				reporter);
		List<String> changes = new ArrayList<>(
				reporter.getBreakages().stream().map((event) -> event.getReasonMsg().strip()).distinct().toList());
		changes.addAll(missingImplementations(promised, offered));
		return changes;
	}

	/** The comparison of the library starts at the queries, and sees fields only. */
	private static List<String> missingImplementations(Document promised, Document offered) {
		Map<String, List<String>> now = interfaces(offered);
		return interfaces(promised).entrySet()
			.stream()
			.flatMap((type) -> type.getValue()
				.stream()
				.filter((name) -> !now.getOrDefault(type.getKey(), List.of()).contains(name))
				.map((name) -> "'" + type.getKey() + "' is no '" + name + "' any more"))
			.toList();
	}

	private static Map<String, List<String>> interfaces(Document schema) {
		return schema.getDefinitionsOfType(ObjectTypeDefinition.class)
			.stream()
			.collect(Collectors.toMap(ObjectTypeDefinition::getName,
					(type) -> type.getImplements().stream().flatMap(BreakingChanges::name).toList()));
	}

	private static Stream<String> name(Type<?> type) {
		return (type instanceof TypeName name) ? Stream.of(name.getName()) : Stream.empty();
	}

	private static GraphQLSchema schema(Document text) {
		return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().buildRegistry(text));
	}

	private static Document parse(String schema) {
		return new Parser().parseDocument(ParserEnvironment.newParserEnvironment()
			.document(schema)
			.parserOptions(ParserOptions.getDefaultSdlParserOptions())
			.build());
	}

	/**
	 * Takes out what is deprecated.
	 */
	private static final class WithoutDeprecated extends NodeVisitorStub {

		@Override
		public TraversalControl visitFieldDefinition(FieldDefinition node, TraverserContext<Node> context) {
			return visit(node, context);
		}

		@Override
		public TraversalControl visitInputValueDefinition(InputValueDefinition node, TraverserContext<Node> context) {
			return visit(node, context);
		}

		@Override
		public TraversalControl visitEnumValueDefinition(EnumValueDefinition node, TraverserContext<Node> context) {
			return visit(node, context);
		}

		private static TraversalControl visit(DirectivesContainer<?> node, TraverserContext<Node> context) {
			return node.hasDirective("deprecated") ? TreeTransformerUtil.deleteNode(context)
					: TraversalControl.CONTINUE;
		}

	}

}
