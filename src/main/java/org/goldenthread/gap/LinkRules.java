package org.goldenthread.gap;

import java.util.List;

/**
 * Links that carry threads on weak ground. They hold for every relationship that the
 * model lets carry a thread.
 */
final class LinkRules {

	private static final String LINKS = "MATCH (c)-[link:${thread}]->(to:Node) WHERE ${isThread} AND ";

	private static final String KEY = "type(link) + ' ' + to.id";

	private LinkRules() {
	}

	static List<GapRule> all() {
		return List.of(onOneSource(), onOwnWord(), unconfirmed(), toBeReconfirmed());
	}

	private static GapRule onOneSource() {
		return GapRule
			.of("LINK_ON_ONE_SOURCE", GapSeverity.LOW, "A link of a thread that rests on one source document.")
			.looksFor("a second source document", "the sources of the link")
			.in("Node",
					LINKS + "all(source IN link.sources WHERE split(source, ' ')[0] = split(link.sources[0], ' ')[0])")
			.finds("'one only, ' + split(link.sources[0], ' ')[0]", "[]", "[to]")
			.inLink("link", KEY);
	}

	/**
	 * A document is a plan's own word if it is written or published by the owner of what
	 * the link starts from, or of a plan that this is part of; a body within the owner or
	 * around it counts as the owner, and so does a post of these.
	 */
	private static GapRule onOwnWord() {
		return GapRule
			.of("LINK_ON_OWN_WORD", GapSeverity.MEDIUM,
					"A link of a thread that rests only on the word of those who own the plan that it starts from.")
			.looksFor("a source document from somebody else", "who wrote or published the sources of the link")
			.in("Node", """
					MATCH (c) ((inner)-[:PART_OF|EDITION_OF|DELIVERS]->(outer)){0,5} ()-[:OWNED_BY]->(owner)
					WITH c, collect(DISTINCT owner) AS owners
					MATCH (c)-[link:${thread}]->(to:Node)
					WHERE ${isThread} AND all(source IN link.sources WHERE EXISTS {
					  MATCH (document:Node&SourceDocument)-[:PUBLISHED_BY|DEVELOPED_BY]->(author)
					    ((post)-[:MEMBER_OF]->(organisation) WHERE post:Post){0,1} (body)
					  WHERE document.id = split(source, ' ')[0] AND any(owner IN owners WHERE owner = body
					    OR EXISTS { (owner)-[:WITHIN]->(body) } OR EXISTS { (body)-[:WITHIN]->(owner) }) })""")
			.finds("'only what its owner says, in ' + split(link.sources[0], ' ')[0]", "[]", "[to]")
			.inLink("link", KEY);
	}

	private static GapRule unconfirmed() {
		return GapRule
			.of("LINK_UNCONFIRMED", GapSeverity.MEDIUM,
					"A link of a thread that was derived and that nobody has confirmed.")
			.looksFor("a source that states the link, or a person who confirmed it", "the basis of the link")
			.in("Node", LINKS + "link.basis = 'DERIVED'")
			.finds("'an inference' + coalesce(': ' + link.note, '')", "[]", "[to]")
			.inLink("link", KEY);
	}

	private static GapRule toBeReconfirmed() {
		return GapRule.of("LINK_TO_BE_RECONFIRMED", GapSeverity.MEDIUM,
				"A link of a thread to something that has since been replaced, or to a measure whose target has: to be reconfirmed.")
			.looksFor("a link of the same type to what replaces it, or a check of the link since",
					"what replaces the end of the link or a target of it, and when the link was checked or began to hold")
			.in("Node",
					"""
							MATCH (c)-[link:${up}|MEASURED_BY]->(to:Node)
							CALL (c, link, to) {
							 MATCH (to)<-[:SUPERSEDES|REFRESHES]-(next:Node) RETURN next
							 UNION
							 MATCH (to)-[:CARRIED_FORWARD_AS]->(next:Node) RETURN next
							 UNION
							 MATCH (to:Measure)-[:HAS_TARGET]->(:Target)<-[:SUPERSEDES]-(next:Target) WHERE NOT c:Target RETURN next
							}
							WITH c, link, to, next
							WHERE ${isThread} AND NOT link:EDITION_OF|HAS_TARGET|SET_IN AND next <> c
							  AND NOT EXISTS { (c)<-[:SUPERSEDES|REFRESHES]-() } AND NOT EXISTS { (c)-[:CARRIED_FORWARD_AS]->() }
							  AND NOT EXISTS { MATCH (c)-[same:${up}|MEASURED_BY]->(next) WHERE type(same) = type(link) }
							  AND NOT coalesce(coalesce(link.checkedOnEnd, link.validFromStart) >= next.validFromStart, false)""")
			.finds("'replaced by ' + next.name", "[]", "[to, next]")
			.inLink("link", "type(link) + ' ' + to.id + ' ' + next.id");
	}

}
