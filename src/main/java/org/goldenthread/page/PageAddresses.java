package org.goldenthread.page;

import java.util.List;
import java.util.stream.Stream;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.goldenthread.security.OpenPaths;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the page under every address that it gives to what it shows, so that these can
 * be opened and shared, and the example of a dashboard under its own. A slash at the end
 * changes nothing.
 */
@Configuration(proxyBeanMethods = false)
class PageAddresses implements WebMvcConfigurer {

	private static final List<String> PAGE = List.of("/node/{id}", "/node/{id}/gaps", "/node/{id}/impact",
			"/node/{id}/single-points", "/node/{id}/history", "/node/{id}/change", "/node/{id}/map",
			"/node/{id}/neighbourhood", "/node/{id}/difference", "/node/{id}/risks", "/gaps", "/gap", "/thread",
			"/risks", "/coverage", "/between", "/systems", "/map", "/views", "/glossary", "/sign-in", "/graphiql",
			"/changes", "/changes/new", "/changes/import", "/changes/review", "/evidence/{id}", "/evidence/{id}/{year}",
			"/evidence/{id}/{year}/note");

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		PAGE.forEach((address) -> forward(registry, address, "forward:/index.html"));
		forward(registry, "/example", "forward:/example.html");
	}

	/**
	 * The page itself holds no data.
	 * @return its addresses
	 */
	@Bean
	OpenPaths pagePaths() {
		return new OpenPaths(Stream
			.concat(PAGE.stream().flatMap((address) -> Stream.of(address, address + "/")),
					Stream.of("/", "/index.html", "/assets/**", "/favicon.svg"))
			.toList());
	}

	private static void forward(ViewControllerRegistry registry, String address, String view) {
		registry.addViewController(address).setViewName(view);
		registry.addViewController(address + "/").setViewName(view);
	}

	/**
	 * Lets an id with a slash in it come as far as the page, which says that there is no
	 * such thing; the server itself would answer with a bare status.
	 * @return what tells the server so
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInIds() {
		return (factory) -> factory.addConnectorCustomizers((connector) -> {
			connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
			connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
		});
	}

}
