package org.goldenthread.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.goldenthread.store.embedded.TemporaryNeo4j;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Lets every application context of the tests use one of the {@linkplain TestGraph test
 * graphs}, unless the test wants a graph of its own.
 */
class SharedGraphCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> attributes) {
		if (testClass.isAnnotationPresent(OwnGraph.class) && !TestGraph.isOne()) {
			return new FreshGraph();
		}
		return new SharedGraph(AnnotatedElementUtils.hasAnnotation(testClass, EmptyGraph.class));
	}

	/** Whoever works in this folder may have a token of theirs. */
	private static void keepTokenElsewhere(ConfigurableApplicationContext context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("token",
					Map.of("goldenthread.security.administrator-token", "target/tokens/" + UUID.randomUUID())));
	}

	/**
	 * The same for all that use the same graph, so that contexts are shared too.
	 *
	 * @param written whether it is the graph that tests write to
	 */
	private record SharedGraph(boolean written) implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
			keepTokenElsewhere(context);
			TestGraph graph = this.written ? TestGraph.written() : TestGraph.seeded();
			graph.embedded()
				.ifPresentOrElse((neo4j) -> context.getBeanFactory().registerSingleton("embeddedNeo4j", neo4j),
						() -> context.getEnvironment()
							.getPropertySources()
							.addFirst(new MapPropertySource("shared test graph", graph.connection())));
		}

	}

	/**
	 * A database of its own.
	 */
	private record FreshGraph() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
			keepTokenElsewhere(context);
			context.getBeanFactory().registerSingleton("embeddedNeo4j", TemporaryNeo4j.start());
		}

	}

}
