package org.goldenthread.page;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the page under every address that it gives to what it shows, so that these can
 * be opened and shared, and GraphiQL under its own.
 */
@Configuration(proxyBeanMethods = false)
class PageAddresses implements WebMvcConfigurer {

	private static final List<String> PAGE = List.of("/node/{id}", "/node/{id}/gaps", "/node/{id}/impact",
			"/node/{id}/single-points", "/node/{id}/risks", "/gaps", "/risks", "/coverage");

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		PAGE.forEach((address) -> registry.addViewController(address).setViewName("forward:/index.html"));
		registry.addViewController("/graphiql").setViewName("forward:/graphiql.html");
	}

}
