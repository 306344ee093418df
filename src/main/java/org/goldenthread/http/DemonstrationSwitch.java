package org.goldenthread.http;

import org.goldenthread.security.CallerAuthentication;
import org.goldenthread.view.View;

import org.springframework.web.servlet.function.ServerRequest;

/**
 * The switch in the address of a request that shows demonstration data.
 */
final class DemonstrationSwitch {

	static final String NAME = "demonstration";

	private DemonstrationSwitch() {
	}

	/**
	 * What a request is to see, as far as its caller may.
	 * @throws Refused if the switch is neither on nor off
	 */
	static View view(ServerRequest request) {
		View seen = CallerAuthentication.callerOf(request.servletRequest()).view();
		String[] values = request.servletRequest().getParameterValues(NAME);
		return switch ((values != null) ? String.join(",", values) : "false") {
			case "true" -> seen;
			case "false" -> seen.withoutDemonstration();
			default -> throw Refused.badRequest("The parameter " + NAME + " is not true or false: give one of the two, "
					+ "or leave it out to see no demonstration data.");
		};
	}

}
