package org.goldenthread.subscription;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is watched for subscribers.
 *
 * @param interval how often to look for a new version of the data
 * @param maximumWatched how many different things may be watched at once
 * @param keptChanges how many changes of each are kept for those who were cut off
 * @param keptFor how long a thing is watched on after its last subscriber has gone
 * @param updateTime how long it may take to find out what has changed of one thing
 */
@ConfigurationProperties("goldenthread.subscriptions")
record SubscriptionSettings(@DefaultValue("250ms") Duration interval, @DefaultValue("500") int maximumWatched,
		@DefaultValue("100") int keptChanges, @DefaultValue("5m") Duration keptFor,
		@DefaultValue("10s") Duration updateTime) {

}
