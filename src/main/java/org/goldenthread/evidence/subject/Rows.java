package org.goldenthread.evidence.subject;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.pack.EvidenceStatement;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.pack.EvidenceThing;
import org.goldenthread.measurement.PeriodInWords;
import org.goldenthread.measurement.ValueInWords;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows about nodes and links, once their facts are read.
 */
public final class Rows {

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	private final Subject subject;

	private final ThreadGraph graph;

	private final Facts facts;

	/**
	 * Writes rows of a pack.
	 * @param subject what the pack is about
	 * @param facts what was read
	 */
	public Rows(Subject subject, Facts facts) {
		this.subject = subject;
		this.graph = subject.graph();
		this.facts = facts;
	}

	/**
	 * A row about a node.
	 * @param node the node
	 * @param cells what the columns say
	 * @return the row
	 */
	public EvidenceRow of(int node, EvidenceCell... cells) {
		return new EvidenceRow(this.graph.id(node), this.graph.kind(node).name(), text(this.graph.fact(node, "basis")),
				this.graph.isDemonstration(node), List.of(cells), this.facts.sources(node));
	}

	/**
	 * A row about a link.
	 * @param link the link
	 * @param cells what the columns say
	 * @return the row
	 */
	public EvidenceRow ofLink(int link, EvidenceCell... cells) {
		return new EvidenceRow(linkId(link), this.graph.type(link).type(), text(this.graph.linkFact(link, "basis")),
				this.graph.isDemonstrationLink(link), List.of(cells), this.facts.linkSources(link));
	}

	private String linkId(int link) {
		return this.graph.id(this.graph.source(link)) + " " + this.graph.type(link).type() + " "
				+ this.graph.id(this.graph.target(link));
	}

	/**
	 * The table; where it would have no rows, one that says so.
	 * @param key its name for programs
	 * @param title what it shows
	 * @param query the document of the API that asks the same; null if there is none
	 * @param columns the headings of its columns
	 * @param rows its rows
	 * @return the table
	 */
	public static EvidenceTable table(String key, String title, @Nullable String query, List<String> columns,
			List<EvidenceRow> rows) {
		return table(key, title, null, query, columns, rows);
	}

	/**
	 * The same with what is to be said of how to read it.
	 * @param key its name for programs
	 * @param title what it shows
	 * @param note how to read it; null if that is plain
	 * @param query the document of the API that asks the same; null if there is none
	 * @param columns the headings of its columns
	 * @param rows its rows
	 * @return the table
	 */
	public static EvidenceTable table(String key, String title, @Nullable String note, @Nullable String query,
			List<String> columns, List<EvidenceRow> rows) {
		return new EvidenceTable(key, title, note, query, columns,
				rows.isEmpty() ? List.of(none(columns.size())) : rows, List.of(), null);
	}

	/**
	 * A row that says that there is no data.
	 */
	public static EvidenceRow none(int columns, EvidenceCell... known) {
		List<EvidenceCell> cells = new ArrayList<>(Arrays.asList(known));
		while (cells.size() < columns) {
			cells.add(EvidenceCell.NO_DATA);
		}
		return new EvidenceRow(null, null, null, false, cells, List.of());
	}

	/**
	 * Names a thing.
	 * @param node the thing
	 * @return the cell
	 */
	public EvidenceCell thing(int node) {
		return things(List.of(node));
	}

	/**
	 * Names things.
	 * @param nodes the things
	 * @return the cell; no data if there are none
	 */
	public EvidenceCell things(Collection<Integer> nodes) {
		return nodes.isEmpty() ? EvidenceCell.NO_DATA : new EvidenceCell(
				nodes.stream().map(this.graph::name).collect(Collectors.joining("; ")), null, named(nodes));
	}

	/**
	 * Things by their ids and names.
	 * @param nodes the things
	 * @return the same
	 */
	public List<EvidenceThing> named(Collection<Integer> nodes) {
		return nodes.stream().map((node) -> new EvidenceThing(this.graph.id(node), this.graph.name(node))).toList();
	}

	/**
	 * A number with its unit.
	 * @param value the number; null for no data
	 * @param unit its unit; null for none
	 * @return the cell
	 */
	public static EvidenceCell number(@Nullable Double value, @Nullable String unit) {
		return (value != null) ? new EvidenceCell(ValueInWords.of(plain(value), unit), value, List.of())
				: EvidenceCell.NO_DATA;
	}

	/**
	 * A period in words.
	 */
	public static EvidenceCell period(@Nullable String period) {
		return EvidenceCell.of((period != null) ? PeriodInWords.of(Period.parse(period)) : null);
	}

	/**
	 * A number in digits, never in powers of ten.
	 * @param value the number
	 * @return the text
	 */
	public static String plain(double value) {
		return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
	}

	/**
	 * A value of an enumeration in words.
	 */
	public static EvidenceCell words(@Nullable String value) {
		return EvidenceCell.of(inWords(value));
	}

	/**
	 * A value of an enumeration in words.
	 * @param value the value; null for none
	 * @return the words; null for none
	 */
	public static @Nullable String inWords(@Nullable String value) {
		return (value != null) ? value.toLowerCase(Locale.ROOT).replace('_', ' ') : null;
	}

	/**
	 * Nodes as their sources have them: by document, then by the first number of the
	 * place in it.
	 */
	public List<Integer> inReadingOrder(Collection<Integer> nodes) {
		return nodes.stream()
			.sorted(Comparator.<Integer, String>comparing(this::document)
				.thenComparing(this::place)
				.thenComparing(this.graph::id))
			.toList();
	}

	private String document(int node) {
		List<EvidenceSource> sources = this.facts.sources(node);
		return sources.isEmpty() ? "" : sources.getLast().document();
	}

	private long place(int node) {
		List<EvidenceSource> sources = this.facts.sources(node);
		String locator = sources.isEmpty() ? null : sources.getLast().locator();
		Matcher number = NUMBER.matcher((locator != null) ? locator : "");
		return (number.find() && number.group().length() < 18) ? Long.parseLong(number.group()) : 0;
	}

	/**
	 * A sentence about rows of a table, with its first letter as sentences have it.
	 */
	public static EvidenceStatement statement(String text, EvidenceTable table, Collection<EvidenceRow> rows) {
		Set<String> ids = new LinkedHashSet<>();
		Set<EvidenceSource> sources = new LinkedHashSet<>();
		rows.forEach((row) -> {
			if (row.id() != null) {
				ids.add(row.id());
				sources.addAll(row.sources());
			}
		});
		return new EvidenceStatement(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1), table.key(),
				List.copyOf(ids), List.copyOf(sources));
	}

	/**
	 * How old something is on the day of the pack.
	 */
	public EvidenceCell age(@Nullable String period) {
		Period parsed = (period != null) ? Period.parse(period) : null;
		if (parsed == null || parsed.end() == null || parsed.end().isAfter(this.subject.asAt())) {
			return EvidenceCell.NO_DATA;
		}
		long months = ChronoUnit.MONTHS.between(parsed.end(), this.subject.asAt());
		return new EvidenceCell(months + ((months == 1) ? " month" : " months"), (double) months, List.of());
	}

	private static @Nullable String text(@Nullable Object value) {
		return Objects.toString(value, null);
	}

}
