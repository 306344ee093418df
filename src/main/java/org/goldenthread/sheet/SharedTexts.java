package org.goldenthread.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the texts that the cells of a workbook share, without what is struck through and
 * without the reading aids of East Asian texts.
 */
final class SharedTexts extends DefaultHandler {

	private final int most;

	private final List<String> texts = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private final BitSet withStruck = new BitSet();

	private int size;

	private boolean inText;

	private boolean struck;

	private boolean aid;

	SharedTexts(int most) {
		this.most = most;
	}

	String get(int index) {
		if (index < 0 || index >= this.texts.size()) {
			throw new UnusableFile("The workbook is damaged: a cell shows a text that is not there.");
		}
		return this.texts.get(index);
	}

	/** Whether something of it is struck through. */
	boolean hasStruck(int index) {
		return this.withStruck.get(index);
	}

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) {
		switch (name) {
			case "si" -> this.text.setLength(0);
			case "r" -> this.struck = false;
			case "strike" -> this.struck = isOn(attributes);
			case "rPh" -> this.aid = true;
			case "t" -> {
				this.inText = !this.struck && !this.aid;
				this.withStruck.set(this.texts.size(), this.struck || this.withStruck.get(this.texts.size()));
			}
			default -> {
				// Looks of a text, which say nothing.
			}
		}
	}

	@Override
	public void endElement(String uri, String name, String qualified) {
		switch (name) {
			case "t" -> this.inText = false;
			case "r" -> this.struck = false;
			case "rPh" -> this.aid = false;
			case "si" -> this.texts.add(decoded(this.text));
			default -> {
				// As above.
			}
		}
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (this.inText) {
			this.size += length;
			if (this.size > this.most) {
				throw new UnusableFile("The texts of the workbook have more than " + this.most + " characters.");
			}
			this.text.append(characters, start, length);
		}
	}

	static boolean isOn(Attributes attributes) {
		String value = attributes.getValue("val");
		return value == null || value.equals("1") || value.equals("true");
	}

	/** What XML cannot hold is written as _x0001_. */
	static String decoded(CharSequence text) {
		String plain = text.toString();
		return plain.contains("_x") ? new XSSFRichTextString(plain).getString() : plain;
	}

}
