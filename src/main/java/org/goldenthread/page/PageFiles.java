package org.goldenthread.page;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the files of the page. Those under {@code /assets} are kept by browsers for
 * good, since their names change with their content; all others are asked for each time,
 * and in full, since the files of every build bear the same date.
 */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebMvcConfigurer {

	private static final Duration YEAR = Duration.ofDays(365);

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/static/assets/")
			.setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
		registry.addResourceHandler("/**")
			.addResourceLocations("classpath:/static/")
			.setUseLastModified(false)
			.setCacheControl(CacheControl.noCache());
	}

}
