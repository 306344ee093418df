package org.goldenthread.walk;

import java.util.stream.Collectors;

import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;

/**
 * How well a link is founded, as a number by which threads are ranked: by its basis, then
 * by the strength of the contribution, then by the confidence in its reading, then by how
 * many sources state it.
 */
public final class LinkWeight {

	/** More than any link has. */
	static final int MOST = 9999;

	private static final int SOURCES = 9;

	private final String unclaimed;

	/**
	 * For the links of a model.
	 * @param model the model
	 */
	public LinkWeight(Model model) {
		this.unclaimed = model.linkTypes()
			.stream()
			.filter((type) -> type.properties().containsKey("strength"))
			.map(LinkType::type)
			.map((type) -> "'" + type + "'")
			.collect(Collectors.joining(", ", "[", "]"));
	}

	/**
	 * An expression for the weight of a link. A link that cannot carry a strength has not
	 * failed to say one.
	 * @param link the variable of the link
	 * @return an expression
	 */
	public String of(String link) {
		return """
				CASE %1$s.basis WHEN 'STATED' THEN 3000 WHEN 'EXTERNAL' THEN 2000 WHEN 'DERIVED' THEN 1000 ELSE 0 END
				 + CASE WHEN %1$s.strength = 'PRIMARY' OR NOT type(%1$s) IN %2$s THEN 200
				        WHEN %1$s.strength = 'SUPPORTING' THEN 100 ELSE 0 END
				 + CASE %1$s.confidence WHEN 'HIGH' THEN 30 WHEN 'MEDIUM' THEN 20 WHEN 'LOW' THEN 0 ELSE 10 END
				 + CASE WHEN size(%1$s.sources) < %3$d THEN size(%1$s.sources) ELSE %3$d END""".formatted(link,
				this.unclaimed, SOURCES);
	}

}
