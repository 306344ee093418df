package org.goldenthread.feed.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.goldenthread.feed.description.Feed;
import org.goldenthread.feed.description.Feed.FeedMeasure;
import org.goldenthread.feed.description.Feed.FeedRatings;
import org.goldenthread.feed.description.Feed.Term;
import org.goldenthread.feed.description.FoundFeed;
import org.goldenthread.feed.rows.Ranks.League;
import org.goldenthread.feed.rows.Sum.Doubt;
import org.goldenthread.reading.Disposition;
import org.goldenthread.sheet.CsvRow;
import org.goldenthread.sheet.Memory;
import org.goldenthread.sheet.UnusableFile;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a published file as they come, and adds up what they say of the
 * bodies that the graph holds.
 */
public final class FeedRows {

	/**
	 * What a value takes until it is applied: an estimate; BENCHMARKS.md says what was
	 * measured.
	 */
	private static final int BYTES_OF_A_VALUE = 2_500;

	private static final int BYTES_OF_A_RANK = 150;

	private static final int MOST_ROWS = 5_000_000;

	private static final String RANK = "rank";

	private static final String IN_TOTALS = "\n";

	private final FoundFeed found;

	private final Feed feed;

	private final List<FeedMeasure> measures;

	private final List<FeedMeasure> rated;

	private final @Nullable RatedQuarters quarters;

	private final Ranks ranks = new Ranks();

	private final Map<Key, League> leagues = new HashMap<>();

	private final Organisations organisations;

	private final FeedPeriods periods;

	private final FeedNotes notes;

	private final Map<Key, Sum> sums = new LinkedHashMap<>();

	private final Map<Key, Sum> added = new HashMap<>();

	private final Set<Key> totals = new HashSet<>();

	private final Map<String, SeenRow> seen = new HashMap<>();

	private final Memory memory;

	private int count;

	/**
	 * Begins a file.
	 * @param found what the file is
	 * @param organisations the bodies that the graph holds
	 * @param notes is told what became of rows and cells
	 * @param memory how much there is
	 */
	public FeedRows(FoundFeed found, Organisations organisations, FeedNotes notes, Memory memory) {
		this.memory = memory;
		this.found = found;
		this.feed = found.feed();
		this.measures = found.measures();
		this.rated = found.rated();
		FeedRatings ratings = this.feed.ratings();
		this.quarters = (ratings != null) ? new RatedQuarters(found, ratings) : null;
		this.organisations = organisations;
		this.periods = new FeedPeriods(found);
		this.notes = notes;
	}

	/**
	 * How many rows were read below the headings, blank ones too.
	 * @return the count
	 */
	public int count() {
		return this.count;
	}

	/**
	 * What was added up, in the order of the file.
	 * @return the sums
	 */
	public Map<Key, Sum> sums() {
		return this.sums;
	}

	/**
	 * What the rows add up to beside a total, where it is to be that.
	 * @param total what the total is of
	 * @return the sum of the rows; empty if the total is to be none
	 */
	public Optional<Sum> rowsOf(Key total) {
		return this.totals.contains(total) ? Optional.ofNullable(this.added.get(total.of(IN_TOTALS)))
				: Optional.empty();
	}

	/**
	 * How many are ranked in the league table of a rank.
	 * @param rank what the rank is of
	 * @return the count; 0 if that cannot be told
	 */
	public int rankedAmong(Key rank) {
		League league = this.leagues.get(rank);
		return (league != null) ? this.ranks.among(league) : 0;
	}

	/**
	 * Takes a row.
	 * @param row the row
	 */
	public void take(CsvRow row) {
		this.count++;
		if (this.count > MOST_ROWS) {
			throw new UnusableFile("The file has more than " + MOST_ROWS + " rows: send it in parts.");
		}
		this.notes.row(kind(row));
	}

