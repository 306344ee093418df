package org.goldenthread.gap.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.goldenthread.filter.FilterEvaluator;
import org.goldenthread.filter.FilterText;
import org.goldenthread.filter.NodeCondition;
import org.goldenthread.gap.condition.GapCondition;
import org.goldenthread.gap.condition.NamedCondition;
import org.goldenthread.gap.rule.GapRule.Example;
import org.goldenthread.gap.rule.WrittenCondition.FoundCase;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.request.Quoted;
import org.goldenthread.yaml.YamlFile;
import org.goldenthread.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules from their files and checks them against the model. Tells every problem at
 * once.
 */
final class RuleReader {

	private static final Set<String> KEYS = keys("name, severity, sentence, lookedFor, where, kind, links, everywhere, "
			+ "filter, unless, condition, found, breaks, example");

	private static final String OF_THREADS = "thread";

	/** An example that says no day is judged on this one. */
	private static final LocalDate EXAMPLE_DAY = LocalDate.of(2025, 9, 4);

	private static final String LAST_CASE = "found must end in a case without when, for all gaps that no other case is for";

	/** As long as the names that requests may send. */
	private static final int MOST_NAME = 100;

	private static final int MOST_FILTER = 5_000;

	private static final int MOST_GRAPH = 20_000;

	private final Model model;

	private final FilterEvaluator evaluator;

	private final List<String> problems = new ArrayList<>();

	RuleReader(Model model) {
		this.model = model;
		this.evaluator = new FilterEvaluator(model);
	}

	static Set<String> keys(String names) {
		return new LinkedHashSet<>(List.of(names.split(", ")));
	}

	/**
	 * What is wrong with the files that were read.
	 */
	List<String> problems() {
		return List.copyOf(this.problems);
	}

	/**
	 * Reads a rule.
	 * @param file the name of its file
	 * @param text what the file holds
	 * @return the rule, which is of no use if there are problems; null if the file holds
	 * none, or one of a kind that the model does not have
	 */
	@Nullable GapRule read(String file, String text) {
		Map<String, @Nullable Object> content = new YamlFile(file, this.problems).read(text);
		if (content == null) {
			return null;
		}
		YamlText rule = new YamlText(file, content, KEYS, this.problems);
		boolean ofLinks = rule.has("links");
		if (ofLinks == rule.has("kind") || ofLinks && !OF_THREADS.equals(rule.value("links"))) {
			rule.problem(
					"say which things can have the gap: kind, the name of a kind of node, or links: " + OF_THREADS);
		}
		Meaning meaning = meaning(rule);
		Example example = example(rule);
		Kind kind = kind(rule, ofLinks).orElse(null);
		if (kind == null) {
			return null;
		}
		boolean everywhere = rule.truth("everywhere");
		Set<String> facts = new TreeSet<>();
		List<@Nullable Object> breaks = rule.list("breaks");
		YamlText from = (breaks.size() == 1 && !(breaks.getFirst() instanceof String))
				? rule.part("breaks", breaks.getFirst(), keys("toward, from")) : null;
		Naming starts = (from != null && from.has("from"))
				? new NamingReader(this.model, kind, from).read("from", from.value("from")) : null;
		GapCondition condition = rule.has("condition") ? named(rule, kind, ofLinks, everywhere, starts, facts)
				: written(rule, kind, ofLinks, everywhere, starts, facts);
		return new GapRule(file, meaning, kind.name(), subject(rule, ofLinks, everywhere), condition,
				(from != null) ? toward(from) : directions(rule, "breaks"), facts, example);
	}

	private static GapSubject subject(YamlText rule, boolean ofLinks, boolean everywhere) {
		if (ofLinks) {
			return GapSubject.LINK;
		}
		if (everywhere) {
			return GapSubject.SCOPE;
		}
		return NamedCondition.find(String.valueOf(rule.value("condition")))
			.filter(NamedCondition::isInOthers)
			.map((_) -> GapSubject.OTHER_NODE)
			.orElse(GapSubject.NODE);
	}

	private static Meaning meaning(YamlText rule) {
		String name = rule.text("name", MOST_NAME);
		if (!name.isEmpty() && !name.matches("[A-Z][A-Z0-9_]*")) {
			rule.problem("name is " + Quoted.of(name) + ": write it in capitals, with _ between words");
		}
		String word = rule.text("severity");
		GapSeverity severity = word.isEmpty() ? null : rule.oneOf("severity", GapSeverity.class, word);
		return new Meaning(name, (severity != null) ? severity : GapSeverity.LOW, rule.sentence("sentence"),
				rule.sentence("lookedFor"), rule.sentence("where"));
	}

	private Optional<Kind> kind(YamlText rule, boolean ofLinks) {
		String name = ofLinks ? "Node" : Objects.requireNonNullElse(rule.textIfAny("kind"), "Node");
		Optional<Kind> kind = this.model.findKind(name);
		if (kind.isEmpty()) {
			rule.problem(
					"kind is " + Quoted.of(name) + ", which the model does not have; what it says of it is not read");
		}
		return kind;
	}

