package org.goldenthread.gap.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

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
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;

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
	 * @return the rule, which is of no use if there are problems
	 */
	GapRule read(String file, String text) {
		RuleText rule = new RuleText(file, load(file, text), KEYS, this.problems);
		boolean ofLinks = rule.has("links");
		if (ofLinks == rule.has("kind") || ofLinks && !OF_THREADS.equals(rule.value("links"))) {
			rule.problem(
					"say which things can have the gap: kind, the name of a kind of node, or links: " + OF_THREADS);
		}
		String name = rule.text("name");
		if (!name.isEmpty() && !name.matches("[A-Z][A-Z0-9_]*")) {
			rule.problem("name is '" + name + "': write it in capitals, with _ between words");
		}
		GapSeverity severity = rule.oneOf("severity", GapSeverity.class, rule.text("severity"));
		Meaning meaning = new Meaning(name, (severity != null) ? severity : GapSeverity.LOW, rule.text("sentence"),
				rule.text("lookedFor"), rule.text("where"));
		Kind kind = kind(rule, ofLinks);
		Set<String> facts = new TreeSet<>();
		Naming starts = null;
		List<Object> directions = rule.list("breaks");
		if (directions.size() == 1 && !(directions.getFirst() instanceof String)) {
			RuleText breaks = rule.part("breaks", directions.getFirst(), keys("toward, from"));
			directions = breaks.list("toward");
			starts = breaks.has("from") ? new NamingReader(this.model, kind, breaks).read(breaks.value("from")) : null;
		}
		GapCondition condition = rule.has("condition") ? named(rule, facts)
				: written(rule, kind, ofLinks, starts, facts);
		return new GapRule(file, meaning, kind.name(), Boolean.TRUE.equals(rule.value("everywhere")), condition,
				directions(rule, directions), facts, example(rule));
	}

	private @Nullable Object load(String file, String text) {
		try {
			return new Yaml(new DaysAsTexts()).load(text);
		}
		catch (YAMLException ex) {
			this.problems.add(file + ": is not YAML: " + ex.getMessage());
			return new HashMap<>();
		}
	}

	private Kind kind(RuleText rule, boolean ofLinks) {
		String name = ofLinks ? "Node" : Objects.requireNonNullElse(rule.textIfAny("kind"), "Node");
		return this.model.findKind(name).orElseGet(() -> {
			rule.problem("kind is '" + name + "', which the model does not have");
			return this.model.kind("Node");
		});
	}

	private GapCondition named(RuleText rule, Set<String> facts) {
		if (rule.has("filter") || rule.has("unless") || rule.has("found")) {
			rule.problem("a rule that names a condition has no filter, no unless and no found");
		}
		String word = rule.text("condition");
		return NamedCondition.find(word).map((condition) -> {
			facts.addAll(condition.facts());
			return condition.condition();
		}).orElseGet(() -> {
			rule.problem("there is no condition '" + word + "'; there is " + String.join(", ", NamedCondition.words()));
			return (_) -> List.of();
		});
	}

	private GapCondition written(RuleText rule, Kind kind, boolean ofLinks, @Nullable Naming starts,
			Set<String> facts) {
		if (!rule.has("filter") && !rule.has("unless")) {
			rule.problem("say what has the gap: filter, unless, or condition");
		}
		NodeCondition filter = filter(rule, "filter", kind, ofLinks, facts);
		List<ThreadCondition> unless = new ArrayList<>();
		rule.list("unless")
			.forEach((each) -> unless.add(new ThreadConditionReader(this.model,
					(part, reached) -> filter(part, "where", reached, false, facts))
				.read(rule, each)));
		List<FoundCase> cases = new ArrayList<>();
		List<Object> found = rule.list("found");
		found.forEach((each) -> {
			RuleText part = rule.part("found", each, keys("when, text, quoting, naming, otherwise"));
			if (!part.has("when") && each != found.getLast()) {
				part.problem("what stands after a case without when is never said");
			}
			cases.add(foundCase(part, kind, ofLinks, facts));
		});
		if (cases.isEmpty() || rule.list("found").getLast() instanceof Map<?, ?> last && last.containsKey("when")) {
			rule.problem("found must end in a case without when, for all gaps that no other case is for");
			cases.add(new FoundCase((_, _, _) -> true, "", null, null, null));
		}
		return new WrittenCondition(ofLinks, filter, unless, cases, starts);
	}

	private FoundCase foundCase(RuleText part, Kind kind, boolean ofLinks, Set<String> facts) {
		String quoting = part.textIfAny("quoting");
		if (quoting != null) {
			facts.add(quoting);
			boolean known = ofLinks
					? this.model.linkTypes().stream().anyMatch((type) -> type.properties().containsKey(quoting))
					: kind.properties().containsKey(quoting);
			if (!known) {
				part.problem("there is no property '" + quoting + "' to quote");
			}
		}
		Naming naming = part.has("naming") ? new NamingReader(this.model, kind, part).read(part.value("naming")) : null;
		return new FoundCase(filter(part, "when", kind, ofLinks, facts), part.text("text"), quoting, naming,
				part.textIfAny("otherwise"));
	}

	private NodeCondition filter(RuleText part, String key, Kind kind, boolean ofLinks, Set<String> facts) {
		String text = part.textIfAny(key);
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

	private static List<ThreadDirection> directions(RuleText rule, List<Object> names) {
		List<ThreadDirection> directions = new ArrayList<>();
		for (Object name : names.isEmpty() ? List.of("UP") : names) {
			ThreadDirection direction = rule.oneOf("breaks", ThreadDirection.class, name);
			if (direction != null) {
				directions.add(direction);
			}
		}
		return List.copyOf(directions);
	}

	private static Example example(RuleText rule) {
		RuleText example = rule.part("example", rule.value("example"), keys("asAt, guilty, innocent, graph"));
		if (!example.has("guilty") || !example.has("innocent")) {
			example.problem("name one that is guilty and one that is innocent at least");
		}
		return new Example(example.day("asAt", EXAMPLE_DAY), example.text("graph"), example.texts("guilty"),
				example.texts("innocent"));
	}

	/**
	 * Leaves days as they are written: the library counts their years by the calendar of
	 * the machine's locale.
	 */
	private static final class DaysAsTexts extends SafeConstructor {

		DaysAsTexts() {
			super(new LoaderOptions());
			this.yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
		}

	}

}