	private RowKind kind(CsvRow row) {
		if (row.isBlank()) {
			return RowKind.BLANK;
		}
		this.notes.strayCells(row);
		if (!isTaken(row, this.feed.rows())) {
			return RowKind.NOT_COUNTED;
		}
		List<FeedMeasure> said = said(row, this.measures);
		List<FeedMeasure> ratings = said(row, this.rated);
		if (said.isEmpty() && ratings.isEmpty()) {
			return RowKind.OTHER_FIGURES;
		}
		RowKind kind = ratings.isEmpty() ? RowKind.OTHER_FIGURES : ratings(row, ratings);
		return said.isEmpty() ? kind : bodies(row, said);
	}

	private List<FeedMeasure> said(CsvRow row, List<FeedMeasure> all) {
		return all.stream().filter((measure) -> isTaken(row, measure.where())).toList();
	}

	private RowKind ratings(CsvRow row, List<FeedMeasure> ratings) {
		RatedQuarters quarters = Objects.requireNonNull(this.quarters);
		Period quarter = quarters.of(row).orElse(null);
		if (quarter == null) {
			this.notes.quarter(row, quarters.written(row));
			return RowKind.UNREADABLE;
		}
		String column = this.feed.organisations().keySet().iterator().next();
		String code = Feed.capitals(this.found.text(row, column));
		String body = this.organisations.find(code, quarter);
		String among = Objects.requireNonNull(this.feed.ratings()).among();
		League league = new League((among != null) ? Feed.capitals(this.found.text(row, among)) : "", quarter);
		ratings.stream().filter((part) -> part.measure().equals(RANK)).forEach((part) -> {
			Figure rank = Figure.of(this.found.text(row, part.numerator().getFirst().column()));
			if (rank.disposition() == Disposition.VALUE) {
				this.memory.check(this.ranks.add(league, code, rank.number()), BYTES_OF_A_RANK, "ranks");
			}
		});
		if (body == null) {
			this.notes.unknown(code,
					this.found.text(row, Objects.requireNonNull(this.feed.organisations().get(column))));
			return RowKind.UNKNOWN_ORGANISATION;
		}
		take(row, ratings, List.of(body), quarter, false);
		this.leagues.put(new Key(RANK, body, quarter), league);
		return RowKind.DATA;
	}

	private boolean isTaken(CsvRow row, Map<String, Set<String>> conditions) {
		return conditions.entrySet().stream().allMatch((condition) -> {
			String text = Feed.capitals(this.found.text(row, condition.getKey()));
			return condition.getValue().contains(text.isEmpty() ? Feed.NOTHING : text);
		});
	}

	private RowKind bodies(CsvRow row, List<FeedMeasure> said) {
		Map<String, String> codes = new LinkedHashMap<>();
		this.feed.organisations()
			.keySet()
			.forEach((column) -> codes.put(column, Feed.capitals(this.found.text(row, column))));
		boolean total = codes.values().stream().anyMatch(this.feed.totals()::containsKey);
		Period period = this.periods.of(row).or(() -> total ? this.periods.only() : Optional.empty()).orElse(null);
		if (period == null) {
			this.notes.period(row, this.found.columns().get(this.feed.period().getFirst()), this.periods.written(row));
			return RowKind.UNREADABLE;
		}
		List<String> bodies = new ArrayList<>();
		codes.forEach((column, code) -> {
			String id = body(code, period);
			if (id != null) {
				bodies.add(id);
			}
			else {
				this.notes.unknown(code,
						this.found.text(row, Objects.requireNonNull(this.feed.organisations().get(column))));
			}
		});
		if (this.feed.totalIsSum() && !total) {
			said.forEach((measure) -> add(this.added, new Key(measure.measure(), IN_TOTALS, period), row, measure));
		}
		if (bodies.isEmpty()) {
			return RowKind.UNKNOWN_ORGANISATION;
		}
		take(row, said, bodies, period, total);
		return total ? RowKind.TOTAL : RowKind.DATA;
	}

	private @Nullable String body(String code, Period period) {
		String total = this.feed.totals().get(code);
		if (total != null) {
			return this.organisations.isBody(total) ? total : null;
		}
		return this.organisations.find(code, period);
	}

