package org.goldenthread.query;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.model.Model;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphScan;

import org.springframework.stereotype.Component;

/**
 * Fetches what callers select of what features have found.
 *
 * @param model the model
 * @param limits how much an answer may hold
 * @param compiler compiles what leads on to other nodes
 * @param reader runs what is compiled
 * @param scan reads whole nodes and links
 */
@Component
public record Hydrator(Model model, QueryLimits limits, ReadCompiler compiler, GraphReader reader, GraphScan scan) {

	/**
	 * Begins to collect what is to be fetched for one field of a request.
	 * @param environment carries the selection
	 * @return the collection, of which nothing is fetched yet
	 */
	public Hydration of(DataFetchingEnvironment environment) {
		return new Hydration(this, environment);
	}

}
