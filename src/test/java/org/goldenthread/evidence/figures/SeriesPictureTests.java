package org.goldenthread.evidence.figures;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.goldenthread.evidence.figures.SeriesPicture.Target;
import org.goldenthread.series.SeriesReading;
import org.goldenthread.series.SeriesReading.Point;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class SeriesPictureTests {

	@Test
	void tellsWhatAPointShowsByItsShapeAndInWords() throws Exception {
		Document picture = drawn(series(point("2024-04", 70.0, "COMMON_CAUSE"), point("2024-05", 80.0, "IMPROVEMENT"),
				point("2024-06", 60.0, "CONCERN"), point("2024-07", 75.0, "NEITHER")));
		assertThat(elements(picture, "circle")).hasSize(2);
		assertThat(elements(picture, "polygon").stream()
			.map((shape) -> shape.getAttribute("points").split(" ").length + " " + shape.getAttribute("fill"))
			.distinct()).containsExactlyInAnyOrder("3 #005eb8", "4 #b34700", "4 #490092");
		assertThat(texts(picture)).contains("usual variation", "special cause, for the better",
				"special cause, for the worse", "special cause");
	}

	@Test
	void breaksTheLineAtAGap() throws Exception {
		Document picture = drawn(series(point("2024-04", 70.0, "COMMON_CAUSE"), point("2024-05", 71.0, "COMMON_CAUSE"),
				point("2024-06", null, "COMMON_CAUSE"), point("2024-07", 72.0, "COMMON_CAUSE")));
		assertThat(elements(picture, "line").stream().filter((line) -> line.getAttribute("stroke").equals("#212b32")))
			.hasSize(1);
	}

	@Test
	void hasNoLimitsAndJudgesNoPointWhereThereAreTooFewValues() throws Exception {
		List<Point> points = List.of(bare("2024-04", 70.0), bare("2024-05", 71.0));
		Document picture = drawn(reading(points));
		assertThat(texts(picture)).contains("value")
			.noneMatch((text) -> text.startsWith("Mean") || text.contains("usual"));
		assertThat(elements(picture, "line").stream()
			.filter((line) -> line.getAttribute("stroke-dasharray").equals("5 4"))).isEmpty();
	}

	@Test
	void namesMeanLimitsAndTargetsAtTheirLinesWithoutOneOverAnother() throws Exception {
		Document picture = drawn(series(point("2024-04", 70.0, "COMMON_CAUSE"), point("2024-05", 71.0, "COMMON_CAUSE")),
				new Target(70), new Target(70.1));
		assertThat(texts(picture)).contains("Mean 70", "Upper limit 80", "Lower limit 60", "Target 70", "Target 70.1");
		List<Double> places = elements(picture, "text").stream()
			.filter((text) -> text.getTextContent().matches("(Mean|Upper|Lower|Target) .*"))
			.map((text) -> Double.valueOf(text.getAttribute("y")))
			.sorted()
			.toList();
		assertThat(IntStream.range(1, places.size()).mapToObj((i) -> places.get(i) - places.get(i - 1)))
			.allSatisfy((distance) -> assertThat(distance).isGreaterThanOrEqualTo(15.9));
	}

	@Test
	void hasItsTitleAndItsWordsWhateverTheyHold() throws Exception {
		String svg = SeriesPicture.of(
				series(point("2024-04", 70.0, "COMMON_CAUSE"), point("2024-05", 71.0, "COMMON_CAUSE")),
				"A <b> & \u0001 measure", List.of());
		Document picture = parsed(svg);
		assertThat(elements(picture, "title").getFirst().getTextContent()).isEqualTo("A <b> & \uFFFD measure");
		assertThat(elements(picture, "desc").getFirst().getTextContent()).isEqualTo("All in words.");
		assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
	}

	private static Point point(String period, @Nullable Double value, String cause) {
		return new Point(Period.parse(period), value, (value != null) ? List.of(1) : List.of(), cause, "words", 70.0,
				60.0, 80.0);
	}

	private static Point bare(String period, double value) {
		return new Point(Period.parse(period), value, List.of(1), "COMMON_CAUSE", null, null, null, null);
	}

	private static SeriesReading series(Point... points) {
		return reading(List.of(points));
	}

	private static SeriesReading reading(List<Point> points) {
		return new SeriesReading(0, 1, "%", null, false, points.getFirst().period(), points.getLast().period(),
				points.size(), 70.0, points, 70.0, 60.0, 80.0, null, List.of(), List.of(), "rules", "All in words.");
	}

	private static Document drawn(SeriesReading reading, Target... targets) throws Exception {
		return parsed(SeriesPicture.of(reading, "A measure", List.of(targets)));
	}

	private static Document parsed(String svg) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
	}

	private static List<Element> elements(Document picture, String name) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < picture.getElementsByTagName(name).getLength(); i++) {
			elements.add((Element) picture.getElementsByTagName(name).item(i));
		}
		return elements;
	}

	private static List<String> texts(Document picture) {
		return elements(picture, "text").stream().map(Element::getTextContent).toList();
	}

}