	private void take(CsvRow row, List<FeedMeasure> said, List<String> bodies, Period period, boolean total) {
		SeenRow other = this.seen.putIfAbsent((this.rated.contains(said.getFirst()) ? RANK : "") + key(row),
				new SeenRow(row.line(), row.fields().hashCode()));
		if (other != null && other.content() == row.fields().hashCode()) {
			this.notes.repeated(row.line(), other.line());
			return;
		}
		for (FeedMeasure measure : said) {
			for (String body : new LinkedHashSet<>(bodies)) {
				Key key = new Key(measure.measure(), body, period);
				if (other != null) {
					sum(this.sums, key, this.feed.rowsAddUp()).doubt(row.line(), finality(row), new Doubt(0, "", "",
							"CONFLICT", "says otherwise than row " + other.line() + " of the same: neither is taken"));
				}
				else {
					this.notes.figures(add(this.sums, key, row, measure));
				}
				if (total) {
					this.totals.add(key);
				}
			}
		}
		this.memory.check(this.sums.size(), BYTES_OF_A_VALUE, "values of what the graph holds");
	}

	private String key(CsvRow row) {
		StringBuilder key = new StringBuilder();
		this.feed.key().forEach((column) -> key.append(Feed.capitals(this.found.text(row, column))).append('\n'));
		return key.toString();
	}

	private int finality(CsvRow row) {
		String status = this.feed.status();
		return (status != null) ? this.feed.finality().indexOf(Feed.capitals(this.found.text(row, status))) : 0;
	}

	private static Sum sum(Map<Key, Sum> sums, Key key, boolean rowsAddUp) {
		return sums.computeIfAbsent(key, (_) -> new Sum(rowsAddUp));
	}

	/** Adds the figures of a row, and says how each cell was read. */
	private List<Disposition> add(Map<Key, Sum> sums, Key key, CsvRow row, FeedMeasure measure) {
		Line line = new Line(row);
		double above = line.add(measure.numerator());
		double below = line.add(measure.denominator());
		Sum sum = sum(sums, key, this.feed.rowsAddUp() || sums == this.added);
		if (line.doubt != null) {
			sum.doubt(row.line(), finality(row), line.doubt);
		}
		else {
			sum.add(row.line(), finality(row), above, below);
		}
		return line.read;
	}

	/**
	 * The figures of a row.
	 */
	private final class Line {

		private final CsvRow row;

		private final List<Disposition> read = new ArrayList<>();

		private @Nullable Doubt doubt;

		Line(CsvRow row) {
			this.row = row;
		}

		double add(List<Term> terms) {
			double sum = 0;
			for (Term term : terms) {
				for (int column : Objects.requireNonNull(FeedRows.this.found.columns().get(term.column()))) {
					sum += (term.minus() ? -1 : 1) * number(column);
				}
			}
			return sum;
		}

		private double number(int column) {
			Figure figure = Figure.of(this.row.text(column));
			this.read.add(figure.disposition());
			if (figure.disposition() == Disposition.VALUE) {
				return figure.number();
			}
			boolean cutOff = column >= this.row.fields().size();
			if (figure.disposition() == Disposition.EMPTY && FeedRows.this.feed.emptyIsNought() && !cutOff) {
				return 0;
			}
			if (this.doubt == null) {
				this.doubt = new Doubt(column, FeedRows.this.found.headings().text(column), this.row.text(column),
						cutOff ? "UNREADABLE" : figure.disposition().name(), why(figure.disposition(), cutOff));
			}
			return 0;
		}

		private static String why(Disposition disposition, boolean cutOff) {
			if (cutOff) {
				return "is not there: the row ends before it, so no value is taken of what it belongs to";
			}
			return switch (disposition) {
				case SUPPRESSED -> "is held back, so no value is taken of what it belongs to";
				case EMPTY -> "is empty, so no value is taken of what it belongs to";
				default -> "is no number, so no value is taken of what it belongs to";
			};
		}

	}

	/**
	 * What rows add up to a value of.
	 *
	 * @param measure the id of the measure
	 * @param body the id of the body
	 * @param period the period
	 */
	public record Key(String measure, String body, Period period) {

		Key of(String other) {
			return new Key(this.measure, other, this.period);
		}

	}

	/**
	 * A row that was taken.
	 *
	 * @param line the line on which it begins
	 * @param content the same for the same content
	 */
	private record SeenRow(int line, int content) {

	}

}
