package org.goldenthread.feed.description;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Reads which files are published, and what they hold.
 */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

	@Bean
	Feeds feeds(ResourcePatternResolver resources) throws IOException {
		Map<String, String> files = new TreeMap<>();
		for (Resource file : resources.getResources("classpath:seed-data/feeds/*.yaml")) {
			try (InputStream content = file.getInputStream()) {
				files.put(Objects.requireNonNull(file.getFilename()),
						new String(content.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return Feeds.read(files);
	}

}
