package org.goldenthread.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A kind of node, or what several kinds share.
 *
 * @param name its name, which is also the label of its nodes
 * @param plural the name of the list of all its nodes
 * @param description what it is, for its reader
 * @param isAbstract whether it is an interface, of which other kinds are
 * @param interfaces the abstract kinds that it is, directly or through others
 * @param properties its properties by name, those of its interfaces first
 * @param searchWeight how much a hit of this kind counts in a search, from 0 to 1
 * @param threadRole what a golden thread finds in a node of this kind; null if nothing in
 * particular
 * @param ends its relationships from either end, by the name of the field
 */
public record Kind(String name, String plural, String description, boolean isAbstract, Set<String> interfaces,
		Map<String, Property> properties, double searchWeight, @Nullable NodeRole threadRole,
		Map<String, RelationshipEnd> ends) {

	private static final Pattern INITIALS = Pattern.compile("^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+$|^[A-Z]");

	/**
	 * The labels that its nodes carry in the graph.
	 * @return the names of its interfaces, then its own
	 */
	public List<String> labels() {
		return Stream.concat(this.interfaces.stream(), Stream.of(this.name)).toList();
	}

	/**
	 * Whether a node of this kind is also of the other.
	 * @param other the name of a kind
	 * @return true for itself and for its interfaces
	 */
	public boolean is(String other) {
		return this.name.equals(other) || this.interfaces.contains(other);
	}

	/**
	 * Its name as a sentence says that something is of this kind.
	 * @return the name with its article, such as {@code an Action}
	 */
	public String withArticle() {
		return (("AEIO".indexOf(this.name.charAt(0)) >= 0) ? "an " : "a ") + this.name;
	}

	/**
	 * The name of the field that looks up one node of this kind.
	 * @return the name with a small first letter, such as {@code localPlan}
	 */
	public String singular() {
		return INITIALS.matcher(this.name).replaceFirst((initials) -> initials.group().toLowerCase(Locale.ROOT));
	}

}
