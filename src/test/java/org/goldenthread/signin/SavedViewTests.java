package org.goldenthread.signin;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.goldenthread.testing.TestGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Views that callers keep under a name, by whoever they are signed in as.
 */
class SavedViewTests extends SignedInService {

	private static final String SAVE = """
			mutation($name: String!, $address: String!) { saveView(name: $name, address: $address) { id } }""";

	private static final String LIST = "{ savedViews { id name address } }";

	private static final String FORGET = "mutation($id: ID!) { forgetView(id: $id) { name } }";

	@Test
	void areThoseOfWhoeverAsksAndOfNobodyElse() {
		save("Our gaps", "/gaps?severity=HIGH", tokenOf("reader", "sys-a"));
		assertThat(names(tokenOf("reader", "sys-a"))).containsExactly("Our gaps");
		assertThat(names(tokenOf("reader", "sys-b"))).isEmpty();
		assertThat(names(administratorToken())).doesNotContain("Our gaps");
	}

	@Test
	void anotherOfTheSameNameGivesWay() {
		String owner = tokenOf("editor", "sys-a");
		String first = save("Ours", "/gaps", owner);
		assertThat(save(" Ours ", "/risks", owner)).isEqualTo(first);
		assertThat(ask(LIST, Map.of(), owner).at("/data/savedViews")).hasSize(1)
			.first()
			.satisfies((view) -> assertThat(view.path("address").asString()).isEqualTo("/risks"));
	}

	@Test
	void areForgottenByTheirOwnerAlone() {
		String owner = tokenOf("assessor", "sys-a");
		String id = save("Evidence", "/node/plan-a", owner);
		assertThat(ask(FORGET, Map.of("id", id), administratorToken()).at("/data/forgetView").isNull()).isTrue();
		assertThat(names(owner)).containsExactly("Evidence");
		assertThat(ask(FORGET, Map.of("id", id), owner).at("/data/forgetView/name").asString()).isEqualTo("Evidence");
		assertThat(names(owner)).isEmpty();
		assertThat(ask(FORGET, Map.of("id", id), owner).at("/data/forgetView").isNull()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example",
			"javascript:alert(1)", "gaps", "/a b", "" })
	void anAddressThatIsNoPageIsRefused(String address) {
		JsonNode answer = ask(SAVE, Map.of("name", "Away", "address", address), tokenOf("reader", "sys-c"));
		assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("address");
		assertThat(names(tokenOf("reader", "sys-c"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 101 })
	void aNameOfNoLengthOrTooMuchIsRefused(int length) {
		JsonNode answer = ask(SAVE, Map.of("name", "n".repeat(length), "address", "/gaps"), tokenOf("reader", "sys-c"));
		assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("name");
	}

	@Test
	void areAsManyAsOneMayHaveAndNoMore() {
		String owner = tokenOf("reviewer", "sys-a");
		save("The first", "/gaps", owner);
		TestGraph.written().driver().executableQuery("""
				MATCH (v:SavedView {name: 'The first'})
				UNWIND range(2, 200) AS i
				CREATE (:SavedView {id: 'view-' + i, owner: v.owner, name: 'No. ' + i, address: '/gaps',
				                    savedAt: v.savedAt, version: 0})""").execute();
		JsonNode refused = ask(SAVE, Map.of("name", "One more", "address", "/gaps"), owner);
		assertThat(refused.at("/errors/0/message").asString()).contains("200 saved views");
		assertThat(save("The first", "/risks", owner)).isNotEmpty();
	}

	@Test
	void anAccessTokenThatOnlyReadsSavesNone() {
		String create = "mutation { createAccessToken(name: \"Board dashboard\") { secret } }";
		String secret = ask(create, Map.of(), tokenOf("editor", "sys-a")).at("/data/createAccessToken/secret")
			.asString();
		assertThat(code(ask(SAVE, Map.of("name", "Ours", "address", "/gaps"), secret))).isEqualTo("FORBIDDEN");
	}

	private String save(String name, String address, @Nullable String token) {
		return ask(SAVE, Map.of("name", name, "address", address), token).at("/data/saveView/id").asString();
	}

	private List<String> names(@Nullable String token) {
		return ask(LIST, Map.of(), Objects.requireNonNull(token)).at("/data/savedViews")
			.valueStream()
			.map((view) -> view.path("name").asString())
			.toList();
	}

}
