package org.goldenthread.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;

/**
 * What a reader may ask of the thread graph: everything that the schema has there, of
 * things that he sees and of things that are hidden from him.
 */
final class RestrictedFeatures {

	private static final String COMPLETE = "completeness { complete reason }";

	private static final String FIGURE = """
			{ measure { id } reportedFor { id } observations { id } actual status reading variation seriesReading
			  standings { against value due variance status target { id } } assurances { target { id } assurance } }""";

	private static final String HOP = "{ position relationship reads along demonstration node { id name } link { basis role } }";

	private static final String MEASUREMENTS = """
			measurements { status reading plan variance measure { id } of { id name } observation { id } target { id } }""";

	private static final String THREAD = "{ id direction state stateReason crosses start { id } end { id } hops " + HOP
			+ " weakest " + HOP + " " + MEASUREMENTS
			+ " evidence { position direction statement { id } } alternatives { id } }";

	private static final String THREADS = "{ from { id } to { id } threads " + THREAD
			+ " leftOut { node { id } direction reason } " + COMPLETE + " }";

	private static final String IMPACT = """
			{ of { id } reading affectedCount affectedDemonstrationCount due movesTo
			  affected { node { id } degree thread %s sharedWith { id } sharedWithCount demonstration }
			  deadlines { node { id } of { id } day missed daysLate demonstration }
			  lostRoutes { to { id } from { id } fromCount through { id } nothingElse } %s }""".formatted(HOP,
			COMPLETE);

	private static final String MAP = """
			{ of { id } threads states { state count demonstrationCount }
			  nodes { id node { id name } layer start threads states { state count } contradicted demonstration }
			  links { id from to relationship reads pointsUp link { basis role } threads states { state count }
			    contradicted demonstration }
			  threadsLeftOut nodesLeftOut leftOut { node { id } direction reason } %s }""".formatted(COMPLETE);

	private static final String GAPS = """
			{ totalCount pageInfo { hasNextPage startCursor endCursor } edges { cursor }
			  nodes { id rule severity sentence justification { lookedFor where found } node { id } related { id }
			    link { basis role } threads %s } %s }""".formatted(THREAD, COMPLETE);

	private static final List<String> SCOPES = List.of("System", "Organisation", "OrganisationGroup", "LocalPlan",
			"PlanEdition");

	private RestrictedFeatures() {
	}

	/**
	 * What may be asked of things of each kind.
	 */
	static List<String> kinds(Model model) {
		List<String> kinds = model.kinds().stream().filter((kind) -> !kind.isAbstract()).map(Kind::name).toList();
		List<String> all = new ArrayList<>();
		for (String kind : kinds) {
			for (String which : List.of("-1-seen", "-2-seen", "-hidden")) {
				String id = "\"" + kind + which + "\"";
				all.add("{ threads(from: " + id + ", first: 100) " + THREADS + " }");
				all.add("{ threadMap(of: " + id + ", first: 100) " + MAP + " }");
				all.add("{ impact(of: " + id + ", slipsBy: \"P3M\", first: 500) " + IMPACT + " }");
			}
			all.add("{ threadsBetween(from: \"" + kind + "-1-seen\", to: \"Shift-2-seen\") " + THREADS + " }");
			all.add("{ threadsBetween(from: \"" + kind + "-1-seen\", to: \"Measure-hidden\") " + THREADS + " }");
			for (String columns : List.of("Measure", "Shift", "Priority")) {
				all.add("{ coverage(rows: " + kind + ", columns: " + columns
						+ ") { matrices { rows { id } columns { id } "
						+ "cells { row column joined demonstrationCount states { state count } threads(first: 5) "
						+ THREAD + " } } " + COMPLETE + " } }");
			}
		}
		return all;
	}

	/**
	 * What may be asked of scopes, and of everything.
	 */
	static List<String> scopes() {
		List<String> all = new ArrayList<>();
		all.add("{ kinds { name count demonstration } linkTypes { name count derived demonstration } }");
		Stream.of("-1-seen", "-2-seen", "-hidden")
			.forEach((which) -> all
				.add("{ measureSeries(of: \"Measure" + which + "\") { totalCount series { reportedFor { id } "
						+ "step unit reading points { value observations { id } } } " + COMPLETE + " } }"));
		Stream.of("-1-seen", "-2-seen", "-hidden")
			.forEach((which) -> all.add("{ evidencePack(of: \"Organisation" + which + "\", year: \"2025/26\", "
					+ "asAt: \"2025-09-04\") { sha256 sections { key statements { text ids } tables { key rows { id basis "
					+ "demonstration cells { text things { id } } sources { document locator } } } } " + COMPLETE
					+ " } }"));
		for (String kind : List.of("System", "Organisation")) {
			Stream.of("-1-seen", "-2-seen", "-hidden").forEach((which) -> {
				String asked = "(of: \"" + kind + which + "\", period: \"2025\") ";
				all.add("{ performance" + asked + "{ totalCount rows " + FIGURE + " " + COMPLETE + " } }");
				all.add("{ scorecard" + asked + "{ totalCount counts { status count } areas { serviceArea { id } "
						+ "counts { status count } rows " + FIGURE + " } " + COMPLETE + " } }");
			});
		}
		Stream.of("-1-seen", "-2-seen", "-hidden")
			.forEach((which) -> all.add("{ planDifference(of: \"LocalPlan-1-seen\", with: \"LocalPlan" + which
					+ "\") { before { id parts } after { id parts } added dropped carriedForward changed "
					+ "parts { what matchedBy before { id owners targets } after { id owners targets } "
					+ "changes { aspect before after } } " + COMPLETE + " } }"));
		List<String> scopes = Stream
			.concat(Stream.of(""),
					SCOPES.stream()
						.flatMap((kind) -> Stream.of("-1-seen", "-2-seen", "-hidden")
							.map((which) -> "scope: \"" + kind + which + "\", ")))
			.toList();
		for (String scope : scopes) {
			all.add("{ gaps(" + scope + "asAt: \"2025-09-04\", first: 500) " + GAPS + " }");
			all.add("{ gapRules(" + scope + "asAt: \"2025-09-04\") { rule count } }");
			all.add("{ risksByExposure(" + scope
					+ "first: 500) { totalCount risks { risk { id } likelihood consequence "
					+ "score inherent exposure affectedCount affectedDemonstrationCount affected { id } } " + COMPLETE
					+ " } }");
			if (!scope.isEmpty()) {
				all.add("{ singlePoints(" + scope + "first: 500) { totalCount points { node { id } routeCount "
						+ "routes { to { id } from { id } fromCount } } " + COMPLETE + " } }");
				all.add("{ coverage(rows: Priority, columns: Measure, "
						+ scope.replace("scope: ", "scopes: [").replace(", ", "]")
						+ ") { matrices { scope { id } rows { id } columns { id } cells { row column joined "
						+ "states { state count } } } " + COMPLETE + " } }");
			}
		}
		return all;
	}

}
