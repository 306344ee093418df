package org.goldenthread.questions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.testing.Asked;
import org.goldenthread.testing.Rounds;
import org.goldenthread.testing.Spelling;
import org.goldenthread.testing.Spelling.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the schema lets a caller ask, and what it does not: an answer comes or an
 * error that says what is wrong, and what means the same is answered alike.
 */
class RandomRequestsTests extends RunningService {

	private static final int REQUESTS = 40;

	/** Of a document; in the address itself it is up to three times as long. */
	private static final int LONGEST_ADDRESS = 2_000;

	private static final String SUFFIX = "_again";

	/** What callers can be told; a fault of ours is none of it. */
	private static final Set<String> CODES = Set.of("INVALID_SYNTAX", "INVALID_DOCUMENT", "INVALID_ARGUMENT",
			"INVALID_REQUEST", "UNKNOWN_ID", "LIMIT_EXCEEDED", "TIMED_OUT");

	private static final List<String> TOKENS = List.of("{", "}", "(", ")", "[", "]", "!", "$", ":", "\"", "\"\"\"", "@",
			"...", "#", "null", "id", "first: 1", "-", "1e", "on", "fragment", "query", "mutation {", "\uFEFF",
			"\u0000");

	private static final List<@Nullable Object> VALUES = Arrays.asList(null, "zz", "", true, List.of(), Map.of("zz", 1),
			Map.of(), -1, 1e300, List.of(List.of(1)), Arrays.asList(1, null), Long.MAX_VALUE);

	@Autowired
	private GraphQlSource source;

	private final Map<String, List<String>> ids = new HashMap<>();

	@BeforeEach
	void readIds() {
		this.ids.putAll(ask("{ everything(first: 500, order: [{by: \"updatedAt\"}]) { nodes { id kind } } }", Map.of())
			.each("everything.nodes")
			.collect(Collectors.groupingBy((node) -> node.text("kind"),
					Collectors.mapping((node) -> node.text("id"), Collectors.toList()))));
		ask("{ systems { nodes { id kind } } organisations(first: 20) { nodes { id kind } } "
				+ "localPlans(first: 20) { nodes { id kind } } measures(first: 20) { nodes { id kind } } }", Map.of())
			.node()
			.forEach((list) -> new Answer(list).each("nodes")
				.collect(Collectors.groupingBy((node) -> node.text("kind")))
				.forEach((kind, nodes) -> this.ids.put(kind, nodes.stream().map((node) -> node.text("id")).toList())));
	}

	@Test
	void areAnsweredAlikeHoweverTheyAreSpeltAndSent() {
		Rounds.of(REQUESTS, (random) -> {
			List<Asked> asked = new RandomRequest(this.source.schema(), this.ids, random, false).asked();
			Document plain = Spelling.plain(asked);
			JsonNode answer = post(plain.text(), plain.variables());
			assertClear(answer, plain);
			Document any = Spelling.any(asked, random, SUFFIX);
			assertAlike(answer,
					withoutSuffix((random.nextBoolean() && any.toString().length() < LONGEST_ADDRESS)
							? get(Map.of("query", any.text(), "variables", any.variables()))
							: post(any.text(), any.variables())),
					plain, any);
		});
	}

	@Test
	void areAnsweredOrRefusedClearlyWhateverTheyHold() {
		Rounds.of(REQUESTS, (random) -> {
			List<Asked> asked = new RandomRequest(this.source.schema(), this.ids, random, true).asked();
			Document document = Spelling.any(asked, random, "");
			assertClear(post(document.text(), document.variables()), document);
			Document spoilt = spoilt(document, random);
			assertClear(post(spoilt.text(), spoilt.variables()), spoilt);
		});
	}

	/** One part more, one less, or a variable of another sort. */
	private static Document spoilt(Document document, Random random) {
		String text = document.text();
		int place = random.nextInt(text.length());
		Map<String, @Nullable Object> variables = new HashMap<>(document.variables());
		switch (random.nextInt(4)) {
			case 0 -> text = text.substring(0, place)
					+ text.substring(Math.min(text.length(), place + 1 + random.nextInt(5)));
			case 1 ->
				text = text.substring(0, place) + TOKENS.get(random.nextInt(TOKENS.size())) + text.substring(place);
			case 2 -> text = text.substring(0, place);
			default -> variables
				.replaceAll((_, value) -> random.nextBoolean() ? value : VALUES.get(random.nextInt(VALUES.size())));
		}
		return new Document(text, variables);
	}

	private static void assertClear(JsonNode answer, Document document) {
		assertThat(answer.has("data") || answer.has("errors")).as("%s: %s", document, answer).isTrue();
		for (JsonNode error : answer.path("errors")) {
			assertThat(error.path("extensions").path("code").asString()).as("%s: %s", document, error).isIn(CODES);
			assertThat(error.path("message").asString()).as("%s", document)
				.isNotBlank()
				.doesNotContain("java.", "org.goldenthread", "Exception", "MATCH ", "Value{", "graphql.");
		}
	}

	private static void assertAlike(JsonNode answer, JsonNode again, Document plain, Document any) {
		List<String> codes = codes(answer);
		if (codes.contains("TIMED_OUT") || codes(again).contains("TIMED_OUT")) {
			return;
		}
		assertThat(codes(again)).as("%s\nand %s: %s %s", plain, any, answer, again).isEqualTo(codes);
		assertThat(again.path("data")).as("%s\nand %s", plain, any).isEqualTo(answer.path("data"));
		if (codes.isEmpty()) {
			assertThat(again.path("extensions").path("cost")).as("%s\nand %s", plain, any)
				.isEqualTo(answer.path("extensions").path("cost"));
		}
	}

	private static List<String> codes(JsonNode answer) {
		return answer.path("errors")
			.valueStream()
			.map((error) -> error.path("extensions").path("code").asString())
			.sorted()
			.toList();
	}

	private static JsonNode withoutSuffix(JsonNode node) {
		JsonNodeFactory nodes = JsonNodeFactory.instance;
		if (node.isArray()) {
			ArrayNode array = nodes.arrayNode();
			node.forEach((each) -> array.add(withoutSuffix(each)));
			return array;
		}
		if (node.isObject()) {
			ObjectNode object = nodes.objectNode();
			node.properties()
				.forEach((each) -> object.set(each.getKey().replace(SUFFIX, ""), withoutSuffix(each.getValue())));
			return object;
		}
		return node;
	}

}
