package org.goldenthread.http;

import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.goldenthread.store.StoreUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class EndpointTests {

	private static final String JSON = "application/json";

	private final Edge edge = new Edge(Edge.settings());

	@Test
	void answersAnUnchangedQuestionWithTheSameBytesWithoutReading() throws UnsupportedEncodingException {
		MockHttpServletResponse first = this.edge.post("{ read }");
		MockHttpServletResponse second = this.edge.post("{ read }");
		assertThat(this.edge.reads()).isEqualTo(1);
		assertThat(first.getHeader("Cache-Status")).isEqualTo("goldenthread; fwd=miss; stored");
		assertThat(second.getHeader("Cache-Status")).isEqualTo("goldenthread; hit");
		assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString()).contains("\"read\":1");
		assertThat(second.getHeader("Data-Version")).isEqualTo("1");
		assertThat(second.getContentType()).isEqualTo(first.getContentType());
	}

	@Test
	void readsAgainAfterAWrite() throws UnsupportedEncodingException {
		this.edge.post("{ read }");
		this.edge.version(2);
		MockHttpServletResponse second = this.edge.post("{ read }");
		assertThat(second.getContentAsString()).contains("\"read\":2");
		assertThat(second.getHeader("Data-Version")).isEqualTo("2");
	}

	@Test
	void readsForEveryQuestionThatDiffers() {
		this.edge.post("{ read }");
		this.edge.post("{ read  }");
		this.edge.get("{ read }", (request) -> {
		});
		this.edge.get("{ read }", (request) -> request.addHeader("Accept", "application/graphql-response+json"));
		assertThat(this.edge.reads()).isEqualTo(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ refuse }", "{ read refuse }", "{ nothing }", "{ write }", "mutation { write }" })
	void keepsNoAnswerWithErrorsNorOneOfAWrite(String query) {
		this.edge.post(query);
		assertThat(this.edge.post(query).getHeader("Cache-Status")).isEqualTo("goldenthread; fwd=miss");
	}

	@Test
	void runsEveryMutation() {
		this.edge.post("mutation { write }");
		this.edge.post("mutation { write }");
		assertThat(this.edge.reads()).isEqualTo(2);
	}

	@Test
	void namesNoVersionIfTheDataChangedMeanwhile() {
		MockHttpServletResponse response = this.edge.get("{ read write }", (request) -> {
		});
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getHeaderNames()).doesNotContain("ETag", "Data-Version");
		assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void keepsNothingIfSwitchedOff() {
		Edge off = new Edge(Edge.settings(false, DataSize.ofBytes(0)));
		off.post("{ read }");
		off.post("{ read }");
		assertThat(off.reads()).isEqualTo(2);
	}

	@Test
	void keepsNothingWhereNobodyCountsVersions() {
		this.edge.version(0);
		this.edge.post("{ read }");
		assertThat(this.edge.post("{ read }").getHeader("Cache-Status")).isEqualTo("goldenthread; fwd=miss");
	}

	@Test
	void leavesItToTheFieldsToSayThatTheDatabaseIsAway() {
		this.edge.post("{ read }");
		this.edge.fail(mock(StoreUnavailable.class));
		assertThat(this.edge.post("{ read }").getStatus()).isEqualTo(200);
		assertThat(this.edge.reads()).isEqualTo(2);
	}

	@Test
	void letsCallersAskWhetherAnAnswerStillHolds() {
		MockHttpServletResponse first = get("none");
		String tag = first.getHeader("ETag");
		assertThat(tag).startsWith("W/\"1-");
		assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
		assertThat(first.getHeader("Vary")).isEqualTo("Accept, Authorization, Cookie");
		MockHttpServletResponse second = get("\"other\", " + tag);
		assertThat(second.getStatus()).isEqualTo(304);
		assertThat(second.getContentAsByteArray()).isEmpty();
		assertThat(second.getHeader("ETag")).isEqualTo(tag);
		assertThat(this.edge.reads()).isEqualTo(1);
		this.edge.version(2);
		MockHttpServletResponse third = get(tag);
		assertThat(third.getStatus()).isEqualTo(200);
		assertThat(third.getHeader("ETag")).isNotEqualTo(tag);
		assertThat(this.edge.reads()).isEqualTo(2);
	}

	@Test
	void asksWhetherAnAnswerStillHoldsWithoutKeepingAny() {
		Edge off = new Edge(Edge.settings(false, DataSize.ofBytes(0)));
		String tag = off.get("{ read }", (request) -> {
		}).getHeader("ETag");
		assertThat(off.get("{ read }", (request) -> request.addHeader("If-None-Match", tag)).getStatus())
			.isEqualTo(304);
		assertThat(off.reads()).isEqualTo(1);
	}

	@Test
	void runsNoMutationForAGet() throws UnsupportedEncodingException {
		MockHttpServletResponse response = this.edge.get("mutation { write }", (request) -> {
		});
		assertThat(response.getStatus()).isEqualTo(405);
		assertThat(response.getContentAsString()).contains("send a mutation with POST", "METHOD_NOT_ALLOWED");
		assertThat(response.getHeader("Allow")).isEqualTo("POST");
		assertThat(this.edge.reads()).isZero();
	}

	@Test
	void answersATrustedDocumentByItsId() throws UnsupportedEncodingException {
		assertThat(this.edge.post("numbers/read").getContentAsString()).contains("\"read\":1");
		assertThat(this.edge.post("numbers/write").getStatus()).isEqualTo(400);
		assertThat(this.edge.post("numbers/write").getContentAsString())
			.contains("There is no document 'numbers/write'. GET /graphql/documents lists");
	}

	@Test
	void answersNothingElseIfToldTo() throws UnsupportedEncodingException {
		Edge trusted = new Edge(Edge.settings(true, DataSize.ofKilobytes(10)));
		assertThat(trusted.post("numbers/read").getStatus()).isEqualTo(200);
		MockHttpServletResponse other = trusted.post("{ read }");
		assertThat(other.getStatus()).isEqualTo(403);
		assertThat(other.getContentAsString()).contains("Only trusted documents", "NOT_TRUSTED", "/graphql/documents");
		assertThat(trusted.post("{ __typename }").getStatus()).isEqualTo(403);
		assertThat(trusted.reads()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[]                                                | The body is not a JSON object
			{                                                 | The body is not a JSON object
			null                                              | The body is not a JSON object
			''                                                | The body is not a JSON object
			{}                                                | There is no query
			{"query": " "}                                    | There is no query
			{"query": 1}                                      | query is not a string
			{"documentId": ["a"]}                             | documentId is not a string
			{"query": "{ read }", "documentId": "a"}          | not both
			{"query": "{ read }", "operationName": 1}         | operationName is not a string
			{"query": "{ read }", "variables": "{}"}          | variables is not an object
			{"query": "{ read }", "extensions": []}           | extensions is not an object
			""")
	void saysWhatIsWrongWithABody(String body, String expected) throws UnsupportedEncodingException {
		MockHttpServletResponse response = post(JSON, body);
		assertThat(response.getStatus()).isEqualTo(400);
		assertThat(response.getContentAsString()).contains(expected, "\"errors\"", "\"INVALID_REQUEST\"")
			.doesNotContain("\"data\"");
	}

	@Test
	void readsTheParametersOfAGet() throws UnsupportedEncodingException {
		Map<String, String> parameters = Map.of("documentId", "numbers/read", "variables", "{\"times\": 2}",
				"extensions", "{}", "operationName", "Read");
		assertThat(get(parameters).getContentAsString()).contains("\"read\":1");
		assertThat(get(Map.of("documentId", "numbers/read", "variables", "2")).getContentAsString())
			.contains("The parameter variables is not a JSON object");
		assertThat(get(Map.of()).getStatus()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "application/json;charset=utf-16",
			"application/graphql", "nonsense" })
	void takesOnlyJsonInABody(String contentType) {
		MockHttpServletResponse response = post(contentType, "{\"query\": \"{ read }\"}");
		assertThat(response.getStatus()).isEqualTo(415);
		assertThat(response.getHeader("Accept")).isEqualTo(JSON);
	}

	@Test
	void readsNoBodyBeyondItsBound() throws UnsupportedEncodingException {
		MockHttpServletResponse response = post(JSON, "{\"query\": \"" + " ".repeat(10 * 1024) + "{ read }\"}");
		assertThat(response.getStatus()).isEqualTo(413);
		assertThat(response.getContentAsString()).contains("more than 10240 bytes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH" })
	void takesNoOtherMethod(String method) {
		MockHttpServletResponse response = this.edge.send(method, (request) -> {
		});
		assertThat(response.getStatus()).isEqualTo(405);
		assertThat(response.getHeader("Allow")).isEqualTo("GET, HEAD, POST");
	}

	@Test
	void refusesWhoTakesNoJson() {
		assertThat(this.edge.get("{ read }", (request) -> request.addHeader("Accept", "text/html")).getStatus())
			.isEqualTo(406);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ read }      | application/graphql-response+json | 200
			{ refuse }    | application/graphql-response+json | 200
			{             | application/graphql-response+json | 400
			{ nothing }   | application/graphql-response+json | 400
			{ refuse }    | application/json                  | 200
			{             | application/json                  | 200
			{ nothing }   | application/json                  | 200
			""")
	void hasTheStatusOfItsType(String query, String type, int status) {
		MockHttpServletResponse response = this.edge.get(query, (request) -> request.addHeader("Accept", type));
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(response.getContentType()).isEqualTo(type + ";charset=UTF-8");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			https://plans.example.org      | plans.example.org    | 200
			http://plans.example.org:8080  | plans.example.org:8080 | 200
			http://LOCALHOST:8080          | localhost:8080       | 200
			https://other.example.org      | plans.example.org    | 200
			https://evil.example.org       | plans.example.org    | 403
			http://plans.example.org:81    | plans.example.org    | 403
			http://plans.example.org.evil  | plans.example.org    | 403
			null                           | plans.example.org    | 403
			nonsense                       | plans.example.org    | 403
			https://%                      | plans.example.org    | 403
			""")
	void asksOfWhichOriginAPageIs(String origin, String host, int status) {
		MockHttpServletResponse response = this.edge.get("{ read }", (request) -> {
			request.addHeader("Origin", origin);
			request.addHeader("Host", host);
		});
		assertThat(response.getStatus()).isEqualTo(status);
	}

	@Test
	void saysInTheWordsOfClientsThatItKeepsNoDocuments() throws UnsupportedEncodingException {
		String body = "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"ab\"}}}";
		MockHttpServletResponse post = post(JSON, body);
		assertThat(post.getStatus()).isEqualTo(200);
		assertThat(post.getContentAsString()).contains("\"message\":\"PersistedQueryNotSupported\"",
				"\"code\":\"PERSISTED_QUERY_NOT_SUPPORTED\"");
		MockHttpServletResponse get = get(Map.of("extensions", "{\"persistedQuery\": {\"sha256Hash\": \"ab\"}}"));
		assertThat(get.getContentAsString()).contains("PersistedQueryNotSupported");
		assertThat(get(Map.of("query", "{ read }", "extensions", "{\"persistedQuery\": {\"sha256Hash\": \"ab\"}}"))
			.getContentAsString()).contains("\"read\":1");
	}

	@Test
	void saysWhichLimitOfJsonABodyBreaks() throws UnsupportedEncodingException {
		MockHttpServletResponse deep = post(JSON,
				"{\"query\": \"{ read }\", \"variables\": {\"a\": " + "[".repeat(80) + "]".repeat(80) + "}}");
		assertThat(deep.getStatus()).isEqualTo(400);
		assertThat(deep.getContentAsString()).contains("LIMIT_EXCEEDED", "nested 64 levels deep");
		MockHttpServletResponse number = post(JSON,
				"{\"query\": \"{ read }\", \"variables\": {\"a\": " + "1".repeat(1001) + "}}");
		assertThat(number.getContentAsString()).contains("LIMIT_EXCEEDED", "1,000 digits");
	}

	@Test
	void takesNothingButUtf8() throws UnsupportedEncodingException {
		byte[] overlong = "{\"query\": \"{ read } # AA\"}".getBytes(StandardCharsets.ISO_8859_1);
		overlong[overlong.length - 4] = (byte) 0xc0;
		overlong[overlong.length - 3] = (byte) 0xaf;
		MockHttpServletResponse body = this.edge.send("POST", (request) -> {
			request.addHeader("Content-Type", JSON);
			request.setContent(overlong);
		});
		assertThat(body.getStatus()).isEqualTo(400);
		assertThat(body.getContentAsString()).contains("The body is not UTF-8");
		for (String address : new String[] { "{ read } # %c0%af", "{ read } # %ff", "{ read } # %ed%a0%80" }) {
			MockHttpServletResponse response = this.edge.get(address, (request) -> {
			});
			assertThat(response.getStatus()).isEqualTo(400);
			assertThat(response.getContentAsString()).contains("The address is not UTF-8");
		}
		assertThat(this.edge.get("{ read } # %zz", (request) -> {
		}).getContentAsString()).contains("two hexadecimal digits");
	}

	@Test
	void holdsAnyAnswerForUnchangedIfAsked() {
		assertThat(get("*").getStatus()).isEqualTo(304);
	}

	private MockHttpServletResponse get(String ifNoneMatch) {
		return this.edge.get("{ read }", (request) -> {
			request.addHeader("If-None-Match", ifNoneMatch);
		});
	}

	private MockHttpServletResponse get(Map<String, String> parameters) {
		return this.edge.send("GET", (request) -> {
			request.setQueryString("many=a=b&" + parameters.entrySet()
				.stream()
				.map((each) -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&")));
		});
	}

	private MockHttpServletResponse post(String contentType, String body) {
		return this.edge.send("POST", (request) -> {
			request.addHeader("Content-Type", contentType);
			request.setContent(body.getBytes(StandardCharsets.UTF_8));
		});
	}

}
