package org.goldenthread.evidence.figures;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.goldenthread.evidence.subject.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Writes SVG.
 */
final class Svg {

	private static final String NAMESPACE = "http://www.w3.org/2000/svg";

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter writer;

	Svg(int width, int height) {
		try {
			this.writer = XMLOutputFactory.newInstance().createXMLStreamWriter(this.text);
			this.writer.writeStartElement("svg");
			this.writer.writeDefaultNamespace(NAMESPACE);
			attributes("viewBox", "0 0 " + width + " " + height, "width", String.valueOf(width), "height",
					String.valueOf(height), "role", "img", "font-family", "Arial, SansSerif, sans-serif", "font-size",
					"14");
			element("rect", "width", String.valueOf(width), "height", String.valueOf(height), "fill", "#ffffff");
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void title(String title, String words) {
		write("title", title);
		write("desc", words);
	}

	void line(double x1, double y1, double x2, double y2, String colour, double width, @Nullable String dashes) {
		element("line", "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2), "stroke", colour,
				"stroke-width", number(width), "stroke-dasharray", (dashes != null) ? dashes : "none");
	}

	void circle(double x, double y, double radius, String colour) {
		element("circle", "cx", number(x), "cy", number(y), "r", number(radius), "fill", colour);
	}

	/**
	 * A closed shape.
	 * @param corners the places of its corners: across and down in turn
	 */
	void shape(String colour, double... corners) {
		StringBuilder points = new StringBuilder();
		for (int i = 0; i < corners.length; i += 2) {
			points.append((i > 0) ? " " : "").append(number(corners[i])).append(',').append(number(corners[i + 1]));
		}
		element("polygon", "points", points.toString(), "fill", colour);
	}

	void text(double x, double y, String words, String anchor, String colour) {
		write("text", words, "x", number(x), "y", number(y), "text-anchor", anchor, "fill", colour);
	}

	String end() {
		try {
			this.writer.writeEndElement();
			this.writer.flush();
			return this.text.toString();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void element(String name, String... attributes) {
		try {
			this.writer.writeEmptyElement(name);
			attributes(attributes);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void write(String name, String words, String... attributes) {
		try {
			this.writer.writeStartElement(name);
			attributes(attributes);
			this.writer.writeCharacters(printable(words));
			this.writer.writeEndElement();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void attributes(String... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2) {
			this.writer.writeAttribute(attributes[i], attributes[i + 1]);
		}
	}

	/** XML has no place for other control characters, nor for half a character. */
	private static String printable(String text) {
		return text.codePoints()
			.map((each) -> (each < 0x20 || Character.getType(each) == Character.SURROGATE || each == 0xFFFE
					|| each == 0xFFFF) ? 0xFFFD : each)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static String number(double value) {
		return Rows.plain(Math.round(value * 10) / 10.0);
	}

}
