package org.goldenthread.impact;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.goldenthread.model.Relationship;
import org.goldenthread.model.ThreadRole;
import org.goldenthread.path.ThreadGrammar;
import org.goldenthread.threadgraph.GraphLayout;
import org.goldenthread.threadgraph.LinkSet;

/**
 * Which links pass a failure on, and which are the routes by which things reach what they
 * are for: derived from the model once, for all graphs.
 */
final class DependencyLinks {

	private final Map<Dependency, LinkSet> links = new EnumMap<>(Dependency.class);

	private final LinkSet routes;

	private final LinkSet leading;

	DependencyLinks(ThreadGrammar grammar) {
		GraphLayout layout = grammar.layout();
		LinkSet measured = LinkSet.ofTypes(layout, "MEASURED_BY");
		this.links.put(Dependency.THREATENS, grammar.links((role) -> role.entersAlong() && role.toward().isEmpty()));
		this.links.put(Dependency.OWNS, grammar.links(ThreadRole::isHeld));
		this.links.put(Dependency.PARTS, grammar.links(ThreadRole::isPart));
		this.links.put(Dependency.MEASURES, measured);
		this.links.put(Dependency.SERVES, grammar.links(ThreadRole::serves));
		this.links.put(Dependency.NEEDED, LinkSet.ofTypes(layout, "DEPENDS_ON"));
		this.links.put(Dependency.SHOWS, measured);
		this.routes = LinkSet
			.of(layout, layout.model().relationships().stream().filter(DependencyLinks::isRoute).toList())
			.or(measured);
		this.leading = of(Dependency.SERVES).or(measured);
	}

	/**
	 * A measure does not serve its target: it is what the target is set for.
	 */
	private static boolean isRoute(Relationship relationship) {
		ThreadRole role = relationship.thread();
		return role != null && role.serves() && !relationship.type().equals("HAS_TARGET");
	}

	/**
	 * The links of a dependency.
	 */
	LinkSet of(Dependency dependency) {
		return Objects.requireNonNull(this.links.get(dependency));
	}

	/**
	 * The routes: what things serve, up to the measures that show their effect. What
	 * depends on a thing needs it, but is not what it is for.
	 */
	LinkSet routes() {
		return this.routes;
	}

	/**
	 * All that leads to what is served or to what shows an effect.
	 */
	LinkSet leading() {
		return this.leading;
	}

}
