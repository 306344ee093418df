package org.goldenthread.signin;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every role with every operation, over HTTP. Roles are held for one of two systems.
 */
class RoleByOperationTests extends SignedInService {

	private static final String FORM = """
			--b\r
			Content-Disposition: form-data; name="author"\r
			\r
			Head of Planning\r
			--b\r
			Content-Disposition: form-data; name="reason"\r
			\r
			Test\r
			--b\r
			Content-Disposition: form-data; name="document"\r
			\r
			src-plan\r
			--b\r
			Content-Disposition: form-data; name="apply"\r
			\r
			true\r
			--b\r
			Content-Disposition: form-data; name="file"; filename="tracker.csv"\r
			\r
			Action,Status\r
			Open a clinic,On track\r
			--b--\r
			""";

	private static final String UNDO = """
			mutation($id: ID!) { undoChanges(id: $id, author: "Head of Planning", reason: "A mistake") { id } }""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					operation                   | anyone          | none      | reader    | editor    | reviewer  | assessor  | administrator
					list                        | UNAUTHENTICATED | FORBIDDEN | OK        | OK        | OK        | OK        | OK
					documents                   | UNAUTHENTICATED | FORBIDDEN | OK        | OK        | OK        | OK        | OK
					export                      | UNAUTHENTICATED | FORBIDDEN | OK        | OK        | OK        | OK        | OK
					preview                     | UNAUTHENTICATED | FORBIDDEN | OK        | OK        | OK        | OK        | OK
					change what is one's own    | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | OK        | FORBIDDEN | FORBIDDEN | OK
					change what is another's    | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | OK
					change what is shared       | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | OK
					change what is nobody's     | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | OK
					undo what is one's own      | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | OK        | OK        | FORBIDDEN | OK
					undo what is another's      | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | OK
					undo what became nobody's   | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | OK
					note on one's own board     | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | OK        | OK
					note on another's board     | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | OK
					undo a note                 | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | OK        | OK
					note with an action         | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | OK
					import                      | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | OK        | FORBIDDEN | FORBIDDEN | OK
					make an access token        | UNAUTHENTICATED | FORBIDDEN | OK        | OK        | OK        | OK        | OK
					list access tokens          | UNAUTHENTICATED | FORBIDDEN | OK        | OK        | OK        | OK        | OK
					read the audit log          | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | OK
					save a view                 | UNAUTHENTICATED | FORBIDDEN | OK        | OK        | OK        | OK        | OK
					say who asks                | UNAUTHENTICATED | FORBIDDEN | OK        | OK        | OK        | OK        | OK
					open the page               | OK              | OK        | OK        | OK        | OK        | OK        | OK
					""")
	void isAllowedWhatTheRoleAllowsAndNothingElse(String operation, String anyone, String none, String reader,
			String editor, String reviewer, String assessor, String administrator) {
		Map<String, String> expected = new TreeMap<>(Map.of("anyone", anyone, "none", none, "reader", reader, "editor",
				editor, "reviewer", reviewer, "assessor", assessor, "administrator", administrator));
		Map<String, String> found = new TreeMap<>();
		expected.keySet().forEach((role) -> found.put(role, attempt(operation, role, tokenOf(role, "sys-a"))));
		assertThat(found).isEqualTo(expected);
	}

	private String attempt(String operation, String role, @Nullable String token) {
		return switch (operation) {
			case "list" -> code(ask("{ localPlans { nodes { id } } }", Map.of(), token));
			case "documents" -> status(get("/graphql/documents", token).statusCode());
			case "export" -> status(get("/export/graph.jsonl", token).statusCode());
			case "preview" ->
				code(ask("query($set: ChangeSetInput!) { changePreview(changeSet: $set) { problems { message } } }",
						Map.of("set", action("act-" + role, "prio-a")), token));
			case "change what is one's own" -> code(apply(action("act-" + role, "prio-a"), token));
			case "change what is another's" -> code(apply(action("act-" + role, "prio-b"), token));
			case "change what is shared" -> code(apply(named("putMeasure", "meas-shared", role), token));
			case "change what is nobody's" -> code(apply(named("putShift", "shift-all", role), token));
			case "undo what is one's own" -> code(undo("prio-a", role, token));
			case "undo what is another's" -> code(undo("prio-b", role, token));
			case "undo what became nobody's" ->
				code(ask(UNDO, Map.of("id", added("src-of-nobody-" + role, administratorToken())), token));
			case "note on one's own board" -> code(apply(set(note("note-" + role, "org-a")), token));
			case "note on another's board" -> code(apply(set(note("note-b-" + role, "org-b")), token));
			case "undo a note" -> {
				String note = apply(set(note("note-undone-" + role, "org-a")), administratorToken())
					.at("/data/applyChanges/id")
					.asString();
				yield code(ask(UNDO, Map.of("id", note), token));
			}
			case "note with an action" -> {
				List<Map<String, Object>> both = new ArrayList<>(note("note-with-" + role, "org-a"));
				both.add(Map.of("putAction", cited("id", "act-with-" + role, "name", "Open a clinic")));
				both.add(Map.of("linkPartOf", cited("from", "act-with-" + role, "to", "prio-a")));
				yield code(apply(set(both), token));
			}
			case "import" -> code(JsonMapper.shared()
				.readTree(send(HttpRequest.newBuilder(address("/import"))
					.header("Content-Type", "multipart/form-data; boundary=b")
					.POST(HttpRequest.BodyPublishers.ofString(FORM)), token).body()));
			case "make an access token" ->
				code(ask("mutation { createAccessToken(name: \"Board dashboard\") { secret } }", Map.of(), token));
			case "list access tokens" -> code(ask("{ accessTokens { id } }", Map.of(), token));
			case "read the audit log" -> code(ask("{ auditLog(first: 1) { nodes { id } } }", Map.of(), token));
			case "save a view" ->
				code(ask("mutation { saveView(name: \"Ours\", address: \"/gaps\") { id } }", Map.of(), token));
			case "say who asks" -> code(ask("{ viewer { name } }", Map.of(), token));
			case "open the page" -> status(get("/favicon.svg", token).statusCode());
			default -> throw new IllegalArgumentException(operation);
		};
	}

	@ParameterizedTest
	@CsvSource({ "sys-a, OK", "sys-b, FORBIDDEN", "sys-a sys-b, FORBIDDEN" })
	void whatIsNobodysIsTakenBackByWhoAddedItAlone(String systems, String code) {
		String added = added("src-added-" + systems.replace(' ', '-'), tokenOf("editor", "sys-a"));
		assertThat(code(ask(UNDO, Map.of("id", added), tokenOf("editor", systems.split(" "))))).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource({ "retire, shift-all, FORBIDDEN", "retire, prio-a, OK" })
	void aRetirementIsUndoneWithItsLinksByWhoseItWas(String change, String id, String code) {
		apply(set(List.of(Map.of("linkContributesTo", cited("from", "prio-b", "to", "prio-a")))), administratorToken());
		String retired = apply(set(List.of(Map.of(change, id))), administratorToken()).at("/data/applyChanges/id")
			.asString();
		assertThat(code(ask(UNDO, Map.of("id", retired), tokenOf("editor", "sys-a")))).isEqualTo(code);
	}

	@Test
	void anUndoneAdditionIsPutBackByWhoAddedItAlone() {
		String editor = tokenOf("editor", "sys-a");
		String undone = ask(UNDO, Map.of("id", added("src-twice", editor)), editor).at("/data/undoChanges/id")
			.asString();
		String again = ask(UNDO, Map.of("id", undone), editor).at("/data/undoChanges/id").asString();
		assertThat(again).isNotEmpty();
		assertThat(code(ask(UNDO, Map.of("id", again), tokenOf("editor", "sys-b")))).isEqualTo("FORBIDDEN");
		assertThat(code(ask(UNDO, Map.of("id", again), editor))).isEqualTo("OK");
	}

	private String added(String document, @Nullable String token) {
		return apply(set(List.of(Map.of("putSourceDocument", cited("id", document, "name", "Minutes")))), token)
			.at("/data/applyChanges/id")
			.asString();
	}

	private static List<Map<String, Object>> note(String id, String board) {
		return List.of(
				Map.of("putAssessorNote",
						cited("id", id, "name", "A note", "board", board, "year", "2024/25", "table", "risks", "row",
								"risk-a", "note", "Late", "assertedBy", "post-a")),
				Map.of("linkAbout", cited("from", id, "to", board)));
	}

	private String undoneBy(String plan, String role) {
		JsonNode applied = apply(action("act-undone-" + role, plan), administratorToken());
		return applied.at("/data/applyChanges/id").asString();
	}

	private JsonNode undo(String plan, String role, @Nullable String token) {
		return ask(UNDO, Map.of("id", undoneBy(plan, role)), token);
	}

	private Map<String, Object> named(String put, String id, String role) {
		return set(List.of(Map.of(put, cited("id", id, "name", "Renamed by the " + role))));
	}

	private static String status(int status) {
		return Map.of(401, "UNAUTHENTICATED", 403, "FORBIDDEN", 404, "OK")
			.getOrDefault(status, (status == 200) ? "OK" : String.valueOf(status));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			reader        | sys-a |
			editor        | sys-a | risk-draft-a risk-secret-a
			editor        | sys-b | risk-secret-b
			editor        | *     | risk-draft-a risk-secret risk-secret-a risk-secret-b
			reviewer      | sys-a | risk-draft-a risk-secret-a
			assessor      | sys-a | risk-secret-a
			assessor      | *     | risk-secret risk-secret-a risk-secret-b
			administrator | sys-a | risk-draft-a risk-secret risk-secret-a risk-secret-b
			""")
	void seesWhatIsRestrictedAsFarAsRoleAndSystemsGo(String role, String system, @Nullable String seen) {
		String token = tokenOf(role, system);
		List<String> found = ask("{ risks(filter: {restriction: {isNull: false}}) { nodes { id } } }", Map.of(), token)
			.at("/data/risks/nodes")
			.valueStream()
			.map((risk) -> risk.path("id").asString())
			.toList();
		assertThat(found)
			.containsExactlyInAnyOrderElementsOf((seen != null) ? Arrays.asList(seen.split(" ")) : List.of());
	}

	@Test
	void aFileHoldsWhatItsReaderSees() {
		assertThat(get("/export/graph.jsonl", tokenOf("editor", "sys-a")).body()).contains("risk-draft-a")
			.doesNotContain("risk-secret-b");
		assertThat(get("/export/graph.jsonl?scope=sys-a", tokenOf("reader", "sys-a")).body()).contains("prio-a")
			.doesNotContain("risk-draft-a", "risk-secret");
	}

	@Test
	void aPreviewSaysWhatItsEditorMayNotChange() {
		String preview = "query($set: ChangeSetInput!) { changePreview(changeSet: $set) { problems { message } } }";
		assertThat(ask(preview, Map.of("set", action("act-previewed", "prio-b")), tokenOf("editor", "sys-a"))
			.at("/data/changePreview/problems/0/message")
			.asString()).contains("belongs to sys-a", "act-previewed");
		assertThat(ask(preview, Map.of("set", action("act-previewed", "prio-a")), tokenOf("editor", "sys-a"))
			.at("/data/changePreview/problems")).isEmpty();
	}

	@Test
	void whatIsHiddenFromAnEditorTheyCannotChange() {
		JsonNode answer = apply(set(List.of(Map.of("retire", "risk-secret-b"))), tokenOf("editor", "sys-a"));
		assertThat(answer.at("/errors/0/extensions/problems/0/message").asString())
			.isEqualTo("nothing has the id 'risk-secret-b'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a start", "an end", "a retirement", "an unlinking", "a source", "a system", "a post",
			"the place of a code" })
	void whatIsHiddenIsToldApartFromNothingByNoProblem(String how) {
		assertThat(code(apply(
				set(List.of(
						Map.of("putSourceDocument",
								cited("id", "src-hidden", "name", "Minutes", "restriction", "CONFIDENTIAL")),
						Map.of("putPost", cited("id", "post-hidden", "name", "Head", "restriction", "CONFIDENTIAL")))),
				administratorToken())))
			.isEqualTo("OK");
		String editor = tokenOf("editor", "sys-a");
		String hidden = problems(naming(how, "hidden", "risk-secret-b"), editor);
		String absent = problems(naming(how, "absent", "risk-absent-b"), editor);
		assertThat(absent).isNotEmpty();
		assertThat(hidden.replace("hidden", "absent").replace("risk-secret-b", "risk-absent-b")).isEqualTo(absent);
	}

	private List<Map<String, Object>> naming(String how, String which, String risk) {
		Map<String, Object> action = cited("id", "act-naming", "name", "Open a clinic");
		return switch (how) {
			case "a start" -> List.of(Map.of("linkThreatens", cited("from", risk, "to", "prio-a")));
			case "an end" ->
				List.of(Map.of("putAction", action), Map.of("linkRespondsTo", cited("from", "act-naming", "to", risk)));
			case "a retirement" -> List.of(Map.of("retire", risk));
			case "an unlinking" ->
				List.of(Map.of("unlink", Map.of("from", risk, "relationship", "THREATENS", "to", "prio-b")));
			case "a source" -> {
				action.put("sources", List.of(Map.of("document", "src-" + which)));
				yield List.of(Map.of("putAction", action));
			}
			case "a system" -> {
				action.putAll(Map.of("restriction", "DRAFT", "restrictedTo", "src-" + which));
				yield List.of(Map.of("putAction", action));
			}
			case "a post" -> List.of(Map.of("putAcceptedGap", cited("id", "gap-naming", "name", "Accepted", "gap",
					"no-owner prio-a", "acceptedBy", "post-" + which, "rationale", "Late", "reviewOn", "2030-01-01")));
			default -> List.of(Map.of("putOrganisation",
					with(cited("id", "org-coded", "name", "New"), "codes", List.of("ODS X9Z 2020-01.. src-" + which))));
		};
	}

	private static Map<String, Object> with(Map<String, Object> all, String name, Object value) {
		all.put(name, value);
		return all;
	}

	private String problems(List<Map<String, Object>> changes, @Nullable String token) {
		JsonNode preview = ask("""
				query($set: ChangeSetInput!) { changePreview(changeSet: $set) {
				  problems { change property message } changes { id from to } } }""", Map.of("set", set(changes)),
				token)
			.at("/data/changePreview");
		assertThat(preview.path("problems")).isNotEmpty();
		return preview + apply(set(changes), token).at("/errors/0/extensions/problems").toString();
	}

	@Test
	void anIdThatIsTakenByWhatIsHiddenIsSaidToBeOfNothing() {
		JsonNode answer = apply(set(List.of(Map.of("putAction", cited("id", "risk-secret-b", "name", "Mine")))),
				tokenOf("editor", "sys-a"));
		assertThat(answer.at("/errors/0/extensions/problems").valueStream())
			.extracting((problem) -> problem.path("message").asString())
			.containsExactly("'risk-secret-b' cannot be used: take another id");
	}

	@ParameterizedTest
	@CsvSource({ "reader, an id", "editor, an id", "reader, a code", "reader, a retired id" })
	void whetherSomethingHiddenIsTakenIsToldByNoPreview(String role, String what) {
		Map<String, Object> organisation = cited("id", "org-hidden", "name", "Hidden", "restriction", "CONFIDENTIAL");
		organisation.put("codes", List.of("ODS H1D"));
		Map<String, Object> risk = cited("id", "risk-taken", "name", "Taken", "restriction", "CONFIDENTIAL");
		Map<String, Object> link = cited("from", "risk-taken", "to", "prio-b");
		for (Map<String, Object> change : List.<Map<String, Object>>of(Map.of("putOrganisation", organisation),
				Map.of("putRisk", risk), Map.of("linkThreatens", link))) {
			assertThat(code(apply(set(List.of(change)), administratorToken()))).isEqualTo("OK");
		}
		if (what.equals("a retired id")) {
			assertThat(code(apply(set(List.of(Map.of("retire", "risk-taken"))), administratorToken()))).isEqualTo("OK");
		}
		String token = tokenOf(role, "sys-a");
		boolean isCode = what.equals("a code");
		JsonNode taken = preview(isCode ? "org-guess" : "risk-taken", isCode ? "ODS H1D" : "ODS G1D", token);
		JsonNode free = preview(isCode ? "org-guess" : "risk-freed", isCode ? "ODS F1D" : "ODS G1D", token);
		assertThat(free.toString()).contains(isCode ? "org-guess" : "risk-freed").doesNotContain("taken");
		assertThat(taken.toString().replace("risk-taken", "risk-freed").replace("H1D", "F1D"))
			.isEqualTo(free.toString());
	}

	private JsonNode preview(String id, String code, @Nullable String token) {
		Map<String, Object> put = cited("id", id, "name", "New");
		List<Map<String, Object>> changes = id.startsWith("org-")
				? List.of(Map.of("putOrganisation", with(put, "codes", List.of(code))))
				: List.of(Map.of("putRisk", put), Map.of("linkThreatens", cited("from", id, "to", "prio-a")));
		return ask(
				"""
						query($set: ChangeSetInput!) { changePreview(changeSet: $set) {
						  problems { change property message } changes { change what id from to }
						  consequences { gapsOpened { sentence } gapsClosed { sentence } threads { from to before after } leftOut }
						} }""",
				Map.of("set", set(changes)), token)
			.at("/data/changePreview");
	}

	@Test
	void noProblemNamesWhatIsHidden() {
		Map<String, Object> named = cited("id", "org-secret", "name", "Secret", "restriction", "CONFIDENTIAL");
		named.put("codes", List.of("ODS X1Y"));
		assertThat(code(apply(set(List.of(Map.of("putOrganisation", named))), administratorToken()))).isEqualTo("OK");
		Map<String, Object> same = cited("id", "org-new", "name", "New");
		same.put("codes", List.of("ODS X1Y"));
		JsonNode answer = apply(set(List.of(Map.of("putOrganisation", same))), tokenOf("editor", "sys-a"));
		assertThat(answer.at("/errors/0/extensions/problems/0/message").asString())
			.startsWith("ODS X1Y is the code of something else");
		assertThat(answer.toString()).doesNotContain("org-secret");
	}

	@Test
	void aThingIsNotTakenFromAnotherByLinkingIt() {
		Map<String, Object> taken = set(List.of(Map.of("linkOwnedBy", cited("from", "plan-b", "to", "org-a"))));
		assertThat(code(apply(taken, tokenOf("editor", "sys-a")))).isEqualTo("FORBIDDEN");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			linkPartOf        | act-own  | prio-b
			linkOwnedBy       | prio-a   | org-b
			linkThreatens     | risk-a   | prio-b
			linkWithin        | org-a    | sys-b
			linkPartOf        | act-b    | prio-a
			linkContributesTo | prio-b   | prio-a
			""")
	void noLinkMakesOnesOwnAPartOfAnothers(String link, String from, String to) {
		apply(action("act-own", "prio-a"), administratorToken());
		apply(action("act-b", "prio-b"), administratorToken());
		assertThat(code(apply(set(List.of(Map.of(link, cited("from", from, "to", to)))), tokenOf("editor", "sys-a"))))
			.isEqualTo("FORBIDDEN");
	}

	@Test
	void whatOnesOwnContributesToMayBeAnothers() {
		assertThat(code(apply(set(List.of(Map.of("linkContributesTo", cited("from", "prio-a", "to", "prio-b")))),
				tokenOf("editor", "sys-a"))))
			.isEqualTo("OK");
	}

	@Test
	void aThingIsNotOnesOwnByBeingUsed() {
		apply(set(List.of(Map.of("putMeasure", cited("id", "meas-free", "name", "Falls")))), administratorToken());
		String editor = tokenOf("editor", "sys-a");
		assertThat(
				code(apply(set(List.of(Map.of("linkMeasuredBy", cited("from", "prio-a", "to", "meas-free")))), editor)))
			.isEqualTo("OK");
		assertThat(code(apply(named("putMeasure", "meas-free", "user"), editor))).isEqualTo("FORBIDDEN");
	}

	@Test
	void aThingIsOnesOwnByALinkThatStartsFromIt() {
		String editor = tokenOf("editor", "sys-a");
		assertThat(code(apply(set(List.of(Map.of("putMeasure", cited("id", "meas-own", "name", "Falls")),
				Map.of("linkOwnedBy", cited("from", "meas-own", "to", "org-a")),
				Map.of("linkMeasuredBy", cited("from", "prio-a", "to", "meas-own")))), editor)))
			.isEqualTo("OK");
		assertThat(code(apply(named("putMeasure", "meas-own", "owner"), editor))).isEqualTo("OK");
	}

	@ParameterizedTest
	@CsvSource({ "org-a, OK", "org-b, FORBIDDEN" })
	void anEditorAddsFiguresOfTheirOwnToAMeasureThatIsShared(String organisation, String code) {
		assertThat(
				code(apply(
						set(List.of(
								Map.of("putObservation",
										cited("id", "obs-of-" + organisation, "name", "Falls in April", "period",
												"2025-04")),
								Map.of("linkReportedFor", cited("from", "obs-of-" + organisation, "to", organisation)),
								Map.of("linkHasObservation",
										cited("from", "meas-shared", "to", "obs-of-" + organisation)))),
						tokenOf("editor", "sys-a"))))
			.isEqualTo(code);
	}

	@Test
	void aNoteStaysOnThePackThatItWasWrittenOn() {
		String all = tokenOf("assessor", "*");
		assertThat(code(apply(set(note("note-staying", "org-a")), all))).isEqualTo("OK");
		JsonNode moved = apply(set(note("note-staying", "org-b")), all);
		assertThat(moved.at("/errors/0/extensions/problems/0/message").asString())
			.startsWith("note-staying is a note on the pack of org-a, and stays one");
		JsonNode loosed = apply(
				set(List.of(Map.of("unlink", Map.of("from", "note-staying", "relationship", "ABOUT", "to", "org-a")))),
				all);
		assertThat(loosed.at("/errors/0/extensions/problems/0/message").asString())
			.startsWith("note-staying stays about org-a");
	}

	@Test
	void whoWritesTheWordsOfANoteAnewIsWhoTheyAreBy() {
		String all = tokenOf("assessor", "*");
		apply(set(note("note-reworded", "org-a")), all);
		Map<String, Object> reworded = new TreeMap<>(Map.of("id", "note-reworded", "note", "In time", "table", "risks",
				"row", "risk-a", "board", "org-a", "year", "2024/25", "name", "A note"));
		JsonNode nobodys = apply(set(List.of(Map.of("putAssessorNote", cited(reworded)))), all);
		assertThat(nobodys.at("/errors/0/extensions/problems").valueStream()).singleElement()
			.satisfies((problem) -> assertThat(problem.path("property").asString()).isEqualTo("assertedBy"));
		reworded.put("assertedBy", "post-a");
		assertThat(code(apply(set(List.of(Map.of("putAssessorNote", cited(reworded)))), all))).isEqualTo("OK");
		assertThat(code(apply(
				set(List.of(Map.of("putAssessorNote", cited(Map.of("id", "note-reworded", "column", "Level"))))), all)))
			.isEqualTo("OK");
	}

	@Test
	void aPreviewWithoutWhatWasMadeUpJudgesOwnershipAsApplyingDoes() {
		Map<String, Object> madeUp = cited("from", "prio-a", "to", "plan-b");
		madeUp.put("basis", "DEMONSTRATION");
		assertThat(code(apply(set(List.of(Map.of("linkPartOf", madeUp))), administratorToken()))).isEqualTo("OK");
		Map<String, Object> renaming = named("putPriority", "prio-a", "editor");
		assertThat(code(apply(renaming, tokenOf("editor", "sys-a")))).isEqualTo("FORBIDDEN");
		assertThat(ask("query($set: ChangeSetInput!) { changePreview(changeSet: $set) { problems { message } } }",
				Map.of("set", renaming), tokenOf("editor", "sys-a"))
			.at("/data/changePreview/problems/0/message")
			.asString()).contains("belongs to sys-a");
	}

	@Test
	void whatChangedSomethingHiddenIsUndoneByWhoSeesItAndIsUnknownToOthers() {
		JsonNode applied = apply(set(List.of(Map.of("putRisk", cited("id", "risk-secret-b", "name", "Worse",
				"restriction", "CONFIDENTIAL", "restrictedTo", "sys-b")))), administratorToken());
		String id = applied.at("/data/applyChanges/id").asString();
		JsonNode answer = ask(UNDO, Map.of("id", id), tokenOf("editor", "sys-a"));
		assertThat(answer.at("/errors/0/message").asString()).startsWith("there is no change set");
		assertThat(answer.toString()).doesNotContain("risk-secret-b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "author", "reason", "source", "key", "name", "description", "locator", "role" })
	void whatCannotBeSeenIsRefusedAndItsPlaceIsNamed(String where) {
		Map<String, Object> action = cited("id", "act-unseen", "name", "Open a clinic");
		Map<String, Object> link = cited("from", "act-unseen", "to", "prio-a");
		Map<String, Object> set = new TreeMap<>(set(List.of(Map.of("putAction", action), Map.of("linkPartOf", link))));
		String text = "Head\u202eof";
		switch (where) {
			case "name", "description" -> action.put(where, text);
			case "role" -> link.put(where, text);
			case "locator" -> action.put("sources", List.of(Map.of("document", "src-plan", "locator", text)));
			default -> set.put(where, text);
		}
		assertThat(apply(set, administratorToken()).at("/errors/0/extensions/problems").valueStream())
			.extracting((problem) -> problem.path("property").asString() + " " + problem.path("message").asString())
			.singleElement()
			.asString()
			.startsWith((where.equals("locator") ? "sources" : where) + " has the character U+202E at place ");
	}

	@ParameterizedTest
	@CsvSource({ "author, 200", "reason, 2000", "source, 2000", "key, 200" })
	void whatIsSaidOfAChangeSetHasItsBounds(String what, int most) {
		Map<String, Object> set = new TreeMap<>(action("act-bounded-" + what, "prio-a"));
		set.put(what, "x".repeat(most + 1));
		assertThat(apply(set, administratorToken()).at("/errors/0/extensions/problems/0/message").asString())
			.isEqualTo("has " + (most + 1) + " characters; at most " + most + " are allowed");
		set.put(what, "x".repeat(most));
		assertThat(code(apply(set, administratorToken()))).isEqualTo("OK");
	}

	@Test
	void anEditorHidesNothingFromThemselves() {
		for (String system : List.of("sys-b", "sys-a")) {
			Map<String, Object> restricted = set(List.of(Map.of("putAction",
					cited("id", "act-hidden", "name", "Draft", "restriction", "DRAFT", "restrictedTo", system))));
			assertThat(code(apply(restricted, tokenOf("editor", "sys-a"))))
				.isEqualTo(system.equals("sys-a") ? "OK" : "FORBIDDEN");
		}
	}

	@Test
	void isRestrictedToASystemThatThereIs() {
		Map<String, Object> wrong = set(List.of(
				Map.of("putAction",
						cited("id", "act-wrong", "name", "Draft", "restriction", "DRAFT", "restrictedTo", "org-a")),
				Map.of("putAction", cited("id", "act-open", "name", "Open", "restrictedTo", "sys-a"))));
		assertThat(apply(wrong, administratorToken()).at("/errors/0/extensions/problems").valueStream())
			.extracting((problem) -> problem.path("property").asString() + ": " + problem.path("message").asString())
			.containsExactly("restrictedTo: no System has the id 'org-a'",
					"restrictedTo: says for whom it is restricted, and it is not: give a restriction too, or leave this out");
	}

	@Test
	void whatAnEditorAddsThatBelongsToNobodyTheyCanTakeBack() {
		String editor = tokenOf("editor", "sys-a");
		JsonNode added = apply(set(List.of(Map.of("putSourceDocument", cited("id", "src-new", "name", "Minutes")))),
				editor);
		assertThat(code(added)).isEqualTo("OK");
		assertThat(code(
				apply(set(List.of(Map.of("putSourceDocument", cited("id", "src-new", "name", "Changed")))), editor)))
			.isEqualTo("FORBIDDEN");
		assertThat(code(ask(UNDO, Map.of("id", added.at("/data/applyChanges/id").asString()), editor))).isEqualTo("OK");
	}

}
