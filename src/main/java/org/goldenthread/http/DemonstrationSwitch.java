package org.goldenthread.http;

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
	 * What a request is to see.
	 * @throws Refused if the switch is neither on nor off
	 */
	static View view(ServerRequest request) {
		String[] values = request.servletRequest().getParameterValues(NAME);
		return switch ((values != null) ? String.join(",", values) : "false") {
			case "true" -> View.EVERYTHING;
			case "false" -> View.REAL;
			default -> throw Refused.badRequest("The parameter " + NAME + " is not true or false: give one of the two, "
					+ "or leave it out to see no demonstration data.");
		};
	}

}
