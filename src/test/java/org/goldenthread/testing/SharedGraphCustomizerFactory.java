package org.goldenthread.testing;

import java.util.List;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Lets every application context of the tests use the {@link TestGraph}.
 */
class SharedGraphCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> attributes) {
		return new SharedGraph();
	}

	/**
	 * The same for all, so that contexts are shared too.
	 */
	private record SharedGraph() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
			TestGraph graph = TestGraph.get();
			graph.embedded()
				.ifPresentOrElse((neo4j) -> context.getBeanFactory().registerSingleton("embeddedNeo4j", neo4j),
						() -> context.getEnvironment()
							.getPropertySources()
							.addFirst(new MapPropertySource("shared test graph", graph.connection())));
		}

	}

}
