package org.goldenthread.feed.description;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.feed.description.Feed.FeedColumn;
import org.goldenthread.feed.description.Feed.FeedMeasure;
import org.goldenthread.feed.description.Feed.FeedRatings;
import org.goldenthread.feed.description.Feed.Term;
import org.goldenthread.request.Quoted;
import org.goldenthread.yaml.YamlFile;
import org.goldenthread.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the description of a published file. Tells every problem at once.
 */
final class FeedReader {

	private static final Set<String> KEYS = keys(
			"name, title, columns, knownBy, period, months, organisations, totals, "
					+ "totalIsSum, rowsAddUp, emptyIsNought, rows, key, status, finality, measures, ratings");

	/** The properties of a rating that a file may give. */
	private static final Set<String> RATED = keys("segment, averageScore, rank");

	private static final Set<String> OF_RATINGS = keys("period, among, under, segment, averageScore, rank");

	private static final Set<String> OF_A_MEASURE = keys("measure, where, count, share, of, unit");

	private final String file;

	private final List<String> problems;

	private Set<String> columns = Set.of();

	FeedReader(String file, List<String> problems) {
		this.file = file;
		this.problems = problems;
	}

	private static Set<String> keys(String names) {
		return new LinkedHashSet<>(List.of(names.split(", ")));
	}

	/**
	 * Reads a description.
	 * @return the published file, which is of no use if there are problems; null if none
	 * is described
	 */
	@Nullable Feed read(String text) {
		Map<String, @Nullable Object> content = new YamlFile(this.file, this.problems).read(text);
		if (content == null) {
			return null;
		}
		YamlText feed = new YamlText(this.file, content, KEYS, this.problems);
		Map<String, FeedColumn> described = columns(feed);
		this.columns = described.keySet();
		List<String> period = named(feed, "period");
		if (period.size() > 2 || (period.isEmpty() && feed.has("measures"))) {
			feed.problem("period names the column of the period, or those of its first and its last day");
		}
		Map<String, String> organisations = texts(feed, "organisations");
		organisations
			.forEach((code, name) -> Stream.of(code, name).forEach((each) -> check(feed, "organisations", each)));
		if (organisations.isEmpty()) {
			feed.problem("organisations is missing: name each column of codes with that of the name");
		}
		String status = feed.textIfAny("status");
		if (status != null) {
			check(feed, "status", status);
		}
		Map<String, String> totals = new LinkedHashMap<>();
		texts(feed, "totals").forEach((sign, id) -> totals.put(Feed.capitals(sign), id));
		return new Feed(feed.text("name"), feed.sentence("title"), described, atLeastOne(feed, "knownBy"), period,
				feed.truth("months"), organisations, totals, feed.truth("totalIsSum"), feed.truth("rowsAddUp"),
				feed.truth("emptyIsNought"), conditions(feed, "rows"), atLeastOne(feed, "key"), status,
				feed.texts("finality").stream().map(Feed::capitals).toList(), measures(feed), ratings(feed));
	}

	private List<String> atLeastOne(YamlText part, String key) {
		List<String> names = named(part, key);
		if (names.isEmpty()) {
			part.problem(key + " is missing: name columns");
		}
		return names;
	}

	private List<String> named(YamlText part, String key) {
		List<String> names = part.texts(key);
		names.forEach((name) -> check(part, key, name));
		return names;
	}

	private void check(YamlText part, String key, String column) {
		if (!this.columns.contains(column)) {
			part.problem(key + " names " + Quoted.of(column) + ", which is no column; there is "
					+ String.join(", ", this.columns));
		}
	}

	private Map<String, FeedColumn> columns(YamlText feed) {
		Map<String, FeedColumn> columns = new LinkedHashMap<>();
		YamlText part = part(feed, "columns");
		names(feed, "columns").forEach((name) -> {
			if (part.value(name) instanceof Map<?, ?> several) {
				YamlText range = feed.part("columns, " + name, several, keys("first, last"));
				columns.put(name, new FeedColumn(headings(range, "first"), headings(range, "last")));
			}
			else {
				columns.put(name, new FeedColumn(headings(part, name), List.of()));
			}
		});
		return columns;
	}

