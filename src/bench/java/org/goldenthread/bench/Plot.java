package org.goldenthread.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plot of several lines over the same few places.
 *
 * @param title what it shows
 * @param places the places, from left to right
 * @param lines the values at the places, by the name of the line
 */
record Plot(String title, List<String> places, Map<String, List<Double>> lines) {

	private static final int WIDTH = 640;

	private static final int HEIGHT = 400;

	private static final int LEFT = 60;

	private static final int RIGHT = 560;

	private static final int TOP = 50;

	private static final int BOTTOM = 350;

	/** Told apart by those who see colours differently, too. */
	private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9",
			"#e69f00", "#000000");

	String svg() {
		double highest = this.lines.values()
			.stream()
			.flatMap(List::stream)
			.mapToDouble(Double::doubleValue)
			.max()
			.orElse(1);
		int top = Math.max(2, (int) Math.ceil(highest));
		StringBuilder svg = new StringBuilder("""
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
				<title>%s</title>
				<rect width="100%%" height="100%%" fill="#ffffff"/>
				<text x="%d" y="28">%s</text>
				""".formatted(WIDTH, HEIGHT, this.title, LEFT, this.title));
		for (int value = 0; value <= top; value++) {
			int y = y(value, top);
			svg.append("""
					<line x1="%d" y1="%d" x2="%d" y2="%d" stroke="#cccccc"/>
					<text x="%d" y="%d" text-anchor="end">%d</text>
					""".formatted(LEFT, y, RIGHT, y, LEFT - 8, y + 4, value));
		}
		for (int i = 0; i < this.places.size(); i++) {
			svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n".formatted(x(i), BOTTOM + 24,
					this.places.get(i)));
		}
		int number = 0;
		for (Map.Entry<String, List<Double>> line : this.lines.entrySet()) {
			svg.append(line(line.getKey(), line.getValue(), top, number++));
		}
		return svg.append("</svg>\n").toString();
	}

	private String line(String name, List<Double> values, int top, int number) {
		String colour = COLOURS.get(number % COLOURS.size());
		String points = IntStream.range(0, values.size())
			.mapToObj((i) -> String.format(Locale.ROOT, "%d,%d", x(i), y(values.get(i), top)))
			.collect(Collectors.joining(" "));
		int height = TOP + 20 * number;
		return """
				<polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>
				<text x="%d" y="%d" fill="%s">%s</text>
				""".formatted(points, colour, RIGHT + 16, height, colour, name);
	}

	private int x(int place) {
		return LEFT + 40 + (RIGHT - LEFT - 80) * place / Math.max(1, this.places.size() - 1);
	}

	private static int y(double value, int top) {
		return BOTTOM - (int) Math.round((BOTTOM - TOP) * value / top);
	}

}
