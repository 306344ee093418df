package org.goldenthread.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the page under every address that it gives to what it shows, so that these can
 * be opened and shared, and GraphiQL under its own.
 */
@Configuration(proxyBeanMethods = false)
class PageAddresses implements WebMvcConfigurer {

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addViewController("/node/{id}").setViewName("forward:/index.html");
		registry.addViewController("/graphiql").setViewName("forward:/graphiql.html");
	}

}
