package org.goldenthread.interchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.goldenthread.store.GraphScan;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.value.Citation;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes are exported where not all are: what belongs to a scope, and the documents
 * that it rests on, so that it can be read into a graph that holds nothing else.
 */
final class ExportedPart {

	private static final Set<String> READ = Set.of("basis", "sources");

	private ExportedPart() {
	}

	/**
	 * All that may be seen.
	 */
	static Predicate<StoredNode> everything(View view) {
		return (node) -> view.sees(node.properties()::get);
	}

	/**
	 * What belongs to a scope, as far as it may be seen.
	 * @param ids the ids of what belongs to it
	 */
	static Predicate<StoredNode> scope(GraphScan scan, View view, Set<String> ids) {
		Set<String> cited = new HashSet<>();
		Map<String, Set<String>> all = new HashMap<>();
		scan.all(READ, (node) -> {
			Set<String> documents = documents(node.properties());
			all.put(node.id(), documents);
			if (ids.contains(node.id())) {
				cited.addAll(documents);
			}
		}, READ, (link) -> {
			if (ids.contains(link.from()) && ids.contains(link.to())) {
				cited.addAll(documents(link.properties()));
			}
		});
		Set<String> exported = new HashSet<>(ids);
		Set<String> next = cited;
		while (!next.isEmpty()) {
			next = next.stream()
				.filter(exported::add)
				.flatMap((id) -> Objects.requireNonNullElse(all.get(id), Set.<String>of()).stream())
				.collect(Collectors.toSet());
		}
		return (node) -> exported.contains(node.id()) && view.sees(node.properties()::get);
	}

	/**
	 * Whether a link may be seen that joins what may.
	 */
	static boolean sees(View view, StoredLink link) {
		return view.sees(link.properties()::get);
	}

	private static Set<String> documents(Map<String, @Nullable Object> properties) {
		return (properties.get("sources") instanceof List<?> sources) ? sources.stream()
			.map((source) -> Citation.parse(source.toString()).document())
			.collect(Collectors.toSet()) : Set.of();
	}

}
