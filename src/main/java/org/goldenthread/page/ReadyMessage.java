package org.goldenthread.page;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says where the page is once it can be opened.
 */
@Component
class ReadyMessage {

	private static final Logger logger = LoggerFactory.getLogger(ReadyMessage.class);

	@EventListener
	void sayWhereThePageIs(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext context
				&& context.getWebServer() != null) {
			String host = context.getEnvironment().getProperty("server.address", "127.0.0.1");
			logger.info("Ready: open http://{}:{}/ (API at /graphql, try it at /graphiql)", host,
					context.getWebServer().getPort());
		}
	}

}
