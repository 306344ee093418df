package org.goldenthread.signin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where changes are reviewed, one proposes and another reviews.
 */
@TestPropertySource(properties = { "goldenthread.review.required=true", "goldenthread.review.most-open=3" })
class ProposalTests extends SignedInService {

	private static final String ACCEPT = "reviewProposal(id: $id, accept: true, reviewer: \"Head of Performance\")";

	private static final String FIELDS = """
			{ id state author reason changeCount changeSet mine reviewer comment applied
			  preview { problems { message } changes { id } consequences { gapsOpened { rule } } } }""";

	private final String editor = some("editor", "sys-a");

	private final String reviewer = some("reviewer", "sys-a");

	/** Each test has its own, so that none counts the proposals of another. */
	private static String some(String role, String system) {
		return issuer.token(role + "-" + UUID.randomUUID(), Map.of("roles", List.of(role), "systems", List.of(system)));
	}

	@Test
	void isAppliedAfterSomebodyElseAcceptedIt() {
		assertThat(code(apply(action("act-reviewed", "prio-a"), this.editor))).isEqualTo("FORBIDDEN");
		JsonNode draft = propose("act-reviewed", false);
		assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
		assertThat(draft.at("/preview/changes").valueStream().map((each) -> each.path("id").asString()))
			.contains("act-reviewed");
		String id = draft.path("id").asString();
		assertThat(state(mutate("submitProposal(id: $id)", id, this.editor))).isEqualTo("SUBMITTED");
		JsonNode accepted = mutate("reviewProposal(id: $id, accept: true, reviewer: \"Head of Performance\")", id,
				this.reviewer);
		assertThat(state(accepted)).isEqualTo("ACCEPTED");
		assertThat(accepted.at("/data/result/mine").asBoolean()).isFalse();
		assertThat(ask("{ action(id: \"act-reviewed\") { id } }", Map.of(), this.editor).at("/data/action").isNull())
			.isTrue();
		JsonNode applied = mutate("applyProposal(id: $id)", id, this.editor);
		assertThat(state(applied)).isEqualTo("APPLIED");
		assertThat(ask("{ action(id: \"act-reviewed\") { name } }", Map.of(), this.editor).at("/data/action/name")
			.asString()).isEqualTo("Open a clinic");
		String set = applied.at("/data/result/applied").asString();
		assertThat(ask("query($id: ID!) { changeSet(id: $id) { author } }", Map.of("id", set), this.editor)
			.at("/data/changeSet/author")
			.asString()).isEqualTo("Head of Planning");
		assertThat(mutate("applyProposal(id: $id)", id, this.reviewer).at("/data/result/applied").asString())
			.isEqualTo(set);
	}

	@Test
	void isSentBackWithAReasonAndRevised() {
		String id = propose("act-vague", true).path("id").asString();
		assertThat(
				mutate("reviewProposal(id: $id, accept: false, reviewer: \"Head of Performance\")", id, this.reviewer)
					.at("/errors/0/message")
					.asString())
			.isEqualTo("comment: say why it is sent back");
		JsonNode rejected = mutate(
				"reviewProposal(id: $id, accept: false, reviewer: \"Head of Performance\", comment: \"No owner\")", id,
				this.reviewer);
		assertThat(state(rejected)).isEqualTo("REJECTED");
		assertThat(rejected.at("/data/result/comment").asString()).isEqualTo("No owner");
		assertThat(mutate("applyProposal(id: $id)", id, this.editor).at("/errors/0/message").asString())
			.endsWith("is REJECTED, and should be ACCEPTED or APPLIED");
		JsonNode revised = ask(
				"mutation($id: ID!, $set: ChangeSetInput!) { result: reviseProposal(id: $id, changeSet: $set, submit: true) "
						+ FIELDS + " }",
				Map.of("id", id, "set", action("act-clear", "prio-a")), this.editor);
		assertThat(state(revised)).isEqualTo("SUBMITTED");
		assertThat(revised.at("/data/result/changeSet").asString()).contains("act-clear").doesNotContain("act-vague");
	}

	@Test
	void isNotReviewedByWhoProposedIt() {
		String both = issuer.token("both", Map.of("roles", List.of("editor", "reviewer"), "systems", List.of("sys-a")));
		JsonNode own = ask("mutation($set: ChangeSetInput!) { result: proposeChanges(changeSet: $set, submit: true) "
				+ FIELDS + " }", Map.of("set", action("act-both", "prio-a")), both);
		JsonNode error = mutate("reviewProposal(id: $id, accept: true, reviewer: \"Head of Performance\")",
				own.at("/data/result/id").asString(), both)
			.at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("FORBIDDEN");
		assertThat(error.path("message").asString()).startsWith("Who proposes does not review");
	}

