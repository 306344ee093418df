package org.goldenthread.gap.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.goldenthread.model.Model;
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

	private static final Logger logger = LoggerFactory.getLogger(GapRules.class);

	/**
	 * Reads rules. One of the product's that asks for what the model in use does not have
	 * is left out, and the log says so: the model may be another than the product's.
	 * @param model the model
	 * @param ours the rules of the product: the texts of the files by their names
	 * @param own the rules that a user has added
	 * @return the rules
	 * @throws InvalidRules if anything is wrong with any rule that a user has added
	 */
	public static GapRules read(Model model, Map<String, String> ours, Map<String, String> own) {
		List<GapRule> rules = new ArrayList<>();
		ours.forEach((file, text) -> {
			RuleReader reader = new RuleReader(model);
			GapRule rule = reader.read(file, text);
			if (reader.problems().isEmpty()) {
				rules.add(rule);
			}
			else {
				logger.warn("Left out the gap rule {}, which does not fit the model: {}", rule.name(),
						String.join("; ", reader.problems()));
			}
		});
		RuleReader reader = new RuleReader(model);
		own.forEach((file, text) -> rules.add(reader.read(file, text)));
		List<String> problems = new ArrayList<>(reader.problems());
		Set<String> names = new HashSet<>();
		rules.stream()
			.filter((rule) -> !names.add(rule.name()))
			.forEach((rule) -> problems.add(rule.file() + ": name is '" + rule.name() + "', as of another rule"));
		InvalidRules.throwIfAny(problems);
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
