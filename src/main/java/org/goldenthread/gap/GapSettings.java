package org.goldenthread.gap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which rules find gaps.
 *
 * @param location a folder with rules of a user's own, as a path or a URL, such as
 * {@code /etc/goldenthread/gaps}, which take part beside those of the product; null for
 * none
 */
@ConfigurationProperties("goldenthread.gaps")
record GapSettings(@Nullable String location) {

}
