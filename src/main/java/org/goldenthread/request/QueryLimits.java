package org.goldenthread.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a single request may ask for. Each limit is enforced before the work that it
 * bounds; {@code src/docs/limits.md} lists them all.
 *
 * @param pageSize how many things a list holds if the caller does not say
 * @param maximumPageSize how many things a list may hold at most
 * @param maximumNodes how many nodes an answer may hold at most, computed from the page
 * sizes before the query runs
 * @param maximumDepth how many levels of fields a document may have
 * @param maximumFields how many fields a document may select, with every alias, every
 * directive and every spread of a fragment
 * @param maximumDefinitions how many operations and fragments a document may have
 * @param maximumNameLength how many characters a name may have: of a field, an alias, a
 * variable, an operation, a key of a variable
 * @param maximumTextLength how many characters a text may have
 * @param maximumInputDepth how many levels of lists and objects an argument or a variable
 * may have
 * @param maximumValues how many values a list of an argument or a variable may have, such
 * as one that a filter gives
 * @param maximumInputValues how many values the arguments of a document, or all
 * variables, may have together
 * @param maximumConditions how many conditions the filters of one root field may hold,
 * and how many items a list of conditions
 * @param maximumFilterDepth how deeply a filter may nest {@code and}, {@code or},
 * {@code not}, {@code link} and conditions on relationships; planning takes longer with
 * each level
 * @param maximumSubqueryDepth how many conditions on relationships may be nested in each
 * other, {@code some} directly in {@code some} not counted; planning takes twice as long
 * with each
 * @param maximumOrders how many values a list may be ordered by
 * @param maximumConnections how many lists of other things the selection of one root
 * field may hold, or of one kind of what a search found; planning takes longer than in
 * proportion to them
 * @param maximumGroupings how many values a summary may be grouped by
 * @param maximumHits how many hits a search may return
 * @param maximumSearchLength how many characters the text of a search may have
 * @param maximumSearchWords how many words of a search are looked for
 */
@ConfigurationProperties("goldenthread.query")
public record QueryLimits(@DefaultValue("25") int pageSize, @DefaultValue("500") int maximumPageSize,
		@DefaultValue("250000") long maximumNodes, @DefaultValue("24") int maximumDepth,
		@DefaultValue("2000") int maximumFields, @DefaultValue("100") int maximumDefinitions,
		@DefaultValue("100") int maximumNameLength, @DefaultValue("10000") int maximumTextLength,
		@DefaultValue("64") int maximumInputDepth, @DefaultValue("1000") int maximumValues,
		@DefaultValue("10000") int maximumInputValues, @DefaultValue("200") int maximumConditions,
		@DefaultValue("24") int maximumFilterDepth, @DefaultValue("8") int maximumSubqueryDepth,
		@DefaultValue("8") int maximumOrders, @DefaultValue("100") int maximumConnections,
		@DefaultValue("5") int maximumGroupings, @DefaultValue("100") int maximumHits,
		@DefaultValue("1000") int maximumSearchLength, @DefaultValue("12") int maximumSearchWords) {

}
