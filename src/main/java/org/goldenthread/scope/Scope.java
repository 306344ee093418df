package org.goldenthread.scope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.answer.Raw;
import org.goldenthread.cypher.Paths;
import org.goldenthread.model.Model;
import org.goldenthread.request.UnknownId;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a scope.
 * <p>
 * <b>Bodies</b>: the scope itself; what lies within it, to four levels; the members of a
 * group or a system, and what lies within them; the posts of all these. To a system and
 * to a group also belong the governance bodies that one of these bodies is a member of,
 * such as health and wellbeing boards; to a single organisation they do not.
 * <p>
 * <b>Things</b>: what these bodies own or lead, and the scope itself where it is a plan
 * or an edition; the parts of all these, to six levels; the outcomes and measures that
 * these move or are measured by; targets, trajectories, scenarios and assumptions set in
 * them; milestones due for them; risks recorded in registers of these bodies, and risks
 * that threaten one of these things other than a measure, since a measure is shared by
 * all who use it; assessments of these bodies and things, with their sections, next
 * steps, findings and statements on compliance.
 * <p>
 * <b>Links</b> belong to the scope of the node that they start from.
 */
public final class Scope {

	private static final String BODIES = """
			WITH place, COLLECT {
			 RETURN place AS body
			 UNION
			 MATCH (place:Actor) ((outer)<-[:WITHIN]-(inner)){1,4} (body:Actor) RETURN body
			 UNION
			 MATCH (place:OrganisationGroup|System)<-[:MEMBER_OF]-(member:Actor) ((outer)<-[:WITHIN]-(inner)){0,4} (body:Actor)
			 RETURN body
			} AS inner
			WITH place, inner + COLLECT {
			 UNWIND inner AS organisation MATCH (organisation)<-[:MEMBER_OF]-(body:Post) RETURN body
			 UNION
			 UNWIND inner AS member
			 WITH member WHERE place:System|OrganisationGroup
			 MATCH (member)-[:MEMBER_OF]->(body:GovernanceBody) RETURN body
			} AS bodies""";

	private static final String THINGS = """
			WITH place, bodies, COLLECT {
			 WITH place WHERE NOT place:Actor RETURN place AS root
			 UNION
			 UNWIND bodies AS body MATCH (body)<-[:${owned}]-(root) RETURN root
			} AS roots
			WITH place, bodies, COLLECT {
			 UNWIND roots AS root MATCH (root) ${parts 0,6} (thing:Node) RETURN DISTINCT thing
			} AS things
			WITH place, bodies, COLLECT {
			 UNWIND things AS thing RETURN thing
			 UNION
			 UNWIND things AS intention MATCH (intention) ${achieves 1,3} (thing:Result) RETURN thing
			} AS things
			WITH place, COLLECT {
			 UNWIND bodies + things AS member RETURN member
			 UNION
			 UNWIND things AS thing MATCH (thing)<-[:SET_IN|DUE_FOR]-(member) RETURN member
			 UNION
			 UNWIND things AS thing MATCH (thing)-[:HAS_TRAJECTORY]->(member) WHERE NOT thing:Measure RETURN member
			 UNION
			 UNWIND things AS thing MATCH (thing:RiskRegister)<-[:RECORDED_IN]-(member) RETURN member
			 UNION
			 UNWIND things AS thing MATCH (thing)<-[:THREATENS]-(member) WHERE NOT thing:Measure RETURN member
			 UNION
			 UNWIND bodies + things AS thing MATCH (thing)<-[:ABOUT]-(member:Assessment) RETURN member
			 UNION
			 UNWIND bodies + things AS thing
			 MATCH (thing)<-[:ABOUT]-(:Assessment)<-[:SECTION_OF]-(section) ((outer)<-[:IN_SECTION]-(inner)){0,1} (member:Statement)
			 RETURN member
			} AS members""";

	/** More than any one system has, and what can be held in memory. */
	private static final int MOST_MEMBERS = 100_000;

	private final String id;

	private final Map<String, Set<String>> members;

	private final boolean cut;

	private Scope(String id, Map<String, Set<String>> members, boolean cut) {
		this.id = id;
		this.members = members;
		this.cut = cut;
	}

	/**
	 * Reads what belongs to a scope.
	 * @param id the id of the scope
	 * @param model the model
	 * @param reader reads it
	 * @return the scope
	 * @throws UnknownId if there is no such node
	 */
	public static Scope read(String id, Model model, GraphReader reader) {
		String text = new Steps(model).fill("MATCH " + Paths.byId("place", "$scope") + "\n" + members()
				+ "\nUNWIND members AS member RETURN DISTINCT member.id AS id, labels(member) AS labels LIMIT $most");
		List<Map<String, @Nullable Object>> records = reader
			.read(new Statement("scope", text, Map.of("scope", id, "most", (long) MOST_MEMBERS + 1)));
		if (records.isEmpty()) {
			throw new UnknownId("Nothing", id);
		}
		Map<String, Set<String>> members = new LinkedHashMap<>();
		records.stream()
			.limit(MOST_MEMBERS)
			.forEach((record) -> members.put(String.valueOf(record.get("id")),
					Set.copyOf(Raw.texts(record.get("labels")))));
		return new Scope(id, members, records.size() > MOST_MEMBERS);
	}

	/**
	 * Cypher that leads from the node {@code place} to the list {@code bodies} of those
	 * who act in its scope; of a plan or anything else that does not act, the node alone.
	 * @return text
	 */
	public static String bodies() {
		return BODIES;
	}

	/**
	 * Cypher that leads from the node {@code place} to the list {@code members} of what
	 * belongs to its scope.
	 * @return text for {@link Steps#fill}
	 */
	public static String members() {
		return BODIES + "\n" + THINGS;
	}

	/**
	 * The node whose scope it is.
	 * @return its id
	 */
	public String id() {
		return this.id;
	}

	/**
	 * The members of a kind.
	 * @param kind the kind, which may be abstract
	 * @return their ids
	 */
	public List<String> members(String kind) {
		return this.members.entrySet()
			.stream()
			.filter((member) -> member.getValue().contains(kind))
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * Whether a node belongs to the scope.
	 * @param id its id
	 * @return true if so
	 */
	public boolean holds(String id) {
		return this.members.containsKey(id);
	}

	/**
	 * Why an answer for the scope may not be complete.
	 * @return the reason; null if all members are known
	 */
	public @Nullable String cut() {
		return this.cut ? "the scope has more than " + MOST_MEMBERS + " members, and only so many are looked at" : null;
	}

}
