package org.goldenthread.model.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Relationship;

/**
 * Checks that the parts of a model fit together.
 */
final class ModelChecks {

	private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

	private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

	private static final Set<String> RESERVED = Set.of("and", "or", "not", "link", "kind", "reach");

	private final Map<String, Kind> kinds;

	private final Map<String, LinkType> linkTypes;

	private final List<Relationship> relationships;

	private final Problems problems;

	ModelChecks(Map<String, Kind> kinds, Map<String, LinkType> linkTypes, List<Relationship> relationships,
			Problems problems) {
		this.kinds = kinds;
		this.linkTypes = linkTypes;
		this.relationships = relationships;
		this.problems = problems;
	}

	void run() {
		this.kinds.values().forEach(this::checkKind);
		this.linkTypes.values().forEach(this::checkLinkType);
		this.relationships.forEach(this::checkRelationship);
		checkThatNoLinkIsAmbiguous();
		checkThatListsDiffer();
	}

	private void checkKind(Kind kind) {
		if (!kind.properties().containsKey("id")) {
			this.problems.add(kind.name() + " has no id: let it implement Node, or declare id: ID!");
		}
		checkNames(kind.name(), kind.properties().keySet());
		checkNames(kind.name(), List.of(kind.name(), kind.plural()));
		Stream.concat(kind.ends().keySet().stream(), kind.properties().keySet().stream())
			.filter(RESERVED::contains)
			.forEach((name) -> this.problems
				.add(kind.name() + "." + name + ": filters use the name '" + name + "' themselves; choose another"));
		kind.ends()
			.keySet()
			.stream()
			.filter((name) -> kind.properties().containsKey(name))
			.forEach((name) -> this.problems.add(kind.name() + "." + name + " is a relationship and a property"));
	}

	private void checkLinkType(LinkType linkType) {
		if (!TYPE.matcher(linkType.type()).matches()) {
			this.problems.add(linkType.name() + ": '" + linkType.type() + "' is no relationship type: write it "
					+ "in capitals, like CONTRIBUTES_TO");
		}
		checkNames(linkType.name(), linkType.properties().keySet());
	}

	private void checkNames(String owner, Collection<String> names) {
		names.stream()
			.filter((name) -> !NAME.matcher(name).matches())
			.forEach((name) -> this.problems.add(owner + ": '" + name + "' is no name: use letters and digits"));
	}

	private void checkRelationship(Relationship relationship) {
		String name = relationship.from() + "." + relationship.name();
		if (!this.kinds.containsKey(relationship.to())) {
			this.problems.add(name + " leads to " + relationship.to() + ", which is not a kind");
		}
		if (!this.linkTypes.containsKey(relationship.type())) {
			this.problems.add(name + ": no type with @link describes " + relationship.type());
		}
		checkNames(name, List.of(relationship.name(), relationship.inverseName()));
	}

	private void checkThatNoLinkIsAmbiguous() {
		for (int i = 0; i < this.relationships.size(); i++) {
			Relationship one = this.relationships.get(i);
			for (Relationship other : this.relationships.subList(i + 1, this.relationships.size())) {
				if (one.type().equals(other.type()) && overlap(one.from(), other.from())
						&& overlap(one.to(), other.to())) {
					this.problems.add(one.from() + "." + one.name() + " and " + other.from() + "." + other.name()
							+ " both allow " + one.type() + " between the same kinds");
				}
			}
		}
	}

	private boolean overlap(String one, String other) {
		return this.kinds.values().stream().anyMatch((kind) -> !kind.isAbstract() && kind.is(one) && kind.is(other));
	}

	private void checkThatListsDiffer() {
		Set<String> seen = new HashSet<>();
		for (Kind kind : this.kinds.values()) {
			if (!seen.add(kind.plural()) || !seen.add(kind.singular())) {
				this.problems.add(kind.name() + ": its names " + kind.singular() + " and " + kind.plural()
						+ " must differ from each other and from those of other kinds");
			}
		}
	}

}
