package org.goldenthread.seed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.seed.SeedRow.LinkRow;
import org.goldenthread.seed.SeedRow.NodeRow;
import org.goldenthread.value.Citation;

/**
 * Checks what rows rest on: that the documents exist and have the lines, and that nothing
 * is called stated which they do not state.
 */
final class SourceChecks {

	private static final Pattern LINES = Pattern.compile("\\bL(\\d+)(?:-(\\d+))?\\b");

	private static final Pattern FIRST_AND_LAST = Pattern.compile("(\\d+)-(\\d+)");

	private final Map<String, NodeRow> nodes;

	private final List<String> problems;

	SourceChecks(Map<String, NodeRow> nodes, List<String> problems) {
		this.nodes = nodes;
		this.problems = problems;
	}

	void checkNode(NodeRow node) {
		citations(node).forEach((citation) -> checkCitation(node, citation));
		checkThatAStatedRowCitesWhatStates(node);
	}

	void checkLink(LinkRow link) {
		citations(link).forEach((citation) -> checkCitation(link, citation));
		checkThatAStatedRowCitesWhatStates(link);
		if (isStated(link) && !documents(link).isEmpty()) {
			checkEnd(link, link.from());
			checkEnd(link, link.to());
		}
	}

	private void checkCitation(SeedRow row, Citation citation) {
		NodeRow document = this.nodes.get(citation.document());
		if (document == null || !isDocument(document)) {
			problem(row, "sources", "no SourceDocument has the id '" + citation.document() + "'");
		}
		else if (citation.locator() != null && document.properties().get("lines") instanceof String lines) {
			FIRST_AND_LAST.matcher(lines).results().forEach((whole) -> checkLines(row, citation, whole));
		}
	}

	private void checkLines(SeedRow row, Citation citation, MatchResult whole) {
		LINES.matcher(String.valueOf(citation.locator()))
			.results()
			.filter((cited) -> first(cited) < first(whole) || last(cited) > last(whole) || first(cited) > last(cited))
			.forEach((cited) -> problem(row, "sources",
					citation.document() + " fills the lines " + whole.group() + ", not " + cited.group()));
	}

	private void checkThatAStatedRowCitesWhatStates(SeedRow row) {
		Set<String> documents = documents(row);
		if (isStated(row) && !documents.isEmpty() && documents.stream().allMatch(this.nodes::containsKey)
				&& documents.stream().map(this.nodes::get).noneMatch(SourceChecks::isStated)) {
			problem(row, "basis", "is stated, though it cites no document that counts as stated");
		}
	}

	/**
	 * A document can only state a link between things that it states too.
	 */
	private void checkEnd(LinkRow link, String id) {
		NodeRow end = this.nodes.get(id);
		if (end == null) {
			return;
		}
		if ("DERIVED".equals(end.properties().get("basis"))) {
			problem(link, "basis", "is stated, though " + id + " is derived itself");
		}
		else if (documents(link).stream().noneMatch(documents(end)::contains)) {
			problem(link, "basis", "is stated by " + String.join(", ", documents(link)) + ", though " + id
					+ " rests on " + String.join(", ", documents(end)) + " only");
		}
	}

	private static Set<String> documents(SeedRow row) {
		Stream<String> itself = (row instanceof NodeRow node && isDocument(node)) ? Stream.of(node.id())
				: Stream.empty();
		return Stream.concat(itself, citations(row).map(Citation::document))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<Citation> citations(SeedRow row) {
		return (row.properties().get("sources") instanceof List<?> sources)
				? sources.stream().map(String::valueOf).map(Citation::parse) : Stream.empty();
	}

	private static boolean isStated(SeedRow row) {
		return "STATED".equals(row.properties().get("basis"));
	}

	private static boolean isDocument(NodeRow node) {
		return node.kind().equals("SourceDocument");
	}

	private static int first(MatchResult lines) {
		return Integer.parseInt(lines.group(1));
	}

	private static int last(MatchResult lines) {
		return (lines.group(2) != null) ? Integer.parseInt(lines.group(2)) : first(lines);
	}

	private void problem(SeedRow row, String column, String text) {
		this.problems.add(row.location() + ", column " + column + ": " + text);
	}

}