	private static GapCondition named(YamlText rule, Kind kind, boolean ofLinks, boolean everywhere,
			@Nullable Naming starts, Set<String> facts) {
		if (rule.has("filter") || rule.has("unless") || rule.has("found") || starts != null) {
			rule.problem("a rule that names a condition has no filter, no unless, no found, and no from in breaks");
		}
		String word = rule.text("condition");
		NamedCondition condition = NamedCondition.find(word).orElse(null);
		if (condition == null) {
			rule.problem("there is no condition " + Quoted.of(word) + "; there is "
					+ String.join(", ", NamedCondition.words()));
			return (_) -> List.of();
		}
		String right = condition.kind();
		boolean known = ofLinks || kind.name().equals(rule.value("kind"));
		if (known && ((right == null) != ofLinks || right != null && !kind.is(right))) {
			rule.problem(
					"condition " + word + " is for " + ((right != null) ? "kind: " + right : "links: " + OF_THREADS)
							+ ", not for " + (ofLinks ? "links: " + OF_THREADS : "kind: " + kind.name()));
		}
		if (condition.isOfScopes() != everywhere) {
			rule.problem(everywhere ? "condition " + word + " looks at no place: leave everywhere out"
					: "condition " + word + " looks in each place: write everywhere: true");
		}
		facts.addAll(condition.facts());
		return condition.condition();
	}

	private GapCondition written(YamlText rule, Kind kind, boolean ofLinks, boolean everywhere, @Nullable Naming starts,
			Set<String> facts) {
		if (!rule.has("filter") && !rule.has("unless")) {
			rule.problem("say what has the gap: filter, unless, or condition");
		}
		if (everywhere) {
			rule.problem("a filter and unless look at no place: leave everywhere out");
		}
		NodeCondition filter = filter(rule, "filter", kind, ofLinks, facts);
		List<ThreadCondition> unless = new ArrayList<>();
		rule.list("unless")
			.forEach((each) -> new ThreadConditionReader(this.model,
					(part, reached) -> filter(part, "where", reached, false, facts))
				.read(rule, each)
				.ifPresent(unless::add));
		List<FoundCase> cases = new ArrayList<>();
		List<@Nullable Object> found = rule.list("found");
		for (int i = 0; i < found.size(); i++) {
			YamlText part = rule.part("found", found.get(i), keys("when, text, quoting, naming, otherwise"));
			boolean last = i == found.size() - 1;
			if (part.isThere() && last && part.has("when")) {
				rule.problem(LAST_CASE);
			}
			if (part.isThere() && !last && !part.has("when")) {
				part.problem("what stands after a case without when is never said");
			}
			cases.add(foundCase(part, kind, ofLinks, facts));
		}
		if (cases.isEmpty()) {
			rule.problem(LAST_CASE);
			cases.add(new FoundCase((_, _, _) -> true, "", null, null, null));
		}
		return new WrittenCondition(ofLinks, filter, unless, cases, starts);
	}

	private FoundCase foundCase(YamlText part, Kind kind, boolean ofLinks, Set<String> facts) {
		String quoting = part.textIfAny("quoting");
		if (quoting != null) {
			facts.add(quoting);
			boolean known = ofLinks
					? this.model.linkTypes().stream().anyMatch((type) -> type.properties().containsKey(quoting))
					: kind.properties().containsKey(quoting);
			if (!known) {
				part.problem("there is no property " + Quoted.of(quoting) + " to quote");
			}
		}
		Naming naming = part.has("naming")
				? new NamingReader(this.model, kind, part).read("naming", part.value("naming")) : null;
		if (part.has("otherwise") && !part.has("naming")) {
			part.problem("otherwise is said if there is nothing to name: write naming too");
		}
		return new FoundCase(filter(part, "when", kind, ofLinks, facts), part.text("text"), quoting, naming,
				part.textIfAny("otherwise"));
	}

	private NodeCondition filter(YamlText part, String key, Kind kind, boolean ofLinks, Set<String> facts) {
		String text = part.textIfAny(key, MOST_FILTER);
		if (text == null) {
			return (_, _, _) -> true;
		}
		FilterText reader = new FilterText(this.model);
		Object filter = ofLinks ? reader.link(text) : reader.node(kind, text);
		reader.problems().forEach((problem) -> part.problem(key + ": " + problem));
		facts.addAll(reader.facts());
		if (!reader.problems().isEmpty()) {
			return (_, _, _) -> false;
		}
		return ofLinks ? this.evaluator.link(filter) : this.evaluator.node(kind, filter);
	}

	private static List<ThreadDirection> toward(YamlText breaks) {
		if (breaks.isThere() && !breaks.has("toward")) {
			breaks.problem("toward is missing: write UP, DOWN or both");
		}
		return directions(breaks, "toward");
	}

	private static List<ThreadDirection> directions(YamlText part, String key) {
		if (!part.has(key)) {
			return List.of(ThreadDirection.UP);
		}
		return part.texts(key)
			.stream()
			.map((name) -> part.oneOf(key, ThreadDirection.class, name))
			.flatMap(Stream::ofNullable)
			.toList();
	}

	private static Example example(YamlText rule) {
		YamlText example = rule.part("example", rule.value("example"), keys("asAt, guilty, innocent, graph"));
		if (example.isThere() && !(example.has("guilty") && example.has("innocent"))) {
			example.problem("name one that is guilty and one that is innocent at least");
		}
		String graph = example.text("graph", MOST_GRAPH);
		return new Example(example.day("asAt", EXAMPLE_DAY), graph, example.texts("guilty"), example.texts("innocent"));
	}

}
