package org.goldenthread.change;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether changes are reviewed.
 *
 * @param required whether only administrators may change anything that nobody else has
 * reviewed
 * @param mostOpen how many proposals somebody may have at most that are neither applied
 * nor rejected
 */
@ConfigurationProperties("goldenthread.review")
public record ReviewSettings(@DefaultValue("false") boolean required, @DefaultValue("100") int mostOpen) {

}
