package org.goldenthread.evidence.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.series.SeriesReading;
import org.goldenthread.series.SeriesReading.Point;
import org.goldenthread.value.Period;
import org.goldenthread.value.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * Draws a series as an XmR chart, by the rules of the page: a gap is a gap, there are no
 * limits where there are too few values, and what a point shows can be told by its shape
 * as well as by its colour.
 */
final class SeriesPicture {

	static final int WIDTH = 720;

	static final int HEIGHT = 340;

	private static final int LEFT = 64;

	private static final int RIGHT = 564;

	private static final int TOP = 28;

	private static final int BOTTOM = 276;

	private static final int LINE = 16;

	private static final int MOST_LABELS = 9;

	private static final String QUIET = "#425563";

	private static final String TARGET = "#005eb8";

	private final SeriesReading reading;

	private final List<Target> targets;

	private final Svg svg = new Svg(WIDTH, HEIGHT);

	private final Scale scale;

	private SeriesPicture(SeriesReading reading, List<Target> targets) {
		this.reading = reading;
		this.targets = targets;
		this.scale = Scale.over(reading.points()
			.stream()
			.flatMap((point) -> Stream.of(point.value(), point.lowerLimit(), point.upperLimit()))
			.filter(Objects::nonNull)
			.mapToDouble(Double::doubleValue), targets.stream().mapToDouble(Target::value));
	}

	static String of(SeriesReading reading, String title, List<Target> targets) {
		return new SeriesPicture(reading, targets).draw(title);
	}

	private String draw(String title) {
		this.svg.title(title, this.reading.words());
		grid();
		periods();
		limits();
		this.targets
			.forEach((target) -> this.svg.line(LEFT, y(target.value()), RIGHT, y(target.value()), TARGET, 2, "10 4"));
		values();
		points();
		labels();
		legend();
		return this.svg.end();
	}

	private void grid() {
		String unit = this.reading.unit();
		if (unit != null) {
			this.svg.text(LEFT - 56, TOP - 12, unit, "start", QUIET);
		}
		for (double tick : this.scale.ticks()) {
			this.svg.line(LEFT, y(tick), RIGHT, y(tick), "#e8edee", 1, null);
			this.svg.text(LEFT - 8, y(tick) + 5, Rows.plain(tick), "end", QUIET);
		}
	}

	private void periods() {
		int size = this.reading.points().size();
		int step = Math.max(1, (size + MOST_LABELS - 1) / MOST_LABELS);
		for (int i = size - 1; i >= 0; i -= step) {
			this.svg.line(x(i), BOTTOM, x(i), BOTTOM + 5, QUIET, 1, null);
			this.svg.text(x(i), BOTTOM + 21, shortly(this.reading.points().get(i).period()), "middle", QUIET);
		}
	}

	/** Such as {@code 03/25} for March 2025. */
	private static String shortly(Period period) {
		String text = period.text();
		return switch (period.precision()) {
			case MONTH -> text.substring(5) + "/" + text.substring(2, 4);
			case QUARTER -> text.substring(text.length() - 2) + " " + text.substring(2, 7);
			case DAY, FINANCIAL_YEAR, YEAR, RANGE -> text;
		};
	}

	private void limits() {
		along(Point::mean, null);
		along(Point::lowerLimit, "5 4");
		along(Point::upperLimit, "5 4");
	}

	/** Where limits are computed anew the line is broken. */
	private void along(Function<Point, @Nullable Double> limit, @Nullable String dashes) {
		List<Point> points = this.reading.points();
		int from = 0;
		for (int i = 1; i <= points.size(); i++) {
			Double value = limit.apply(points.get(from));
			if (i == points.size() || !Objects.equals(value, limit.apply(points.get(i)))) {
				if (value != null && i - 1 > from) {
					this.svg.line(x(from), y(value), x(i - 1), y(value), QUIET, 1.5, dashes);
				}
				from = i;
			}
		}
	}

	private void values() {
		List<Point> points = this.reading.points();
		for (int i = 1; i < points.size(); i++) {
			Double before = points.get(i - 1).value();
			Double value = points.get(i).value();
			if (before != null && value != null) {
				this.svg.line(x(i - 1), y(before), x(i), y(value), "#212b32", 2, null);
			}
		}
	}

	private void points() {
		List<Point> points = this.reading.points();
		for (int i = 0; i < points.size(); i++) {
			Double value = points.get(i).value();
			if (value != null) {
				Mark.of(points.get(i)).draw(this.svg, x(i), y(value));
			}
		}
	}

