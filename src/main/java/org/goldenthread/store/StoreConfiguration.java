package org.goldenthread.store;

import java.net.URI;
import java.util.List;

import org.goldenthread.store.embedded.EmbeddedNeo4j;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Logging;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jOperations;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts the store together: reads in process if the database is embedded, over Bolt if it
 * is a server; writes over Bolt. Spring Data maps what the service keeps for itself.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
@EnableNeo4jRepositories("org.goldenthread")
class StoreConfiguration {

	@Bean
	DriverWriter graphWriter(ObjectProvider<Driver> driver, DatabaseSelectionProvider database, DataVersions versions,
			StoreSettings settings) {
		return new DriverWriter(driver, database.getDatabaseSelection().getValue(), versions, settings.writeTimeout());
	}

	@Bean
	WholeStore wholeStore(ObjectProvider<Driver> driver, DatabaseSelectionProvider database) {
		return new DriverWholeStore(driver, database.getDatabaseSelection().getValue());
	}

	@Bean
	StoreStart storeStart(GraphReader reader, DriverWriter writer, Schema schema) {
		return new StoreStart(reader, writer, schema);
	}

	@Bean
	Schema graphSchema() {
		return Schema.of(new ClassPathResource("graph-schema/constraints.cypher"),
				new ClassPathResource("graph-schema/indexes.cypher"));
	}

	@Bean
	TemporaryGraphs temporaryGraphs(Schema schema, StoreSettings settings) {
		return new TemporaryGraphs(schema, settings.readTimeout());
	}

	/**
	 * Leaves the driver, and what stands on it, until somebody uses it: in-process reads
	 * need none.
	 */
	@Bean
	static BeanFactoryPostProcessor lazyDriver() {
		return (beans) -> {
			for (Class<?> type : List.of(Driver.class, Neo4jClient.class, Neo4jOperations.class,
					PlatformTransactionManager.class, TransactionOperations.class, Repository.class)) {
				for (String name : beans.getBeanNamesForType(type, false, false)) {
					beans.getBeanDefinition(name).setLazyInit(true);
				}
			}
		};
	}

	/**
	 * The embedded side.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBean(EmbeddedNeo4j.class)
	static class Embedded {

		@Bean
		DataVersions dataVersions() {
			return new DataVersions(true);
		}

		@Bean
		TransactionMemory transactionMemory() {
			return TransactionMemory.ofTheService(true);
		}

		@Bean
		GraphReader graphReader(EmbeddedNeo4j neo4j, DataVersions versions, StoreSettings settings) {
			return new RoutedReader(new EmbeddedReader(neo4j::database, versions, settings.readTimeout()));
		}

		@Bean
		GraphScan graphScan(EmbeddedNeo4j neo4j, StoreSettings settings) {
			return new RoutedScan(new EmbeddedScan(neo4j::database, settings.readTimeout()));
		}

		@Bean
		Neo4jConnectionDetails embeddedConnection(EmbeddedNeo4j neo4j) {
			return new Neo4jConnectionDetails() {

				@Override
				public URI getUri() {
					return neo4j.uri();
				}

				@Override
				public AuthToken getAuthToken() {
					return AuthTokens.basic(EmbeddedNeo4j.USER, neo4j.secret());
				}

			};
		}

	}

	/**
	 * The side of a server or a cluster.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(EmbeddedNeo4j.class)
	static class Server {

		@Bean
		DataVersions dataVersions() {
			return new DataVersions(false);
		}

		@Bean
		TransactionMemory transactionMemory() {
			return TransactionMemory.ofTheService(false);
		}

		/**
		 * The driver's default writes out every message before it finds that nobody wants
		 * to see it.
		 */
		@Bean
		@SuppressWarnings("deprecation") // The driver has no other way to set it.
		ConfigBuilderCustomizer driverLogging() {
			return (driver) -> driver.withLogging(Logging.slf4j());
		}

		@Bean
		GraphReader graphReader(Driver driver, DatabaseSelectionProvider database, DataVersions versions,
				StoreSettings settings) {
			return new RoutedReader(new DriverReader(driver, database.getDatabaseSelection().getValue(), versions,
					settings.readTimeout()));
		}

		@Bean
		GraphScan graphScan(GraphReader reader, Driver driver, DatabaseSelectionProvider database) {
			return new RoutedScan(new DriverScan(reader.present(), driver, database.getDatabaseSelection().getValue()));
		}

	}

}
