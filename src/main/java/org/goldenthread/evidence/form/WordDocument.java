package org.goldenthread.evidence.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A Word document on A4 that screen readers can follow: it has a title and a language,
 * headings are headings, the first row of a table is marked as its header and repeated on
 * each page, no cells are merged, and pictures have words.
 */
final class WordDocument {

	/** The sides of A4, and its margins, in twentieths of a point. */
	private static final int LONG = 16_838;

	private static final int SHORT = 11_906;

	private static final int MARGIN = 850;

	private static final int TWENTIETHS = 20;

	private static final String BORDER = "AEB7BD";

	private final XWPFDocument document = new XWPFDocument();

	private final int width;

	private final BigInteger bullets;

	private long bookmarks;

	private int pictures;

	WordDocument(String title, boolean onItsSide) {
		this.width = (onItsSide ? LONG : SHORT) - 2 * MARGIN;
		WordStyles.add(this.document);
		CoreProperties properties = this.document.getProperties().getCoreProperties();
		properties.setTitle(title);
		properties.getUnderlyingProperties().setLanguageProperty("en-GB");
		page(onItsSide);
		this.bullets = bullets();
	}

	private void page(boolean onItsSide) {
		CTSectPr section = this.document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setOrient(onItsSide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
		size.setW(BigInteger.valueOf(onItsSide ? LONG : SHORT));
		size.setH(BigInteger.valueOf(onItsSide ? SHORT : LONG));
		section.addNewPgMar();
		BigInteger margin = BigInteger.valueOf(MARGIN);
		section.getPgMar().setLeft(margin);
		section.getPgMar().setRight(margin);
		section.getPgMar().setTop(margin);
		section.getPgMar().setBottom(margin);
	}

	private BigInteger bullets() {
		CTAbstractNum list = CTAbstractNum.Factory.newInstance();
		list.setAbstractNumId(BigInteger.ZERO);
		CTLvl level = list.addNewLvl();
		level.setIlvl(BigInteger.ZERO);
		level.addNewStart().setVal(BigInteger.ONE);
		level.addNewNumFmt().setVal(STNumberFormat.BULLET);
		level.addNewLvlText().setVal("\u2022");
		level.addNewPPr().addNewInd().setLeft(BigInteger.valueOf(360));
		level.getPPr().getInd().setHanging(BigInteger.valueOf(240));
		return this.document.createNumbering()
			.addNum(this.document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
	}

	XWPFParagraph paragraph(String style) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setStyle(style);
		return paragraph;
	}

	XWPFParagraph paragraph(String style, String text) {
		XWPFParagraph paragraph = paragraph(style);
		paragraph.createRun().setText(text);
		return paragraph;
	}

	/**
	 * An item of a list.
	 */
	XWPFParagraph item(String text) {
		XWPFParagraph item = paragraph(WordStyles.LIST, text);
		item.setNumID(this.bullets);
		return item;
	}

	/** A heading that links lead to. */
	void mark(XWPFParagraph heading, String name, String text) {
		CTBookmark bookmark = heading.getCTP().addNewBookmarkStart();
		bookmark.setId(BigInteger.valueOf(this.bookmarks));
		bookmark.setName(name);
		heading.createRun().setText(text);
		heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(this.bookmarks));
		this.bookmarks++;
	}

	static void link(XWPFParagraph paragraph, String name, String text) {
		CTHyperlink hyperlink = paragraph.getCTP().addNewHyperlink();
		hyperlink.setAnchor(name);
		XWPFHyperlinkRun run = new XWPFHyperlinkRun(hyperlink, hyperlink.addNewR(), paragraph);
		run.setText(text);
		run.setColor("003087");
		run.setUnderline(UnderlinePatterns.SINGLE);
	}

	/**
	 * A picture, in the middle of its width.
	 * @param words what it shows, for those who do not see it
	 */
	void picture(DrawnPicture picture, String title, String words) throws IOException {
		this.pictures++;
		XWPFParagraph paragraph = paragraph(WordStyles.BODY);
		paragraph.setKeepNext(true);
		XWPFRun run = paragraph.createRun();
		try {
			run.addPicture(new ByteArrayInputStream(picture.png()), PictureType.PNG, "chart-" + this.pictures + ".png",
					Units.toEMU(picture.width()), Units.toEMU(picture.height()));
		}
		catch (InvalidFormatException ex) {
			throw new IOException(ex);
		}
		CTNonVisualDrawingProps properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
		properties.setTitle(title);
		properties.setDescr(words);
	}

	/**
	 * A table with its first row.
	 * @param weights how wide its columns are beside one another
	 */
	Table table(String caption, List<String> headings, List<Double> weights) {
		XWPFTable table = this.document.createTable(1, headings.size());
		table.setWidthType(TableWidthType.DXA);
		table.setWidth(this.width);
		table.setCellMargins(40, 90, 40, 90);
		table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, BORDER);
		table.setLeftBorder(XWPFBorderType.NONE, 0, 0, BORDER);
		table.setRightBorder(XWPFBorderType.NONE, 0, 0, BORDER);
		table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, BORDER);
		table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, BORDER);
		table.getCTTbl().getTblPr().addNewTblCaption().setVal(caption);
		XWPFTableRow first = table.getRow(0);
		first.setRepeatHeader(true);
		first.setCantSplitRow(true);
		double all = weights.stream().mapToDouble(Double::doubleValue).sum();
		Table written = new Table(table, weights.stream().map((weight) -> (int) (this.width * weight / all)).toList());
		for (int i = 0; i < headings.size(); i++) {
			first.getCell(i).setColor("003087");
			XWPFRun run = written.cell(first, i, headings.get(i));
			run.setBold(true);
			run.setColor("FFFFFF");
		}
		return written;
	}

	void header(String text) {
		XWPFParagraph header = this.document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
		header.setStyle(WordStyles.REMARK);
		header.createRun().setText(text);
	}

	void footer(String text) {
		XWPFParagraph footer = this.document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
		footer.setStyle(WordStyles.REMARK);
		footer.setAlignment(ParagraphAlignment.LEFT);
		footer.createRun().setText(text + " Page ");
		footer.getCTP().addNewFldSimple().setInstr("PAGE");
		footer.createRun().setText(" of ");
		footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
	}

	/**
	 * What is written; nothing can be written afterwards.
	 */
	byte[] bytes() throws IOException {
		try (this.document) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			this.document.write(bytes);
			return bytes.toByteArray();
		}
	}

	/** The width of the text in points. */
	int points() {
		return this.width / TWENTIETHS;
	}

	/**
	 * A table that is being written.
	 *
	 * @param table the table
	 * @param widths the widths of its columns
	 */
	record Table(XWPFTable table, List<Integer> widths) {

		XWPFTableRow row() {
			XWPFTableRow row = this.table.createRow();
			row.setCantSplitRow(true);
			return row;
		}

		XWPFRun cell(XWPFTableRow row, int column, String text) {
			XWPFTableCell cell = row.getCell(column);
			cell.setWidthType(TableWidthType.DXA);
			cell.setWidth(String.valueOf(this.widths.get(column)));
			XWPFParagraph paragraph = cell.getParagraphs().getFirst();
			paragraph.setStyle(WordStyles.CELL);
			XWPFRun run = paragraph.createRun();
			run.setText(text);
			return run;
		}

		static XWPFRun remark(XWPFTableRow row, int column, String text) {
			XWPFParagraph paragraph = row.getCell(column).addParagraph();
			paragraph.setStyle(WordStyles.CELL);
			XWPFRun run = paragraph.createRun();
			run.setText(text);
			run.setColor("425563");
			return run;
		}

	}

}