	/** What the lines are, at their ends, none over another. */
	private void labels() {
		Point last = this.reading.points().getLast();
		List<Label> labels = new ArrayList<>();
		add(labels, "Upper limit ", last.upperLimit(), QUIET);
		add(labels, "Mean ", last.mean(), QUIET);
		add(labels, "Lower limit ", last.lowerLimit(), QUIET);
		this.targets.forEach((target) -> add(labels, "Target ", target.value(), TARGET));
		labels.sort(Comparator.comparingDouble(Label::y));
		double lowest = TOP - LINE;
		for (Label label : labels) {
			lowest = Math.max(lowest + LINE, label.y());
			this.svg.text(RIGHT + 10, lowest + 5, label.text(), "start", label.colour());
		}
	}

	private void add(List<Label> labels, String what, @Nullable Double value, String colour) {
		if (value != null) {
			labels.add(new Label(what + Rows.plain(Rounding.of(value)), y(value), colour));
		}
	}

	private void legend() {
		double x = LEFT;
		for (Mark mark : Mark.values()) {
			if (this.reading.points().stream().anyMatch((point) -> point.value() != null && Mark.of(point) == mark)) {
				mark.draw(this.svg, x, HEIGHT - 18);
				this.svg.text(x + 12, HEIGHT - 13, mark.words, "start", "#212b32");
				x += 36 + 7.2 * mark.words.length();
			}
		}
	}

	private double x(int position) {
		int size = this.reading.points().size();
		return LEFT + 10 + (RIGHT - LEFT - 20) * (double) position / (size - 1);
	}

	private double y(double value) {
		return BOTTOM - (BOTTOM - TOP) * (value - this.scale.from()) / (this.scale.to() - this.scale.from());
	}

	/**
	 * A target that the year is judged by.
	 *
	 * @param value its value
	 */
	record Target(double value) {

	}

	private record Label(String text, double y, String colour) {

	}

	/**
	 * How a point is drawn.
	 */
	private enum Mark {

		VALUE("#212b32", "value"), USUAL("#425563", "usual variation"),
		BETTER("#005eb8", "special cause, for the better"), WORSE("#b34700", "special cause, for the worse"),
		OTHER("#490092", "special cause");

		private final String colour;

		private final String words;

		Mark(String colour, String words) {
			this.colour = colour;
			this.words = words;
		}

		static Mark of(Point point) {
			return (point.words() == null) ? VALUE : switch (point.cause()) {
				case "IMPROVEMENT" -> BETTER;
				case "CONCERN" -> WORSE;
				case "NEITHER" -> OTHER;
				default -> USUAL;
			};
		}

		void draw(Svg svg, double x, double y) {
			switch (this) {
				case VALUE, USUAL -> svg.circle(x, y, 4, this.colour);
				case BETTER -> svg.shape(this.colour, x, y - 7, x + 7, y + 5, x - 7, y + 5);
				case WORSE -> svg.shape(this.colour, x, y - 7, x + 7, y, x, y + 7, x - 7, y);
				case OTHER -> svg.shape(this.colour, x - 5, y - 5, x + 5, y - 5, x + 5, y + 5, x - 5, y + 5);
			}
		}

	}

	/**
	 * The values that the axis spans.
	 *
	 * @param from the least
	 * @param to the greatest
	 * @param step how far its lines lie apart
	 */
	record Scale(double from, double to, double step) {

		private static final int LINES = 5;

		static Scale over(DoubleStream values, DoubleStream targets) {
			double[] all = DoubleStream.concat(values, targets).toArray();
			double least = DoubleStream.of(all).min().orElse(0);
			double most = DoubleStream.of(all).max().orElse(1);
			double span = (most > least) ? most - least : Math.max(1, Math.abs(most));
			double power = Math.pow(10, Math.floor(Math.log10(span / LINES)));
			double step = DoubleStream.of(1, 2, 5, 10)
				.map((each) -> each * power)
				.filter((each) -> each >= span / LINES)
				.findFirst()
				.orElse(10 * power);
			double from = Math.floor(least / step) * step;
			double to = Math.ceil(most / step) * step;
			return new Scale(from, (to > from) ? to : from + step, step);
		}

		/** Each is rounded to what its step tells apart. */
		double[] ticks() {
			return IntStream.rangeClosed(0, (int) Math.round((this.to - this.from) / this.step))
				.mapToDouble((i) -> Math.round(this.from / this.step + i) * this.step)
				.map((tick) -> Math.round(tick * 1e6) / 1e6)
				.toArray();
		}

	}

}