	@Test
	void isNotReviewedByAnAccessTokenOfWhoProposedIt() {
		String both = issuer.token("both-again",
				Map.of("roles", List.of("editor", "reviewer"), "systems", List.of("sys-a")));
		String token = accessToken(both, "sys-a");
		for (List<String> pair : List.of(List.of(both, token), List.of(token, both))) {
			String id = proposed(set(List.of(Map.of("putPriority", cited("id", "prio-a", "name", "Falls")))),
					pair.getFirst());
			JsonNode answer = mutate(ACCEPT, id, pair.getLast());
			assertThat(code(answer)).isEqualTo("FORBIDDEN");
			assertThat(answer.at("/errors/0/message").asString()).startsWith("Who proposes does not review");
		}
	}

	@Test
	void isReviewedAndAppliedByOthersWhenTheTokenOfWhoProposedItIsRevoked() {
		String owner = some("editor", "sys-a");
		JsonNode made = ask(
				"mutation { createAccessToken(name: \"Mine\", writes: true) { secret accessToken { id } } }", Map.of(),
				owner)
			.at("/data/createAccessToken");
		String token = made.path("secret").asString();
		String id = proposed(action("act-left", "prio-a"), token);
		ask("mutation($id: ID!) { revokeAccessToken(id: $id) { id } }",
				Map.of("id", made.at("/accessToken/id").asString()), owner);
		assertThat(code(mutate("applyProposal(id: $id)", id, token))).isEqualTo("UNAUTHENTICATED");
		assertThat(state(mutate(ACCEPT, id, this.reviewer))).isEqualTo("ACCEPTED");
		assertThat(state(mutate("applyProposal(id: $id)", id, this.reviewer))).isEqualTo("APPLIED");
	}

	@ParameterizedTest
	@CsvSource({ "reader, sys-a", "editor, sys-b", "assessor, sys-a" })
	void isNotAppliedByWhoProposedItOnceTheyMayNotChangeIt(String role, String system) {
		String person = "moving-" + UUID.randomUUID();
		String id = proposed(action("act-moved", "prio-a"),
				issuer.token(person, Map.of("roles", List.of("editor"), "systems", List.of("sys-a"))));
		assertThat(state(mutate(ACCEPT, id, this.reviewer))).isEqualTo("ACCEPTED");
		String now = issuer.token(person, Map.of("roles", List.of(role), "systems", List.of(system)));
		assertThat(code(mutate("applyProposal(id: $id)", id, now))).isEqualTo("FORBIDDEN");
		assertThat(state(mutate("applyProposal(id: $id)", id, this.editor))).isEqualTo("APPLIED");
	}

