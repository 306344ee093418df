package org.goldenthread.security;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may change the data.
 *
 * @param administratorToken the file that keeps the administrator's token; it is created
 * with a new token if it is not there
 */
@ConfigurationProperties("goldenthread.security")
record SecuritySettings(@DefaultValue("data/administrator.token") Path administratorToken) {

}
