package org.goldenthread.evidence.subject;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large a pack may be. What is beyond is left out, and the pack says so.
 *
 * @param maximumRows how many rows a table may have
 * @param maximumThreads how many threads of a priority it may show in each direction
 * @param maximumHops how many links a thread may have
 */
@ConfigurationProperties("goldenthread.evidence")
public record EvidenceLimits(@DefaultValue("2000") int maximumRows, @DefaultValue("20") int maximumThreads,
		@DefaultValue("8") int maximumHops) {

}