	@Test
	void isNotShownToAnAccessTokenThatSeesLessThanWhoProposedIt() {
		String both = issuer.token("of-both-systems",
				Map.of("roles", List.of("editor"), "systems", List.of("sys-a", "sys-b")));
		String id = proposed(secret("risk-of-a"), both);
		assertThat(ids("SUBMITTED", both)).contains(id);
		assertThat(ids("SUBMITTED", accessToken(both, "sys-b"))).doesNotContain(id);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void isNotReviewedForAnotherSystem(boolean accept) {
		String id = propose("act-of-a", true).path("id").asString();
		String review = "reviewProposal(id: $id, accept: " + accept + ", reviewer: \"Post\", comment: \"Because\")";
		JsonNode refused = mutate(review, id, some("reviewer", "sys-b"));
		assertThat(code(refused)).isEqualTo("FORBIDDEN");
		assertThat(refused.at("/errors/0/message").asString()).startsWith("You review what belongs to sys-b");
		assertThat(code(mutate(review, id, this.reviewer))).isEqualTo("OK");
	}

	@Test
	void isReviewedOnlyAsItWasLookedAt() {
		String id = propose("act-first", true).path("id").asString();
		String looked = ask("query($id: ID!) { proposal(id: $id) { changedAt } }", Map.of("id", id), this.reviewer)
			.at("/data/proposal/changedAt")
			.asString();
		ask("mutation($id: ID!, $set: ChangeSetInput!) { reviseProposal(id: $id, changeSet: $set, submit: true) { id } }",
				Map.of("id", id, "set", action("act-swapped", "prio-a")), this.editor);
		String now = ask("query($id: ID!) { proposal(id: $id) { changedAt } }", Map.of("id", id), this.reviewer)
			.at("/data/proposal/changedAt")
			.asString();
		JsonNode refused = acceptAsOf(id, looked);
		assertThat(refused.at("/errors/0/message").asString()).contains("has changed since", "look at it again");
		assertThat(refused.at("/errors/0/extensions/argument").asString()).isEqualTo("changedAt");
		assertThat(state(acceptAsOf(id, now))).isEqualTo("ACCEPTED");
	}

	private JsonNode acceptAsOf(String id, String changedAt) {
		return ask(
				"mutation($id: ID!, $changedAt: DateTime) { result: reviewProposal(id: $id, accept: true, "
						+ "reviewer: \"Post\", changedAt: $changedAt) " + FIELDS + " }",
				Map.of("id", id, "changedAt", changedAt), this.reviewer);
	}

	@Test
	void hasAKeyThatNobodyElseTakes() {
		String id = propose("act-keyed", true).path("id").asString();
		mutate(ACCEPT, id, this.reviewer);
		Map<String, Object> taking = new HashMap<>(action("act-taking", "prio-a"));
		taking.put("key", id);
		JsonNode refused = apply(taking, administratorToken());
		assertThat(refused.at("/errors/0/extensions/problems/0/property").asString()).isEqualTo("key");
		assertThat(state(mutate("applyProposal(id: $id)", id, this.editor))).isEqualTo("APPLIED");
	}

	@Test
	void staysHiddenFromWhoMayNotSeeItWhateverBecameOfIt() {
		String id = proposed(secret("risk-new-hidden"), this.editor);
		mutate(ACCEPT, id, this.reviewer);
		mutate("applyProposal(id: $id)", id, this.editor);
		assertThat(ids("APPLIED", this.reviewer)).contains(id);
		assertThat(ids("APPLIED", tokenOf("reviewer", "sys-b"))).doesNotContain(id);
		apply(set(List.of(Map.of("retire", "risk-new-hidden"))), administratorToken());
		assertThat(ids("APPLIED", tokenOf("reviewer", "sys-b"))).doesNotContain(id);
	}

	@Test
	void isHiddenOnceWhatItTouchesIs() {
		String id = proposed(set(List.of(Map.of("putRisk", cited("id", "risk-a", "name", "Late")))), this.editor);
		assertThat(ids("SUBMITTED", tokenOf("reviewer", "sys-b"))).contains(id);
		apply(set(List.of(Map.of("putRisk",
				cited("id", "risk-a", "name", "Worse", "restriction", "CONFIDENTIAL", "restrictedTo", "sys-a")))),
				administratorToken());
		assertThat(ids("SUBMITTED", tokenOf("reviewer", "sys-b"))).doesNotContain(id);
		assertThat(ids("SUBMITTED", this.reviewer)).contains(id);
	}

	private Map<String, Object> secret(String id) {
		return set(List.of(
				Map.of("putRisk",
						cited("id", id, "name", "A secret", "restriction", "CONFIDENTIAL", "restrictedTo", "sys-a")),
				Map.of("linkThreatens", cited("from", id, "to", "prio-a"))));
	}

	private String proposed(Map<String, Object> set, String token) {
		return ask("mutation($set: ChangeSetInput!) { result: proposeChanges(changeSet: $set, submit: true) { id } }",
				Map.of("set", set), token)
			.at("/data/result/id")
			.asString();
	}

	private String accessToken(String owner, String system) {
		return ask(
				"mutation($systems: [ID!]) { createAccessToken(name: \"Mine\", writes: true, systems: $systems) { secret } }",
				Map.of("systems", List.of(system)), owner)
			.at("/data/createAccessToken/secret")
			.asString();
	}

	@Test
	void isSubmittedOnlyWhenNothingIsWrongWithIt() {
		String set = "mutation($set: ChangeSetInput!, $submit: Boolean!) { result: proposeChanges(changeSet: $set, submit: $submit) "
				+ FIELDS + " }";
		Map<String, Object> wrong = action("act-wrong", "nowhere");
		assertThat(code(ask(set, Map.of("set", wrong, "submit", true), this.editor))).isEqualTo("INVALID_CHANGES");
		JsonNode draft = ask(set, Map.of("set", wrong, "submit", false), this.editor).at("/data/result");
		assertThat(draft.at("/preview/problems")).isNotEmpty();
		JsonNode error = mutate("submitProposal(id: $id)", draft.path("id").asString(), this.editor).at("/errors/0");
		assertThat(error.at("/extensions/problems")).isNotEmpty();
		assertThat(code(ask(set, Map.of("set", action("act-foreign", "prio-b"), "submit", true), this.editor)))
			.isEqualTo("INVALID_CHANGES");
	}

	@Test
	void saysWhatChangedSinceAndStaysAccepted() {
		JsonNode proposed = ask(
				"mutation($set: ChangeSetInput!) { result: proposeChanges(changeSet: $set, submit: true) " + FIELDS
						+ " }",
				Map.of("set", set(List.of(Map.of("putPriority", cited("id", "prio-a", "name", "Falls and frailty"))))),
				this.editor);
		String id = proposed.at("/data/result/id").asString();
		mutate("reviewProposal(id: $id, accept: true, reviewer: \"Head of Performance\")", id, this.reviewer);
		apply(set(List.of(Map.of("putPriority", cited("id", "prio-a", "name", "Falls")))), administratorToken());
		JsonNode refused = mutate("applyProposal(id: $id)", id, this.editor);
		assertThat(code(refused)).isEqualTo("INVALID_CHANGES");
		assertThat(ask("query($id: ID!) { proposal(id: $id) { state } }", Map.of("id", id), this.editor)
			.at("/data/proposal/state")
			.asString()).isEqualTo("ACCEPTED");
	}

	@ParameterizedTest
	@CsvSource({ "anyone, UNAUTHENTICATED", "reader, FORBIDDEN", "assessor, FORBIDDEN", "editor, OK", "reviewer, OK" })
	void isShownToThoseWhoWorkOnChanges(String role, String code) {
		assertThat(code(ask("{ proposals { id } }", Map.of(), tokenOf(role, "sys-b")))).isEqualTo(code);
	}

	@Test
	void isShownAsADraftToItsProposerAlone() {
		String id = propose("act-mine", false).path("id").asString();
		assertThat(ids("DRAFT", this.editor)).contains(id);
		assertThat(ids("DRAFT", this.reviewer)).doesNotContain(id);
		assertThat(code(ask("query($id: ID!) { proposal(id: $id) { id } }", Map.of("id", id), this.reviewer)))
			.isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void isNotShownToWhoMayNotSeeAllOfIt() {
		Map<String, Object> secret = set(List.of(
				Map.of("putRisk",
						cited("id", "risk-new-secret", "name", "A secret", "restriction", "CONFIDENTIAL",
								"restrictedTo", "sys-a")),
				Map.of("linkThreatens", cited("from", "risk-new-secret", "to", "prio-a"))));
		String id = ask(
				"mutation($set: ChangeSetInput!) { result: proposeChanges(changeSet: $set, submit: true) { id } }",
				Map.of("set", secret), this.editor)
			.at("/data/result/id")
			.asString();
		assertThat(ids("SUBMITTED", this.reviewer)).contains(id);
		assertThat(ids("SUBMITTED", tokenOf("reviewer", "sys-b"))).doesNotContain(id);
		assertThat(ids("SUBMITTED", administratorToken())).contains(id);
	}

	@Test
	void isOneOfSoManyAtMost() {
		for (int i = 0; i < 3; i++) {
			propose("act-" + i, false);
		}
		assertThat(ask("mutation($set: ChangeSetInput!) { proposeChanges(changeSet: $set) { id } }",
				Map.of("set", action("act-3", "prio-a")), this.editor)
			.at("/errors/0/message")
			.asString()).startsWith("You have 3 proposals that are neither applied nor rejected");
	}

	private List<String> ids(String state, String token) {
		return ask("query($state: ProposalState) { proposals(state: $state) { id } }", Map.of("state", state), token)
			.at("/data/proposals")
			.valueStream()
			.map((each) -> each.path("id").asString())
			.toList();
	}

	private JsonNode propose(String action, boolean submit) {
		return ask(
				"mutation($set: ChangeSetInput!, $submit: Boolean!) { result: proposeChanges(changeSet: $set, submit: $submit) "
						+ FIELDS + " }",
				Map.of("set", action(action, "prio-a"), "submit", submit), this.editor)
			.at("/data/result");
	}

	private JsonNode mutate(String field, String id, String token) {
		return ask("mutation($id: ID!) { result: " + field + " " + FIELDS + " }", Map.of("id", id), token);
	}

	private static String state(JsonNode answer) {
		return answer.at("/data/result/state").asString();
	}

}