	private static List<String> headings(YamlText part, String key) {
		List<String> headings = part.texts(key);
		if (headings.isEmpty()) {
			part.problem(key + " has no heading: write what stands above the column");
		}
		return headings;
	}

	private YamlText part(YamlText feed, String key) {
		return feed.part(key, feed.value(key), names(feed, key));
	}

	private static Set<String> names(YamlText feed, String key) {
		return (feed.value(key) instanceof Map<?, ?> map)
				? map.keySet().stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new))
				: Set.of();
	}

	private Map<String, String> texts(YamlText feed, String key) {
		Map<String, String> texts = new LinkedHashMap<>();
		if (feed.has(key)) {
			YamlText part = part(feed, key);
			names(feed, key).forEach((name) -> texts.put(name, part.text(name)));
		}
		return texts;
	}

	private Map<String, Set<String>> conditions(YamlText feed, String key) {
		Map<String, Set<String>> conditions = new LinkedHashMap<>();
		if (feed.has(key)) {
			YamlText part = part(feed, key);
			names(feed, key).forEach((column) -> {
				check(feed, key, column);
				conditions.put(column, part.texts(column).stream().map(Feed::capitals).collect(Collectors.toSet()));
			});
		}
		return conditions;
	}

	private List<FeedMeasure> measures(YamlText feed) {
		List<FeedMeasure> measures = new ArrayList<>();
		List<@Nullable Object> all = feed.list("measures");
		for (int i = 0; i < all.size(); i++) {
			measures.add(measure(feed.part("measures, the " + (i + 1) + ".", all.get(i), OF_A_MEASURE)));
		}
		if (measures.isEmpty() && !feed.has("ratings")) {
			feed.problem("measures is missing: say which measures of the graph its columns are");
		}
		return measures;
	}

	private FeedMeasure measure(YamlText part) {
		boolean percent = part.has("share");
		if (percent == part.has("count")) {
			part.problem("write either count, what is counted, or share, what is counted of what");
		}
		List<Term> below = terms(part, "of");
		if (percent && below.isEmpty()) {
			part.problem("of is missing: say what the share is of");
		}
		return new FeedMeasure(part.text("measure"), conditions(part, "where"),
				terms(part, percent ? "share" : "count"), below, percent, part.textIfAny("unit"));
	}

	private @Nullable FeedRatings ratings(YamlText feed) {
		if (!feed.has("ratings")) {
			return null;
		}
		YamlText part = feed.part("ratings", feed.value("ratings"), OF_RATINGS);
		String among = part.textIfAny("among");
		if (among != null) {
			check(part, "among", among);
		}
		List<FeedMeasure> parts = RATED.stream()
			.filter(part::has)
			.map((name) -> rated(name, part.part(name, part.value(name), keys("where, value"))))
			.toList();
		if (parts.isEmpty()) {
			part.problem("says nothing of what is rated: write " + String.join(", ", RATED));
		}
		return new FeedRatings(named(part, "period"), among, texts(part, "under"), parts);
	}

	private FeedMeasure rated(String name, YamlText part) {
		return new FeedMeasure(name, conditions(part, "where"), terms(part, "value"), List.of(), false, null);
	}

	private List<Term> terms(YamlText part, String key) {
		List<Term> terms = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		part.texts(key).forEach((text) -> {
			Term term = new Term(text.startsWith("-") ? text.substring(1) : text, text.startsWith("-"));
			check(part, key, term.column());
			if (!seen.add(term.column())) {
				part.problem(key + " counts " + Quoted.of(term.column()) + " twice");
			}
			terms.add(term);
		});
		return terms;
	}

}
