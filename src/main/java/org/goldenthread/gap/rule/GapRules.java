package org.goldenthread.gap.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.goldenthread.example.ExampleGraph;
import org.goldenthread.model.Model;
import org.goldenthread.request.Quoted;
import org.goldenthread.threadgraph.GraphFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All rules, the gravest first, and those of one severity by their names: the order in
 * which gaps are listed.
 *
 * @param all the rules
 */
public record GapRules(List<GapRule> all) {

	/** How many bytes the file of a rule may have; ours have 3,000 at most. */
	public static final int MOST_BYTES = 100_000;

	private static final Logger logger = LoggerFactory.getLogger(GapRules.class);

	/**
	 * Reads rules. One of the product's that asks for what the model in use does not have
	 * is left out, and the log says so: the model may be another than the product's.
	 * @param model the model
	 * @param ours the rules of the product: the texts of the files by their names
	 * @param own the rules that a user has added
	 * @param tried what is wrong with one of these, once it was tried with its example
	 * @return the rules
	 * @throws InvalidRules if anything is wrong with any rule that a user has added
	 */
	public static GapRules read(Model model, Map<String, String> ours, Map<String, String> own,
			Function<GapRule, List<String>> tried) {
		List<GapRule> rules = new ArrayList<>();
		ours.forEach((file, text) -> {
			RuleReader reader = new RuleReader(model);
			GapRule rule = reader.read(file, text);
			if (rule != null && reader.problems().isEmpty()) {
				rules.add(rule);
			}
			else {
				logger.warn("Left out the gap rule in {}, which does not fit the model: {}", file,
						String.join("; ", reader.problems()));
			}
		});
		List<String> problems = new ArrayList<>();
		Map<String, String> files = new HashMap<>();
		rules.forEach((rule) -> files.put(rule.name(), "the product's " + rule.file()));
		own.forEach((file, text) -> {
			RuleReader reader = new RuleReader(model);
			GapRule rule = reader.read(file, text);
			problems.addAll(reader.problems());
			if (rule == null) {
				return;
			}
			String other = rule.name().isEmpty() ? null : files.putIfAbsent(rule.name(), file);
			if (other != null) {
				problems.add(file + ": name is " + Quoted.of(rule.name()) + ", as of another rule, in " + other);
			}
			if (reader.problems().isEmpty()) {
				problems.addAll(tried.apply(rule));
				rules.add(rule);
			}
			else {
				ExampleGraph.problems(model, rule.example().graph())
					.forEach((problem) -> problems.add(file + ", example: " + problem));
			}
		});
		InvalidRules.throwIfAny(problems);
		if (!own.isEmpty()) {
			logger.info("Gap rules of your own: {}", String.join(", ", own.keySet()));
		}
		return new GapRules(rules.stream()
			.sorted(Comparator.comparing((GapRule rule) -> rule.meaning().severity()).thenComparing(GapRule::name))
			.toList());
	}

	/**
	 * What the thread graph must hold for them.
	 * @return the properties that they judge by
	 */
	public GraphFacts facts() {
		Set<String> facts = new TreeSet<>();
		this.all.forEach((rule) -> facts.addAll(rule.facts()));
		return new GraphFacts(facts, facts);
	}

}
