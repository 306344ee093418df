package org.goldenthread.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a single query may ask for.
 *
 * @param pageSize how many things a list holds if the caller does not say
 * @param maximumPageSize how many things a list may hold at most
 * @param maximumNodes how many nodes an answer may hold at most, computed from the page
 * sizes before the query runs
 */
@ConfigurationProperties("goldenthread.query")
public record QueryLimits(@DefaultValue("25") int pageSize, @DefaultValue("500") int maximumPageSize,
		@DefaultValue("250000") long maximumNodes) {

}
