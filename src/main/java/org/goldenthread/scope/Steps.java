package org.goldenthread.scope;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.goldenthread.cypher.Paths;
import org.goldenthread.model.Model;
import org.goldenthread.model.Relationship;
import org.goldenthread.model.ThreadRole;

/**
 * Puts the relationships that carry threads into the Cypher of features, as the model has
 * them.
 * <p>
 * <code>${serves 1,5}</code> is a part of a path that follows relationships toward what a
 * thing serves, <code>${servedBy 0,4}</code> one that follows them back without entering
 * a result, <code>${achieves 1,3}</code> one toward what shows that a thing works,
 * <code>${parts 0,6}</code> one down into the parts of a thing. <code>${up}</code>,
 * <code>${owned}</code> and <code>${thread}</code> are types of relationship.
 */
public final class Steps {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)(?: (\\d),(\\d))?}");

	/**
	 * A type that no link has: stands for the types of relationships that a model lacks.
	 */
	private static final String NOTHING = "NOTHING";

	private final Model model;

	/**
	 * The relationships of a model.
	 * @param model the model
	 */
	public Steps(Model model) {
		this.model = model;
	}

	/**
	 * Puts relationships in place of what stands for them.
	 * @param cypher Cypher with placeholders
	 * @return Cypher
	 * @throws IllegalArgumentException if a link has no types beside it
	 */
	public String fill(String cypher) {
		Matcher matcher = PLACEHOLDER.matcher(cypher);
		StringBuilder text = new StringBuilder();
		while (matcher.find()) {
			matcher.appendReplacement(text, Matcher.quoteReplacement(text(matcher)));
		}
		return Paths.links(matcher.appendTail(text).toString());
	}

	private String text(Matcher placeholder) {
		String name = placeholder.group(1);
		return switch (name) {
			case "up" -> types(ThreadRole::serves);
			case "owned" -> types(ThreadRole::isHeld);
			case "thread" -> types((role) -> true);
			case "isThread" -> "(" + kinds((role) -> true, "c", "link", "to") + ")";
			default -> repeated(name) + "{" + placeholder.group(2) + "," + placeholder.group(3) + "}";
		};
	}

	private String repeated(String name) {
		return switch (name) {
			case "serves" -> hop(name, ThreadRole::serves, true);
			case "servedBy" -> hop(name, ThreadRole::isServedBy, false);
			case "achieves" -> hop(name, ThreadRole::achieves, true);
			case "parts" -> hop(name, ThreadRole::isPart, false);
			default -> throw new IllegalArgumentException(name + " is no part of a path");
		};
	}

	private String hop(String name, Predicate<ThreadRole> role, boolean along) {
		String from = name + "From";
		String to = name + "To";
		String arrow = "[" + name + ":" + types(role) + "]";
		String kinds = kinds(role, along ? from : to, name, along ? to : from);
		return "((" + from + ")" + (along ? "-" + arrow + "->" : "<-" + arrow + "-") + "(" + to + ") WHERE " + kinds
				+ ")";
	}

	private String types(Predicate<ThreadRole> role) {
		List<String> types = carrying(role).stream().map(Relationship::type).distinct().toList();
		return types.isEmpty() ? NOTHING : String.join("|", types);
	}

	private String kinds(Predicate<ThreadRole> role, String from, String link, String to) {
		String kinds = Paths.kinds(this.model, carrying(role), from, link, to);
		return kinds.isEmpty() ? "true" : kinds;
	}

	private List<Relationship> carrying(Predicate<ThreadRole> role) {
		return this.model.relationships().stream().filter((relationship) -> {
			ThreadRole thread = relationship.thread();
			return thread != null && role.test(thread);
		}).toList();
	}

}
