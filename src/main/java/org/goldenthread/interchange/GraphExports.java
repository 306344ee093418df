package org.goldenthread.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.scope.Scope;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.StoredNode;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Exports the graph, or what belongs to a scope.
 */
@Service
public class GraphExports {

	private static final int MOST_ATTEMPTS = 3;

	private final Model model;

	private final GraphReader reader;

	private final GraphScan scan;

	private final Snapshots snapshots;

	private final Set<String> nodeProperties;

	private final Set<String> linkProperties;

	GraphExports(Model model, GraphReader reader, GraphScan scan, Snapshots snapshots) {
		this.model = model;
		this.reader = reader;
		this.scan = scan;
		this.snapshots = snapshots;
		this.nodeProperties = ModelTable.properties(model.kinds().stream().map(Kind::properties).toList());
		this.linkProperties = ModelTable.properties(model.linkTypes().stream().map(LinkType::properties).toList());
	}

	/**
	 * Writes an export to a file, all of one version of the data.
	 * @param format the format
	 * @param view what may be seen
	 * @param scope the id of a system, a body or a plan, if only what belongs to it is
	 * wanted; null for everything
	 * @param target the file, in place of which it stands
	 * @return the version of the data
	 * @throws org.goldenthread.request.UnknownId if the scope is not there
	 * @throws org.goldenthread.request.InvalidQuery if nothing can belong to the scope
	 * @throws UncheckedIOException if the file cannot be written
	 */
	public DataVersion write(ExportFormat format, View view, @Nullable String scope, Path target) {
		for (int attempt = 1;; attempt++) {
			DataVersion before = this.reader.dataVersion();
			Predicate<StoredNode> part = (scope != null) ? ExportedPart.scope(this.scan, view, members(view, scope))
					: ExportedPart.everything(view);
			write(format, before, part, view, (scope != null) ? "What belongs to " + scope : "The whole graph", target);
			if (before.equals(this.reader.dataVersion()) || attempt == MOST_ATTEMPTS) {
				return before;
			}
		}
	}

	/**
	 * Writes an export of nothing: as a workbook, the template for what is to be added.
	 * @param format the format
	 * @param target the file, in place of which it stands
	 * @throws UncheckedIOException if the file cannot be written
	 */
	public void writeTemplate(ExportFormat format, Path target) {
		write(format, this.reader.dataVersion(), (_) -> false, View.REAL, "A template, with no rows", target);
	}

	private Set<String> members(View view, String scope) {
		GraphQLContext context = GraphQLContext.newContext().build();
		view.set(context);
		return this.snapshots.read(context,
				(snapshot) -> Scope.members(snapshot, Scope.root(snapshot, "scope", scope))
					.stream()
					.mapToObj(snapshot.graph()::id)
					.collect(Collectors.toSet()));
	}

	private void write(ExportFormat format, DataVersion version, Predicate<StoredNode> part, View view, String what,
			Path target) {
		Set<String> ids = new HashSet<>();
		try (GraphSink sink = sink(format, version, what, target)) {
			this.scan.all(this.nodeProperties, (node) -> {
				if (part.test(node)) {
					ids.add(node.id());
					unchecked(() -> sink.node(this.model.kind(this.model.kindOf(node.labels())), node));
				}
			}, this.linkProperties, (link) -> {
				if (ids.contains(link.from()) && ids.contains(link.to()) && ExportedPart.sees(view, link)) {
					unchecked(() -> sink.link(this.model.findLinkType(link.type()).orElseThrow(), link));
				}
			});
			sink.finish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private GraphSink sink(ExportFormat format, DataVersion version, String what, Path target) throws IOException {
		return switch (format) {
			case XLSX -> new WorkbookSink(target, this.model, version, what);
			case CSV -> new CsvSink(target);
			case GRAPHML -> new GraphMlSink(target, this.model);
			case JSONL -> new JsonLinesSink(target);
		};
	}

	private static void unchecked(Writing writing) {
		try {
			writing.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Writing {

		void run() throws IOException;

	}

}
