package org.goldenthread.http;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How updates are sent to subscribers.
 *
 * @param maximumSubscribers how many subscribers there may be at once
 * @param maximumWaiting how many updates may wait for a subscriber who is slow to take
 * them, before they are cut off
 * @param heartbeat after how long without an update something is sent all the same, by
 * which a subscriber that has gone is noticed
 * @param retry after how long a client is to come again if it was cut off
 */
@ConfigurationProperties("goldenthread.subscriptions")
record EventSettings(@DefaultValue("2000") int maximumSubscribers, @DefaultValue("64") int maximumWaiting,
		@DefaultValue("15s") Duration heartbeat, @DefaultValue("3s") Duration retry) {

}
