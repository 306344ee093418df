package org.goldenthread.api;

import graphql.TrivialDataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a list that is a connection already. Marked as trivial because otherwise Spring
 * for GraphQL looks for a way to make a connection of it.
 */
@FunctionalInterface
interface ConnectionFetcher extends TrivialDataFetcher<@Nullable Object> {

}
