package org.goldenthread.query;

import java.util.List;

import org.goldenthread.answer.Answers;
import org.goldenthread.answer.Columns;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.RowReader;
import org.goldenthread.answer.Selected;
import org.goldenthread.answer.ValueReaders;
import org.goldenthread.cypher.Patterns;
import org.goldenthread.model.Kind;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.query.match.Matched;
import org.goldenthread.query.paging.FetchedPage;
import org.goldenthread.store.DataVersion;

/**
 * Compiles a connection: a page of a list, its page information, its total and its
 * aggregates.
 */
final class ConnectionCompiler {

	private final Compilation compilation;

	private final Columns columns;

	/**
	 * Creates a compiler of one connection.
	 * @param compilation of the statement
	 * @param columns the values of the object that the connection is a field of
	 */
	ConnectionCompiler(Compilation compilation, Columns columns) {
		this.compilation = compilation;
		this.columns = columns;
	}

	/**
	 * All nodes of a kind.
	 */
	RowReader all(Kind kind, Selected field) {
		Matched matched = Matched.all(kind, field.argument("filter"), this.compilation.model(),
				this.compilation.patterns());
		return compile(matched, field);
	}

	/**
	 * The nodes at the other end of a relationship.
	 */
	RowReader related(String variable, RelationshipEnd end, Selected field) {
		Kind kind = this.compilation.model().kind(end.target());
		return compile(Matched.related(variable, end, kind, this.compilation.patterns()), field);
	}

	/**
	 * The nodes at the end of several relationships in a row.
	 */
	RowReader reached(String variable, Kind kind, Selected field) {
		String along = String.valueOf(this.compilation.parameters().known(field.argument("along")));
		return compile(Matched.reached(variable, kind, along, this.compilation.model(), this.compilation.patterns()),
				field);
	}

	private RowReader compile(Matched matched, Selected field) {
		this.compilation.connection();
		String filter = this.compilation.filters()
			.node(matched.node(), matched.link(), matched.kind(), field.argument("filter"));
		Answers answers = new Answers(this.columns);
		FetchedPage page = page(matched, filter, field);
		int fetched = this.columns.add(page.expression());
		for (Selected selected : field.fields()) {
			switch (selected.name()) {
				case "__typename" -> answers.addType(selected);
				case "totalCount" ->
					answers.add(selected, true, new Projection(matched.count(filter), ValueReaders.WHOLE_NUMBER));
				case "demonstrationCount" -> demonstrationCount(answers, matched, filter, selected);
				case "aggregate" -> answers.add(selected, true,
						new AggregateCompiler(this.compilation, matched, filter).compile(selected));
				case "completeness" -> {
					RowReader reader = CompletenessFields.reader(selected, this.columns.add(DataVersion.EXPRESSION),
							(values) -> page.leftOut((List<?>) values.get(fetched)));
					answers.add(selected, true, reader);
				}
				default -> {
					RowReader reader = page.reader(selected);
					answers.derive(selected, true, (values) -> reader.read(values.get(fetched)));
				}
			}
		}
		return page.refusing(this.columns, answers.reader(matched.typeName() + "Connection"));
	}

	private void demonstrationCount(Answers answers, Matched matched, String filter, Selected selected) {
		Patterns patterns = this.compilation.patterns();
		if (patterns.view().showsDemonstration()) {
			answers.add(selected, true,
					new Projection(matched.demonstrationCount(filter, patterns), ValueReaders.WHOLE_NUMBER));
		}
		else {
			answers.derive(selected, true, (_) -> 0);
		}
	}

	private FetchedPage page(Matched matched, String filter, Selected field) {
		FetchedPage page = FetchedPage.of(field, matched, this.compilation.limits(), this.compilation.patterns());
		if (page.isAsked()) {
			this.compilation.inList(page.size(), () -> {
				for (Selected selected : field.fields()) {
					switch (selected.name()) {
						case "nodes" -> page.items(selected,
								this.compilation.node(page.item(), matched.node(), matched.kind(), selected.fields()));
						case "edges" -> page.items(selected, edge(matched, selected, page));
						default -> {
						}
					}
				}
				return page;
			});
			page.match(filter);
		}
		return page;
	}

	private RowReader edge(Matched matched, Selected edges, FetchedPage page) {
		Answers answers = new Answers(page.item());
		String link = matched.link();
		for (Selected selected : edges.fields()) {
			switch (selected.name()) {
				case "node" -> answers.add(selected, true,
						this.compilation.node(page.item(), matched.node(), matched.kind(), selected.fields()));
				case "link" -> {
					if (link != null) {
						answers.add(selected, false, this.compilation.link(link, selected.fields()));
					}
					else {
						answers.derive(selected, false, (_) -> null);
					}
				}
				case "shared" -> answers.add(selected, true,
						new Projection(String.valueOf(matched.shared()), ValueReaders.WHOLE_NUMBER));
				case "cursor" -> answers.derive(selected, true, page::cursor);
				default -> answers.addType(selected);
			}
		}
		return answers.reader(matched.typeName() + "Edge");
	}

}
