package org.goldenthread.evidence.form;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles of the Word form. Headings are those that Word knows, so that screen readers
 * and the navigation pane know them too.
 */
final class WordStyles {

	static final String TITLE = "Title";

	static final String SECTION = "Heading1";

	static final String TABLE = "Heading2";

	static final String PART = "Heading3";

	static final String BODY = "Normal";

	static final String CONTENTS = "TOC1";

	static final String CELL = "TableText";

	static final String REMARK = "Remark";

	static final String BLANK = "Blank";

	static final String NOTE = "Note";

	static final String LIST = "ListBullet";

	private static final String LINK_BLUE = "003087";

	private static final String QUIET_GREY = "425563";

	private WordStyles() {
	}

	/**
	 * What a section is called in full.
	 */
	static String title(EvidenceSection section) {
		return (section.order() != null) ? "Section " + section.order() + ": " + section.name() : section.name();
	}

	static void add(XWPFDocument document) {
		XWPFStyles styles = document.createStyles();
		CTFonts fonts = CTFonts.Factory.newInstance();
		fonts.setAscii("Arial");
		fonts.setHAnsi("Arial");
		fonts.setCs("Arial");
		styles.setDefaultFonts(fonts);
		styles.setSpellingLanguage("en-GB");
		List.of(style(BODY, "Normal", null, 20, false, null, 0, 120),
				style(TITLE, "Title", BODY, 52, true, LINK_BLUE, 0, 120),
				heading(0, style(SECTION, "heading 1", BODY, 34, true, LINK_BLUE, 0, 160)),
				heading(1, style(TABLE, "heading 2", BODY, 24, true, null, 280, 80)),
				heading(2, style(PART, "heading 3", BODY, 20, true, null, 200, 60)),
				style(CONTENTS, "toc 1", BODY, 20, false, null, 0, 40),
				style(CELL, "Table Text", BODY, 16, false, null, 0, 20),
				style(REMARK, "Remark", BODY, 18, false, QUIET_GREY, 0, 80),
				style(BLANK, "Blank", BODY, 20, true, LINK_BLUE, 60, 240),
				style(NOTE, "Assessor's Note", BODY, 18, true, QUIET_GREY, 0, 80),
				style(LIST, "List Bullet", BODY, 18, false, null, 0, 10))
			.forEach((style) -> styles.addStyle(new XWPFStyle(style)));
	}

	private static CTStyle style(String id, String name, @Nullable String basedOn, int halfPoints, boolean bold,
			@Nullable String colour, int before, int after) {
		CTStyle style = CTStyle.Factory.newInstance();
		style.setStyleId(id);
		style.setType(STStyleType.PARAGRAPH);
		style.addNewName().setVal(name);
		if (basedOn != null) {
			style.addNewBasedOn().setVal(basedOn);
		}
		else {
			style.setDefault(true);
		}
		style.addNewQFormat();
		CTPPrGeneral paragraph = style.addNewPPr();
		paragraph.addNewSpacing().setBefore(BigInteger.valueOf(before));
		paragraph.getSpacing().setAfter(BigInteger.valueOf(after));
		CTRPr run = style.addNewRPr();
		if (bold) {
			run.addNewB();
		}
		if (colour != null) {
			run.addNewColor().setVal(colour);
		}
		run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
		return style;
	}

	/** A heading is never the last line of a page. */
	private static CTStyle heading(int level, CTStyle style) {
		style.getPPr().addNewKeepNext();
		style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
		return style;
	}

}
