package org.goldenthread.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.Comments;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A workbook that is open for reading. It is read as a stream; only its texts are held.
 */
public final class WorkbookFile implements AutoCloseable {

	/** Spreadsheet programs put who wrote a note before it. */
	private static final Pattern AUTHOR = Pattern.compile("^[^\\n:]{1,60}:\\s*\\n");

	private static final String DAMAGED = "The workbook is damaged: open it in a spreadsheet program, save it as an Excel "
			+ "workbook (.xlsx) and send it again.";

	private final OPCPackage file;

	private final SheetLimits limits;

	private final XSSFReader reader;

	private final SharedTexts texts;

	private final CellStyles styles;

	private final Map<String, Boolean> sheets;

	private final boolean from1904;

	private WorkbookFile(OPCPackage file, SheetLimits limits) throws IOException, OpenXML4JException, SAXException {
		this.file = file;
		this.limits = limits;
		this.reader = new XSSFReader(file);
		Contents contents = new Contents();
		parse(this.reader.getWorkbookData(), contents);
		this.sheets = contents.sheets;
		this.from1904 = contents.from1904;
		this.texts = new SharedTexts(limits.mostText());
		@Nullable InputStream shared = this.reader.getSharedStringsData();
		if (shared != null) {
			parse(shared, this.texts);
		}
		this.styles = new CellStyles(this.reader.getStylesTable(), this.from1904);
	}

	/**
	 * Opens a workbook, after a look at what is in it.
	 * @param path the file
	 * @param limits how large it may be
	 * @return the workbook
	 * @throws UnusableFile if it is damaged, too large, or holds macros, links to other
	 * files or the like
	 */
	public static WorkbookFile open(Path path, SheetLimits limits) {
		return guarded(() -> {
			WorkbookGuard.check(path, limits);
			OPCPackage file = OPCPackage.open(path.toFile(), PackageAccess.READ);
			boolean open = false;
			try {
				WorkbookFile workbook = new WorkbookFile(file, limits);
				open = true;
				return workbook;
			}
			finally {
				if (!open) {
					file.revert();
				}
			}
		});
	}

	/**
	 * The names of its sheets, hidden ones too.
	 * @return the names in their order
	 */
	public List<String> sheets() {
		return List.copyOf(this.sheets.keySet());
	}

	/**
	 * Whether its days are counted from 1904, as some are.
	 * @return true if so
	 */
	public boolean isFrom1904() {
		return this.from1904;
	}

	/**
	 * Reads the cells of all sheets, in their order, row by row. None is held here.
	 * @param cells says for a sheet who takes its cells; null to leave it out
	 * @throws UnusableFile if it is damaged
	 */
	public void read(java.util.function.Function<String, @Nullable Consumer<Cell>> cells) {
		CellCount count = new CellCount(Integer.MAX_VALUE, new Memory(Long.MAX_VALUE));
		each((name, content, _, _) -> {
			@Nullable Consumer<Cell> taker = cells.apply(name);
			if (taker != null) {
				parse(content, new SheetHandler(this.texts, this.styles, count, taker));
			}
		});
	}

	/**
	 * Reads all sheets whole.
	 * @return the sheets in their order
	 * @throws UnusableFile if it is damaged or has too many cells
	 */
	public List<Sheet> readWhole() {
		CellCount count = new CellCount(this.limits.mostCells());
		List<Sheet> whole = new ArrayList<>();
		each((name, content, comments, part) -> {
			NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
			SheetHandler handler = new SheetHandler(this.texts, this.styles, count,
					(cell) -> rows.computeIfAbsent(cell.row(), (_) -> new TreeMap<>()).put(cell.column(), cell));
			parse(content, handler);
			whole.add(new Sheet(name, Objects.requireNonNullElse(this.sheets.get(name), true), rows, handler.merged(),
					handler.hiddenColumns(), handler.hiddenRows(), notes(comments), links(handler.links(), part)));
		});
		return whole;
	}

	private static Map<String, String> notes(@Nullable Comments comments) {
		Map<String, String> notes = new HashMap<>();
		if (comments != null) {
			comments.getCellAddresses().forEachRemaining((address) -> {
				var comment = comments.findCellComment(address);
				if (comment != null && comment.getString() != null) {
					notes.put(address.formatAsString(),
							AUTHOR.matcher(String.valueOf(comment.getString().getString())).replaceFirst("").strip());
				}
			});
		}
		return notes;
	}

	private static Map<String, String> links(Map<String, String> relations, PackagePart part) {
		Map<String, String> links = new HashMap<>();
		relations.forEach((address, relation) -> {
			@Nullable PackageRelationship found = part.getRelationship(relation);
			if (found != null) {
				links.put(address, found.getTargetURI().toString());
			}
		});
		return links;
	}

	private void each(SheetWork work) {
		guarded(() -> {
			XSSFReader.SheetIterator all = this.reader.getSheetIterator();
			while (all.hasNext()) {
				try (InputStream content = all.next()) {
					work.read(all.getSheetName(), content, all.getSheetComments(), all.getSheetPart());
				}
			}
			return this;
		});
	}

	private static void parse(InputStream content, DefaultHandler handler) throws IOException, SAXException {
		try (content) {
			XMLReader xml = XMLHelper.newXMLReader();
			xml.setContentHandler(handler);
			xml.parse(new InputSource(content));
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static <T> T guarded(Work<T> work) {
		try {
			return work.run();
		}
		catch (IOException | OpenXML4JException | SAXException | OpenXML4JRuntimeException | POIXMLException
				| IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw new UnusableFile(DAMAGED);
		}
	}

	@Override
	public void close() {
		this.file.revert();
	}

	private interface Work<T> {

		T run() throws IOException, OpenXML4JException, SAXException;

	}

	private interface SheetWork {

		void read(String name, InputStream content, @Nullable Comments comments, PackagePart part)
				throws IOException, SAXException;

	}

	/**
	 * What the workbook says of its sheets.
	 */
	private static final class Contents extends DefaultHandler {

		private final Map<String, Boolean> sheets = new LinkedHashMap<>();

		private boolean from1904;

		@Override
		public void startElement(String uri, String name, String qualified, Attributes attributes) {
			if (name.equals("sheet")) {
				@Nullable String state = attributes.getValue("state");
				this.sheets.put(attributes.getValue("name"), state == null || state.equals("visible"));
			}
			else if (name.equals("workbookPr")) {
				String system = attributes.getValue("date1904");
				this.from1904 = "1".equals(system) || "true".equals(system);
			}
		}

	}

}
