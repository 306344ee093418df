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


/**
 * All rules, the gravest first, and those of one severity by their names: the order in
 * which gaps are listed.
 *
 * @param all the rules
 */
public record GapRules(List<GapRule> all) {

	/**
	 * Reads rules.
	 * @param model the model
	 * @param ours the rules of the product: the texts of the files by their names
	 * @param own the rules that a user has added
	 * @return the rules
	 * @throws InvalidRules if anything is wrong with any of them
	 */
	public static GapRules read(Model model, Map<String, String> ours, Map<String, String> own) {
		RuleReader reader = new RuleReader(model);
		List<GapRule> rules = new ArrayList<>();
		ours.forEach((file, text) -> rules.add(reader.read(file, text)));
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
