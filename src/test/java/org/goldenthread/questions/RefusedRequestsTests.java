package org.goldenthread.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedRequestsTests extends RunningService {

	@AfterEach
	void leaveTheServiceAsItWas() {
		assertThat(ask("{ node(id: \"plan-bnssg-jfp\") { kind } }", Map.of()).text("node.kind")).isEqualTo("LocalPlan");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{ node(id: "nope") { id } }                      | UNKNOWN_ID       | Nothing has the id 'nope'
					{ measure(id: "plan-bnssg-jfp") { id } }         | UNKNOWN_ID       | No Measure has the id 'plan-bnssg-jfp'
					{ threads(from: "nope") { threads { id } } }     | UNKNOWN_ID       | Nothing has the id 'nope'
					{ unicorn(id: "x") { id } }                      | INVALID_DOCUMENT | 'unicorn'
					{ search(text: "a", kinds: [Unicorn]) { hits { score } } } | INVALID_DOCUMENT | kinds[0] is 'Unicorn', which is none of the values of 'NodeKind':
					{ measure(id: "x"                                | INVALID_SYNTAX   | line 1
					{ measures(first: 501) { totalCount nodes { id } } } | LIMIT_EXCEEDED | first is 501: it must be 0 to 500
					{ measures(first: 1, last: 1) { nodes { id } } } | INVALID_ARGUMENT | first and last are both given
					{ measures(after: "zz") { nodes { id } } }       | INVALID_ARGUMENT | 'zz' is not a cursor of this list
					{ measures(order: [{by: "nope"}]) { nodes { id } } } | INVALID_ARGUMENT | cannot be ordered by 'nope'
					{ measures { aggregate(groupBy: ["nope"]) { count } } } | INVALID_ARGUMENT | cannot be grouped by 'nope'
					{ measures(filter: {link: {basis: {equals: STATED}}}) { totalCount } } | INVALID_ARGUMENT | no link leads
					{ milestones(filter: {date: {before: "soon"}}) { totalCount } } | INVALID_ARGUMENT | date.before: 'soon' is not a date: write
					{ observations(filter: {period: {in: ["2025", "2025-99"]}}) { totalCount } } | INVALID_ARGUMENT | period.in: '2025-99' is not a date
					{ search(text: "?!") { hits { score } } }        | INVALID_ARGUMENT | at least one letter or digit
					{ coverage(rows: LocalPlan, columns: Shift, row: "shift-h2c") { completeness { complete } } } | INVALID_ARGUMENT | row: 'shift-h2c' is a Shift, and the rows are of the kind LocalPlan
					{ coverage(rows: LocalPlan, columns: Shift, column: "meas-ae4h") { completeness { complete } } } | INVALID_ARGUMENT | the columns are of the kind Shift
					{ threads(from: "x", maxHops: 99) { threads { id } } } | LIMIT_EXCEEDED  | maxHops is 99: it must be 1 to 12
					""")
	void sayWhatIsWrongWithACodeThatProgramsCanRelyOn(String query, String code, String message) {
		JsonNode error = error(query, Map.of());
		assertThat(error.path("extensions").path("code").asString()).isEqualTo(code);
		assertThat(error.path("message").asString()).contains(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{ risk(id: "a") { nmae } }                                    | Risk has no field 'nmae': did you mean name
					{ rsk(id: "a") { name } }                                     | Query has no field 'rsk': did you mean risk
					{ risks { nodes { threatens { nodes { frist } } } } }         | Exposed has no field 'frist': choose from abbreviation
					{ risks(frist: 2) { totalCount } }                            | risks has no argument 'frist': did you mean first
					{ risks { nodes { threatens(frist: 2) { totalCount } } } }    | threatens has no argument 'frist': did you mean first
					{ risks(filter: {nmae: {equals: "x"}}) { totalCount } }       | risks.filter has no field 'nmae': did you mean name
					{ risks(filter: {and: [{nmae: {equals: "x"}}]}) { totalCount } } | risks.filter.and[0] has no field 'nmae': did you mean name
					{ risks(filter: {name: {equal: "x"}}) { totalCount } }        | risks.filter.name has no field 'equal': did you mean equals
					{ node(id: "a") { ... on Rsk { id } } }                       | There is no type 'Rsk': did you mean Risk
					{ node(id: "a") { ...t } } fragment t on Rsk { id }           | There is no type 'Rsk': did you mean Risk
					{ node(id: "a") { ...t } } fragment t on Risk { nmae }        | Risk has no field 'nmae': did you mean name
					{ node(id: "a") { ...tt } } fragment t on Risk { id }         | There is no fragment 'tt': did you mean t
					{ node(id: "a") { id @inclde(if: true) } }                    | There is no directive '@inclde': did you mean @include
					{ node(id: "a") { id @include(fi: true) } }                   | @include has no argument 'fi': choose from if
					query ($f: RskFilter) { risks(filter: $f) { totalCount } }    | There is no type 'RskFilter': did you mean RiskFilter
					query ($f: [Rsk!]!) { risks(filter: $f) { totalCount } }      | There is no type 'Rsk'
					query ($f: RiskFilter = {nmae: {equals: "x"}}) { risks(filter: $f) { totalCount } } | $f has no field 'nmae': did you mean name
					""")
	void sayWhichNameWasPerhapsMeant(String query, String message) {
		JsonNode errors = post(query, Map.of()).path("errors");
		assertThat(errors.valueStream().map((error) -> error.path("message").asString()))
			.anySatisfy((each) -> assertThat(each).startsWith(message));
		assertThat(errors.valueStream().map((error) -> error.path("message").asString()))
			.noneSatisfy((each) -> assertThat(each).contains("Validation error"));
	}

	@Test
	void sayWhichFieldOfAVariableWasPerhapsMeant() {
		JsonNode errors = post("query ($f: RiskFilter) { risks(filter: $f) { totalCount } }",
				Map.of("f",
						Map.of("or",
								List.of(Map.of("nmae", Map.of("equals", "x")), Map.of("name", Map.of("equal", "x"))))))
			.path("errors");
		assertThat(errors.valueStream().map((error) -> error.path("message").asString())).containsExactly(
				"$f.or[0] has no field 'nmae': did you mean name?",
				"$f.or[1].name has no field 'equal': did you mean equals?");
	}

	@Test
	void nameAllThatIsUnknownAtOnce() {
		assertThat(post("{ risks(frist: 2) { nodes { nmae idd } } measures { totalCuont } }", Map.of()).path("errors")
			.valueStream()).hasSize(4);
	}

	@Test
	void tellTheKindOfWhatIsLookedUpAsAnother() {
		assertThat(error("{ measure(id: \"plan-bnssg-jfp\") { id } }", Map.of()).path("message").asString())
			.isEqualTo("No Measure has the id 'plan-bnssg-jfp': it is a LocalPlan, asked for by localPlan(id: ...)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			node(id: "nope") { id }                                                        | id
			threads(from: "nope") { threads { id } }                                       | from
			threadsBetween(from: "shift-h2c", to: "nope") { threads { id } }               | to
			impact(of: "nope") { affectedCount }                                           | of
			gaps(scope: "nope") { totalCount }                                             | scope
			gaps(of: "nope") { totalCount }                                                | of
			singlePoints(scope: "nope") { totalCount }                                     | scope
			coverage(rows: LocalPlan, columns: Shift, row: "nope") { completeness { complete } } | row
			coverage(rows: LocalPlan, columns: Shift, column: "nope") { completeness { complete } } | column
			threadMap(of: "nope") { completeness { complete } }                            | of
			measureSeries(of: "nope") { completeness { complete } }                        | of
			history(of: "nope") { nodes { id } }                                           | of
			""")
	void nameTheArgumentOfAnUnknownId(String field, String argument) {
		JsonNode extensions = error("{ " + field + " }", Map.of()).path("extensions");
		assertThat(extensions.path("code").asString()).isEqualTo("UNKNOWN_ID");
		assertThat(extensions.path("argument").asString()).isEqualTo(argument);
		assertThat(extensions.path("value").asString()).isEqualTo("nope");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{ threads(from: "a", toward: SIDE) { threads { id } } }                             | threads.toward is 'SIDE', which
					{ threads(from: "a", toward: "SIDE") { threads { id } } }                           | threads.toward is 'SIDE', which
					{ threads(from: "a", toward: 1) { threads { id } } }                                | threads.toward
					query ($t: ThreadDirection = SIDE) { threads(from: "a", toward: $t) { threads { id } } } | $t is 'SIDE', which
					{ node(id: "a") { ...t } } fragment t on Shift { id @skip(if: false) } query q { threads(from: "a", toward: SIDE) { threads { id } } } | threads.toward is 'SIDE', which
					""")
	void nameTheValuesOfAnEnumerationWhereNoneOfThemIsGiven(String query, String wrong) {
		assertThat(post(query, Map.of()).path("errors").valueStream().map((error) -> error.path("message").asString()))
			.contains(wrong + " is none of the values of 'ThreadDirection': UP, DOWN");
	}

	@Test
	void sayWhereQuotationMarksAreTooMany() {
		assertThat(error("{ gaps(severities: [\"HIGH\"]) { totalCount } }", Map.of()).path("message").asString())
			.isEqualTo("gaps.severities[0] is a text: write HIGH without quotation marks");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					query ($k: NodeKind!) { coverage(rows: $k, columns: Shift) { toward } }        | false | The variable $k is missing, and coverage.rows needs it: give it a value
					query ($k: NodeKind!) { coverage(rows: $k, columns: Shift) { toward } }        | true  | The variable $k is null, and coverage.rows may not be: give it a value
					query ($k: ID!) { node(id: $k) { id } }                                        | false | The variable $k is missing, and node.id needs it: give it a value
					query ($k: ID = "a") { node(id: $k) { id } }                                   | true  | The variable $k is null, and node.id may not be: give it a value, or leave the variable out to use its default
					""")
	void nameAVariableThatIsMissingOrNullAndWhereItIsNeeded(String query, boolean isNull, String message) {
		Map<String, Object> variables = new HashMap<>();
		if (isNull) {
			variables.put("k", null);
		}
		JsonNode error = error(query, variables);
		assertThat(error.path("message").asString()).isEqualTo(message);
		assertThat(error.path("extensions").path("code").asString()).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void askForTheVariablesOfTheOperationThatIsAskedForOnly() {
		assertThat(post(Map.of("query",
				"query one { node(id: \"shift-h2c\") { id } } query two($k: ID!) { node(id: $k) { id } }",
				"operationName", "one"))
			.path("errors")).isEmpty();
	}

	@Test
	void nameTheValuesOfEachEnumerationThatAVariableMisses() {
		JsonNode errors = post("""
				query ($direction: ThreadDirection, $kinds: [NodeKind!], $basis: [Basis!], $filter: RiskFilter) {
				  threads(from: "risk-flow", toward: $direction, kinds: $kinds) { threads { id } }
				  search(text: "flow", basis: $basis) { hits { score } }
				  risks(filter: $filter) { totalCount } }""", Map.of("direction", "SIDE", "kinds", List.of("Risk", 5),
				"basis", "RUMOUR", "filter", Map.of("and", List.of(Map.of("basis", Map.of("equals", "RUMOUR"))))))
			.path("errors");
		assertThat(errors.valueStream().map((error) -> error.path("extensions").path("argument").asString()))
			.containsExactly("$direction", "$kinds[1]", "$basis", "$filter.and[0].basis.equals");
		assertThat(errors.valueStream()).allSatisfy(
				(error) -> assertThat(error.path("message").asString()).contains(" is none of the values of '"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "query ($id: ID) { risks(filter: {id: {equals: $id}}) { totalCount } }",
			"query ($id: ID!) { risks(filter: {id: {in: [$id]}}) { totalCount } }",
			"query ($id: ID!) { node(id: $id) { id } }", "query ($id: ID!) { impact(of: $id) { affectedCount } }",
			"query ($id: ID) { gaps(scope: $id) { totalCount } }" })
	void areThoseWhoseIdIsNeitherATextNorAWholeNumber(String query) {
		for (Object id : List.of(List.of("risk-flow"), Map.of("a", List.of(1)), true, 1.5)) {
			assertThat(error(query, Map.of("id", id)).path("message").asString()).as("%s", id)
				.contains("is not an id: a text, or a whole number");
		}
	}

	@Test
	void nameTheOnesAmongSeveralIdsThatAreUnknown() {
		JsonNode response = post("{ nodes(ids: [\"plan-bnssg-jfp\", \"nope\", \"neither\"]) { id } }", Map.of());
		assertThat(response.path("data").path("nodes").path(0).path("id").asString()).isEqualTo("plan-bnssg-jfp");
		assertThat(response.path("errors").valueStream().map((error) -> error.path("message").asString()))
			.satisfiesExactly((first) -> assertThat(first).contains("'nope'"),
					(second) -> assertThat(second).contains("'neither'"));
		assertThat(response.path("errors").path(0).path("extensions").path("argument").asString()).isEqualTo("ids");
	}

	@Test
	void areThoseThatCouldReturnTooMuch() {
		JsonNode error = error("{ everything(first: 500) { nodes { discussedIn(first: 500) { nodes { id } } } } }",
				Map.of());
		assertThat(error.path("message").asString())
			.startsWith("The request may return 250501 nodes; at most 250000 are allowed");
		assertThat(error.path("extensions").path("code").asString()).isEqualTo("LIMIT_EXCEEDED");
	}

	@Test
	void areThoseThatCouldReturnTooMuchAllTogether() {
		String many = fields(600, "everything(first: 500) { nodes { id } }");
		assertThat(error("{" + many + "}", Map.of()).path("extensions").path("code").asString())
			.isEqualTo("LIMIT_EXCEEDED");
	}

	@Test
	void isTheSchemaAskedForOverAndOver() {
		assertThat(
				error("{ a: __schema { types { name } } b: __schema { types { name } } }", Map.of()).path("extensions")
					.path("code")
					.asString())
			.isEqualTo("LIMIT_EXCEEDED");
	}

	@Test
	void areTenThousandAliases() {
		assertThat(error("{" + fields(10_000, "kinds { count }") + "}", Map.of()).path("message").asString())
			.isNotBlank();
	}

	@Test
	void areAThousandLevels() {
		String nested = "discussedIn { nodes { ".repeat(500) + "id" + " } }".repeat(500);
		assertThat(error("{ everything { nodes { " + nested + " } } }", Map.of()).path("message").asString())
			.isNotBlank();
	}

	@Test
	void areFragmentsThatGoRoundInACircle() {
		assertThat(error("""
				{ everything { nodes { ...a } } }
				fragment a on Node { discussedIn { nodes { ...b } } }
				fragment b on Node { discussedIn { nodes { ...a } } }""", Map.of()).path("message").asString())
			.isNotBlank();
	}

	@Test
	void areTextsOfAMillionCharacters() {
		JsonNode error = error("query ($text: String!) { search(text: $text) { hits { score } } }",
				Map.of("text", "a".repeat(1_000_000)));
		assertThat(error.path("message").asString()).contains("1000000 characters; at most 1000");
	}

	@Test
	void areTenThousandIds() {
		List<String> ids = IntStream.range(0, 10_000).mapToObj((i) -> "id-" + i).toList();
		assertThat(error("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", ids)).path("message")
			.asString()).contains("10000 items; at most 500");
		assertThat(
				error("query ($ids: [ID!]!) { measures(filter: {id: {in: $ids}}) { totalCount } }", Map.of("ids", ids))
					.path("message")
					.asString())
			.contains("10000 items; at most 1000");
	}

	@Test
	void areFiltersOfTooManyConditions() {
		Map<String, Object> name = Map.of("name", Map.of("contains", "a"));
		Map<String, Object> filter = Map.of("or", Stream.generate(() -> name).limit(300).toList());
		assertThat(error("query ($filter: MeasureFilter) { measures(filter: $filter) { totalCount } }",
				Map.of("filter", filter))
			.path("message")
			.asString()).contains("300 items; at most 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "' OR 1=1 //", "\" }) DETACH DELETE n //", "`) RETURN 1 //", "$p0", "\\u0027", "*:*",
			"name:x AND (", "\u0000", "plan-bnssg-jfp' }) MATCH (m) RETURN m //" })
	void areNeverThoseWhoseTextsOnlyLookLikeCode(String text) {
		Answer answer = ask(
				"""
						query ($text: String!, $id: ID!) {
						  measures(filter: {or: [{name: {equals: $text}}, {id: {equals: $id}}, {name: {contains: $text}},
						    {sources: {document: $id}}, {observations: {some: {name: {startsWith: $text, ignoreCase: true}}}}]}) {
						    totalCount
						  }
						  search(text: "flow") { hits { score } }
						}""",
				Map.of("text", text, "id", text));
		assertThat(answer.number("measures.totalCount")).isZero();
		assertThat(post("query ($text: String!) { search(text: $text) { hits { node { id } } } }", Map.of("text", text))
			.path("errors")
			.valueStream()
			.map((error) -> error.path("extensions").path("code").asString())
			.distinct()).isSubsetOf("INVALID_ARGUMENT");
		assertThat(error("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", text)).path("extensions")
			.path("code")
			.asString()).isEqualTo("UNKNOWN_ID");
	}

	@Test
	void sayNothingOfTheInside() {
		List<String> queries = List.of("{ measures(order: [{by: \"a b\"}]) { nodes { id } } }",
				"{ observations(filter: {value: {between: [1]}}) { totalCount } }",
				"{ measures(filter: {better: {equals: SIDEWAYS}}) { totalCount } }");
		assertThat(queries).allSatisfy((query) -> assertThat(error(query, Map.of()).toString()).doesNotContain("java",
				"org.", "Exception", "MATCH", "Value{"));
	}

	private JsonNode error(String query, Map<String, ?> variables) {
		return post(query, variables).path("errors").path(0);
	}

	private static String fields(int count, String field) {
		return IntStream.range(0, count).mapToObj((i) -> "a" + i + ": " + field).collect(Collectors.joining(" "));
	}

}
