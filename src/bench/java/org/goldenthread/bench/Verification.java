package org.goldenthread.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that two servers answer the same, whatever their fields are called and in
 * whatever order they list things.
 */
final class Verification {

	/** Where a page ends is said in a way of its own by every server. */
	private static final Set<String> PAGE = Set.of("cursor", "startCursor", "endCursor", "hasNextPage",
			"hasPreviousPage");

	private static final JsonMapper json = JsonMapper.builder().build();

	private Verification() {
	}

	/**
	 * Compares the answers about the first id, the middle one and the last.
	 */
	static void verify(Server server, Server floor, Workload workload, List<String> ids) throws IOException {
		List<String> some = List.of(ids.getFirst(), ids.get(ids.size() / 2), ids.getLast());
		List<byte[]> asked = server.requests(workload, some);
		List<byte[]> askedOfFloor = floor.requests(workload, some);
		for (int i = 0; i < some.size(); i++) {
			JsonNode answer = json.readTree(Requests.answer(server.address(), asked.get(i)));
			if (answer.has("errors")) {
				throw new IllegalStateException(
						"%s refuses %s: %s".formatted(server.name(), workload, answer.get("errors")));
			}
			List<String> found = values(answer.has("data") ? answer.get("data") : answer);
			List<String> expected = values(json.readTree(Requests.answer(floor.address(), askedOfFloor.get(i))));
			if (!found.equals(expected)) {
				throw new IllegalStateException("%s answers %s about %s otherwise than %s: %d values, %d expected"
					.formatted(server.name(), workload, some.get(i), floor.name(), found.size(), expected.size()));
			}
		}
	}

	private static List<String> values(JsonNode answer) {
		List<String> values = new ArrayList<>();
		collect(answer, values);
		return values.stream().sorted().toList();
	}

	private static void collect(JsonNode node, List<String> values) {
		if (node.isValueNode()) {
			values.add(node.asString());
		}
		else if (node.isObject()) {
			node.properties().forEach((field) -> {
				if (!PAGE.contains(field.getKey())) {
					collect(field.getValue(), values);
				}
			});
		}
		else {
			node.forEach((item) -> collect(item, values));
		}
	}

}
