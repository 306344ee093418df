package org.goldenthread.model.reading;

import java.util.ArrayList;
import java.util.List;

import graphql.language.AbstractDescribedNode;
import graphql.language.Node;
import graphql.language.SourceLocation;

/**
 * Collects what is wrong with a model.
 */
final class Problems {

	private final List<String> found = new ArrayList<>();

	void add(String problem) {
		this.found.add(problem);
	}

	void at(Node<?> place, String problem) {
		SourceLocation location = place.getSourceLocation();
		add((location != null) ? location.getSourceName() + ", line " + location.getLine() + ": " + problem : problem);
	}

	String description(AbstractDescribedNode<?> node, String name) {
		if (node.getDescription() == null || node.getDescription().getContent().isBlank()) {
			at(node, name + " has no description");
			return "";
		}
		return node.getDescription().getContent().strip();
	}

	void throwIfAny() {
		if (!this.found.isEmpty()) {
			throw new InvalidModel(this.found.stream().distinct().toList());
		}
	}

}
