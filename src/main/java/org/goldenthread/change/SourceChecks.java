package org.goldenthread.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.request.Quoted;
import org.goldenthread.value.Citation;
import org.jspecify.annotations.Nullable;

/**
 * Checks what nodes and links rest on: that the documents exist and have the lines, and
 * that nothing is called stated which they do not state.
 */
public final class SourceChecks {

	private static final Pattern LINES = Pattern.compile("\\bL(\\d+)(?:-(\\d+))?\\b");

	private static final Pattern FIRST_AND_LAST = Pattern.compile("(\\d+)-(\\d+)");

	private static final Pattern WORD = Pattern.compile("\\s+");

	/** What may be quoted of a document that is not ours to copy. */
	private static final int QUOTED = 25;

	static final String DOCUMENT = "SourceDocument";

	private final Function<String, @Nullable NodeState> nodes;

	/**
	 * Checks among some nodes.
	 * @param nodes finds a node by its id; null if there is none
	 */
	public SourceChecks(Function<String, @Nullable NodeState> nodes) {
		this.nodes = nodes;
	}

	/**
	 * Checks a node.
	 * @param node the node
	 * @param problems takes what is wrong: the name of the property and the message
	 */
	public void checkNode(NodeState node, BiConsumer<String, String> problems) {
		checkSources(node.properties(), isDocument(node) ? Set.of(node.id()) : Set.of(), problems);
	}

	/**
	 * Checks a link.
	 * @param link the link
	 * @param problems takes what is wrong: the name of the property and the message
	 */
	public void checkLink(LinkState link, BiConsumer<String, String> problems) {
		Set<String> documents = documents(link.properties());
		checkSources(link.properties(), Set.of(), problems);
		if (isStated(link.properties()) && !documents.isEmpty()) {
			checkEnd(documents, link.key().ends().from(), problems);
			checkEnd(documents, link.key().ends().to(), problems);
		}
	}

	/**
	 * The ids of the documents that a node or a link cites.
	 */
	static Set<String> documents(Map<String, @Nullable Object> properties) {
		return citations(properties).map(Citation::document).collect(Collectors.toCollection(TreeSet::new));
	}

	private void checkSources(Map<String, @Nullable Object> properties, Set<String> itself,
			BiConsumer<String, String> problems) {
		if (properties.get("quotation") instanceof String quotation
				&& WORD.splitAsStream(quotation.strip()).count() > QUOTED) {
			problems.accept("quotation",
					"has more than " + QUOTED + " words: quote less, and cite where the rest stands");
		}
		citations(properties).forEach((citation) -> checkCitation(citation, problems));
		Set<String> documents = new TreeSet<>(itself);
		documents.addAll(documents(properties));
		List<NodeState> found = documents.stream().map(this.nodes).flatMap(Stream::ofNullable).toList();
		if (isStated(properties) && !documents.isEmpty() && found.size() == documents.size()
				&& found.stream().noneMatch((document) -> isStated(document.properties()))) {
			problems.accept("basis", "is stated, though it cites no document that counts as stated");
		}
	}

	private void checkCitation(Citation citation, BiConsumer<String, String> problems) {
		NodeState document = this.nodes.apply(citation.document());
		if (document == null || !isDocument(document)) {
			problems.accept("sources", "no SourceDocument has the id " + Quoted.of(citation.document()));
		}
		else if (citation.locator() != null && document.properties().get("lines") instanceof String lines) {
			FIRST_AND_LAST.matcher(lines).results().forEach((whole) -> checkLines(citation, whole, problems));
		}
	}

	private static void checkLines(Citation citation, MatchResult whole, BiConsumer<String, String> problems) {
		LINES.matcher(String.valueOf(citation.locator()))
			.results()
			.filter((cited) -> first(cited) < first(whole) || last(cited) > last(whole) || first(cited) > last(cited))
			.forEach((cited) -> problems.accept("sources",
					citation.document() + " fills the lines " + whole.group() + ", not " + cited.group()));
	}

	/**
	 * A document can only state a link between things that it states too.
	 */
	private void checkEnd(Set<String> documents, String id, BiConsumer<String, String> problems) {
		NodeState end = this.nodes.apply(id);
		if (end == null) {
			return;
		}
		Set<String> known = documents(end.properties());
		if (isDocument(end)) {
			known.add(id);
		}
		if ("DERIVED".equals(end.properties().get("basis"))) {
			problems.accept("basis", "is stated, though " + id + " is derived itself");
		}
		else if (!known.isEmpty() && documents.stream().noneMatch(known::contains)) {
			problems.accept("basis",
					"is stated by " + String.join(", ", documents) + ", though " + id + " rests on "
							+ known.stream()
								.map((each) -> (this.nodes.apply(each) != null) ? each : "something else")
								.distinct()
								.collect(Collectors.joining(", "))
							+ " only");
		}
	}

	private static Stream<Citation> citations(Map<String, @Nullable Object> properties) {
		return (properties.get("sources") instanceof List<?> sources)
				? sources.stream().map(String::valueOf).map(Citation::parse) : Stream.empty();
	}

	private static boolean isStated(Map<String, @Nullable Object> properties) {
		return "STATED".equals(properties.get("basis"));
	}

	private static boolean isDocument(NodeState node) {
		return node.kind().equals(DOCUMENT);
	}

	private static int first(MatchResult lines) {
		return number(lines.group(1));
	}

	private static int last(MatchResult lines) {
		return (lines.group(2) != null) ? number(lines.group(2)) : first(lines);
	}

	/** A number of more digits than any file has lines is beyond its end. */
	private static int number(String digits) {
		return (digits.length() > 9) ? Integer.MAX_VALUE : Integer.parseInt(digits);
	}

}
