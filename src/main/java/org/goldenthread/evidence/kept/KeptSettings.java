package org.goldenthread.evidence.kept;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many packs are kept.
 *
 * @param keptPacks how many at most; those taken away the longest ago go first
 */
@ConfigurationProperties("goldenthread.evidence")
record KeptSettings(@DefaultValue("500") int keptPacks) {

}
