package org.goldenthread.token;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What access tokens may be.
 *
 * @param longest how long one may be valid at most
 * @param usual how long one is valid if nothing is said
 * @param mostOfOwner how many valid ones somebody may have at most
 */
@ConfigurationProperties("goldenthread.access-token")
record TokenSettings(@DefaultValue("366d") Duration longest, @DefaultValue("90d") Duration usual,
		@DefaultValue("20") int mostOfOwner) {

}
