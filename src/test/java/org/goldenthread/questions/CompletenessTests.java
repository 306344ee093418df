package org.goldenthread.questions;

import java.util.Map;

import org.goldenthread.store.GraphReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every list and summary says whether it is whole and of when it is.
 */
class CompletenessTests extends RunningService {

	private static final String COMPLETENESS = "completeness { complete reason dataVersion asOf }";

	@Test
	void aListThatFitsItsPageIsWhole(@Autowired GraphReader reader) {
		Answer answer = ask("{ shifts { nodes { id } " + COMPLETENESS + " } }", Map.of());
		assertThat(answer.text("shifts.completeness.complete")).isEqualTo("true");
		assertThat(answer.has("shifts.completeness.reason")).isFalse();
		assertThat(answer.text("shifts.completeness.dataVersion"))
			.isEqualTo(String.valueOf(reader.dataVersion().number()));
		assertThat(answer.text("shifts.completeness.asOf"))
			.startsWith(reader.dataVersion().recordedAt().toLocalDateTime().toString().substring(0, 19));
	}

	@Test
	void isTheSameForAListAsForASearch() {
		Answer answer = ask(
				"{ shifts { " + COMPLETENESS + " } search(text: \"plan\", first: 100) { " + COMPLETENESS
						+ " } shift(id: \"shift-h2c\") { supportedBy { aggregate { " + COMPLETENESS + " } } } }",
				Map.of());
		assertThat(answer.text("shifts.completeness.asOf")).isEqualTo(answer.text("search.completeness.asOf"))
			.isEqualTo(answer.text("shift.supportedBy.aggregate.completeness.asOf"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			first: 2 | there are more than the 2 items of a page: ask for those after its last
			last: 2  | there are more than the 2 items of a page: ask for those before its first
			first: 0 | there are more than the 0 items of a page: ask for those after its last
			""")
	void aListThatIsCutSaysWhere(String page, String reason) {
		Answer answer = ask(
				"{ shifts(" + page + ") { whole: completeness { complete } " + COMPLETENESS + " nodes { id } } }",
				Map.of());
		assertThat(answer.text("shifts.whole.complete")).isEqualTo("false");
		assertThat(answer.text("shifts.completeness.reason")).isEqualTo(reason);
		assertThat(answer.each("shifts.nodes")).hasSizeLessThanOrEqualTo(2);
	}

	@Test
	void aPageAfterACursorIsNotTheWholeList() {
		String cursor = ask("{ shifts(first: 1) { pageInfo { endCursor } } }", Map.of())
			.text("shifts.pageInfo.endCursor");
		Answer answer = ask("query ($after: String) { shifts(after: $after) { " + COMPLETENESS + " } }",
				Map.of("after", cursor));
		assertThat(answer.text("shifts.completeness.reason"))
			.isEqualTo("the items up to the cursor were not asked for");
	}

	@Test
	void aListInsideAListHasItsOwn() {
		Answer answer = ask("{ measures(first: 500) { nodes { observations(first: 3) { totalCount nodes { id } "
				+ "completeness { complete } } } } }", Map.of());
		assertThat(answer.each("measures.nodes.observations")).anyMatch((list) -> list.number("totalCount") > 3)
			.anyMatch((list) -> list.number("totalCount") <= 3)
			.allSatisfy((list) -> assertThat(list.text("completeness.complete"))
				.isEqualTo(String.valueOf(list.number("totalCount") <= 3)));
	}

	@Test
	void aSummaryWithAllItsGroupsIsWhole() {
		Answer answer = ask("{ measures { aggregate(groupBy: [\"better\"]) { count " + COMPLETENESS + " } } }",
				Map.of());
		assertThat(answer.each("measures.aggregate")).isNotEmpty()
			.allSatisfy((group) -> assertThat(group.text("completeness.complete")).isEqualTo("true"));
	}

	@Test
	void aSummaryThatIsCutSaysSo() {
		Answer answer = ask("{ everything { totalCount aggregate(groupBy: [\"id\"]) { count " + COMPLETENESS + " } } }",
				Map.of());
		assertThat(answer.number("everything.totalCount")).isGreaterThan(1000);
		assertThat(answer.each("everything.aggregate")).hasSize(1000)
			.allSatisfy((group) -> assertThat(group.text("completeness.reason"))
				.isEqualTo("there are more than 1000 groups: narrow the list by `filter`"));
	}

}
