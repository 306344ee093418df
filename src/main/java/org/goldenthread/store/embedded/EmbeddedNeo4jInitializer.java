package org.goldenthread.store.embedded;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded database side by side with Spring, unless a server is configured or
 * a database is there already.
 */
class EmbeddedNeo4jInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String BEAN = "embeddedNeo4j";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		if (environment.containsProperty("spring.neo4j.uri") || context.getBeanFactory().containsSingleton(BEAN)) {
			return;
		}
		EmbeddedSettings settings = Binder.get(environment).bindOrCreate("goldenthread.store", EmbeddedSettings.class);
		EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(settings);
		DefaultSingletonBeanRegistry beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
		beans.registerSingleton(BEAN, neo4j);
		beans.registerDisposableBean(BEAN, neo4j::close);
		context.addApplicationListener((ApplicationListener<ApplicationFailedEvent>) (event) -> neo4j.close());
	}

}
