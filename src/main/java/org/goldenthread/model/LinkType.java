package org.goldenthread.model;

import java.util.Map;
import java.util.Set;

/**
 * A type of relationship: what a link of this type says and which properties it carries.
 *
 * @param name its name in the API, such as {@code ContributesTo}
 * @param type its name in the graph, such as {@code CONTRIBUTES_TO}
 * @param reads how a link reads along its arrow, such as "contributes to"
 * @param inverse how it reads against its arrow, such as "is served by"
 * @param description what it says, for its reader
 * @param interfaces the link interfaces that it implements
 * @param properties its properties by name, in the order of the model
 */
public record LinkType(String name, String type, String reads, String inverse, String description,
		Set<String> interfaces, Map<String, Property> properties) {

}
