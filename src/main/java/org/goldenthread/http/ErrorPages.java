package org.goldenthread.http;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;

/**
 * Gives the right status to what the web server refused: it takes a body that was cut off
 * since it came too slowly for one that is malformed.
 */
final class ErrorPages extends BasicErrorController {

	ErrorPages(ErrorAttributes attributes, ErrorProperties properties, List<ErrorViewResolver> pages) {
		super(attributes, properties, pages);
	}

	@Override
	protected HttpStatus getStatus(HttpServletRequest request) {
		return WatchedRequest.isLate(request) ? HttpStatus.REQUEST_TIMEOUT : super.getStatus(request);
	}

}
