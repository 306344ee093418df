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
 * @param maximumConditions how many conditions the filters of one root field may hold
 * @param maximumFilterDepth how deeply a filter may nest {@code and}, {@code or},
 * {@code not}, {@code link} and conditions on relationships; planning takes longer with
 * each level
 * @param maximumSubqueryDepth how many conditions on relationships may be nested in each
 * other, {@code some} directly in {@code some} not counted; planning takes twice as long
 * with each
 * @param maximumValues how many values a filter may list in one place
 * @param maximumOrders how many values a list may be ordered by
 * @param maximumGroupings how many values a summary may be grouped by
 */
@ConfigurationProperties("goldenthread.query")
public record QueryLimits(@DefaultValue("25") int pageSize, @DefaultValue("500") int maximumPageSize,
		@DefaultValue("250000") long maximumNodes, @DefaultValue("200") int maximumConditions,
		@DefaultValue("24") int maximumFilterDepth, @DefaultValue("8") int maximumSubqueryDepth,
		@DefaultValue("1000") int maximumValues, @DefaultValue("8") int maximumOrders,
		@DefaultValue("5") int maximumGroupings) {

}
