package org.goldenthread.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import jakarta.servlet.ServletException;
import org.goldenthread.past.Past;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.goldenthread.store.StoreException;
import org.goldenthread.view.AsOf;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The edge over a schema of its own, whose data is a number of times it was read.
 */
class Edge implements GraphReader, Past {

	private static final String SCHEMA = """
			type Query { read(times: Int): Int, refuse: Int, write: Int }
			type Mutation { write: Int }
			""";

	private static final ZonedDateTime MORNING = ZonedDateTime.of(2026, 4, 1, 9, 0, 0, 0, ZoneOffset.UTC);

	/** One for all, since its thread goes on. */
	private static final RequestWatch WATCH = new RequestWatch(settings());

	private final AtomicInteger reads = new AtomicInteger();

	private DataVersion version = new DataVersion(1, MORNING);

	private @Nullable StoreException failure;

	private final Endpoint endpoint;

	Edge(HttpSettings settings) {
		JsonMapper json = JsonMapper.builder().build();
		GraphQlSource source = GraphQlSource.schemaResourceBuilder()
			.schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8)))
			.instrumentation(List.of(new OperationGuard()))
			.configureRuntimeWiring((wiring) -> {
				DataFetcher<?> write = (environment) -> write();
				DataFetcher<?> refuse = (environment) -> {
					this.reads.incrementAndGet();
					return DataFetcherResult.newResult()
						.error(GraphQLError.newError().message("Refused").build())
						.build();
				};
				wiring.type("Query",
						(type) -> type.dataFetcher("read", (environment) -> this.reads.incrementAndGet())
							.dataFetcher("refuse", refuse)
							.dataFetcher("write", write));
				wiring.type("Mutation", (type) -> type.dataFetcher("write", write));
			})
			.build();
		TrustedDocuments documents = new TrustedDocuments(
				new TreeMap<>(Map.of("numbers/read", "query Read($times: Int) { read(times: $times) }")),
				"/graphql/documents");
		Sights sights = new Sights(this);
		Execution execution = new Execution(
				WebGraphQlHandler.builder(new DefaultExecutionGraphQlService(source)).build(), json, WATCH, sights);
		this.endpoint = new Endpoint(execution,
				new QuestionReader(documents, settings.trustedDocumentsOnly(), defaults(QueryLimits.class)),
				new Versions(this), new AnswerCache(settings.answerCache()), new EntityTags(source::schema), WATCH,
				settings, new EventStreams(execution, WATCH, defaults(EventSettings.class)), sights);
	}

	static HttpSettings settings() {
		return settings(false, DataSize.ofKilobytes(10));
	}

	static HttpSettings settings(boolean trustedOnly, DataSize answers) {
		HttpSettings defaults = defaults(HttpSettings.class);
		return new HttpSettings(trustedOnly, DataSize.ofKilobytes(10), answers, defaults.requestTime(),
				defaults.answerTime(), defaults.bodyTime(), defaults.importWait(), defaults.shutdownTime(),
				Set.of("plans.example.org"), Set.of("https://other.example.org"));
	}

	private static <T> T defaults(Class<T> type) {
		return new Binder(List.of()).bindOrCreate("none", type);
	}

	/**
	 * How often data was read to answer.
	 */
	int reads() {
		return this.reads.get();
	}

	int write() {
		this.version = new DataVersion(this.version.number() + 1, MORNING);
		return this.reads.incrementAndGet();
	}

	void version(long number) {
		this.version = new DataVersion(number, MORNING);
	}

	void fail(StoreException failure) {
		this.failure = failure;
	}

	MockHttpServletResponse post(String query) {
		return send("POST", (request) -> {
			request.setContentType("application/json");
			request.setContent(JsonMapper.shared()
				.writeValueAsBytes(Map.of((query.matches("[a-z/-]+")) ? "documentId" : "query", query)));
		});
	}

	MockHttpServletResponse get(String query, Consumer<MockHttpServletRequest> more) {
		return send("GET", (request) -> {
			request.setQueryString("query=" + query);
			more.accept(request);
		});
	}

	MockHttpServletResponse send(String method, Consumer<MockHttpServletRequest> more) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/graphql");
		more.accept(request);
		MockHttpServletResponse response = new MockHttpServletResponse();
		try {
			this.endpoint.handle(ServerRequest.create(request, List.of())).writeTo(request, response, List::of);
		}
		catch (ServletException | IOException ex) {
			throw new IllegalStateException(ex);
		}
		return response;
	}

	/** What was read of it when does not matter here. */
	@Override
	public AsOf find(String argument, String text) {
		return new AsOf(Long.parseLong(text), MORNING, MORNING.toLocalDate());
	}

	@Override
	public <T> CompletableFuture<T> read(AsOf asOf, Supplier<CompletableFuture<T>> work) {
		return work.get();
	}

	@Override
	public List<Map<String, @Nullable Object>> read(Statement statement) {
		throw new UnsupportedOperationException();
	}

	@Override
	public DataVersion dataVersion() {
		if (this.failure != null) {
			throw this.failure;
		}
		return this.version;
	}

}
