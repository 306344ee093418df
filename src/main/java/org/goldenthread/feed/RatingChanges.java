package org.goldenthread.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.change.Change;
import org.goldenthread.feed.ImportedFeed.Revision;
import org.goldenthread.feed.PresentRatings.Rating;
import org.goldenthread.feed.description.Feed.FeedMeasure;
import org.goldenthread.feed.description.Feed.FeedRatings;
import org.goldenthread.feed.description.FoundFeed;
import org.goldenthread.feed.rows.FeedNotes;
import org.goldenthread.feed.rows.FeedRows;
import org.goldenthread.feed.rows.FeedRows.Key;
import org.goldenthread.feed.rows.Organisations;
import org.goldenthread.feed.rows.Sum;
import org.goldenthread.feed.rows.Sum.Doubt;
import org.goldenthread.measurement.PeriodInWords;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.StoredNode;
import org.goldenthread.value.Period;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes of how a published file rates organisations: a rating for each and each
 * quarter.
 */
final class RatingChanges {

	private static final String SEGMENT = "segment";

	private static final String AVERAGE_SCORE = "averageScore";

	private static final String RANK = "rank";

	private static final String RANKED_AMONG = "rankedAmong";

	private static final Map<String, String> IN_WORDS = Map.of(SEGMENT, SEGMENT, AVERAGE_SCORE, "average score", RANK,
			RANK, RANKED_AMONG, "how many are ranked");

	private final FoundFeed found;

	private final Organisations organisations;

	private final FeedNotes notes;

	private final FeedImport about;

	private final List<Change> changes = new ArrayList<>();

	private final List<Integer> rows = new ArrayList<>();

	private final List<Revision> revisions = new ArrayList<>();

	private final Set<String> withoutFramework = new HashSet<>();

	private int unchanged;

	RatingChanges(FoundFeed found, Organisations organisations, FeedNotes notes, FeedImport about) {
		this.found = found;
		this.organisations = organisations;
		this.notes = notes;
		this.about = about;
	}

	List<Change> changes() {
		return this.changes;
	}

	/** The row of each change. */
	List<Integer> rows() {
		return this.rows;
	}

	List<Revision> revisions() {
		return this.revisions;
	}

	/** How many ratings the graph holds already, as the file has them. */
	int unchanged() {
		return this.unchanged;
	}

	void make(FeedRows rows, GraphScan scan, View view) {
		Set<String> parts = this.found.rated().stream().map(FeedMeasure::measure).collect(Collectors.toSet());
		Map<Rated, Map<String, Sum>> all = new LinkedHashMap<>();
		rows.sums().forEach((key, sum) -> {
			if (parts.contains(key.measure())) {
				all.computeIfAbsent(new Rated(key.body(), key.period()), (_) -> new LinkedHashMap<>())
					.put(key.measure(), sum);
			}
		});
		PresentRatings present = new PresentRatings(scan, view,
				all.keySet().stream().map(Rated::body).collect(Collectors.toSet()));
		Set<String> held = scan.nodes(all.keySet().stream().map(Rated::id).toList())
			.stream()
			.map(StoredNode::id)
			.collect(Collectors.toCollection(HashSet::new));
		Set<String> taken = new HashSet<>();
		all.forEach((rated, sums) -> {
			Map<String, Number> properties = properties(rated, sums, rows);
			if (properties.isEmpty()) {
				return;
			}
			List<Rating> known = present.of(rated.body(), rated.period().text());
			int first = sums.values().iterator().next().first();
			if (known.isEmpty()) {
				put(rated, properties, sums, FeedChanges.free(rated.id(), held, scan, taken));
			}
			else {
				compare(rated, properties, sums, known, first);
			}
		});
	}

	private Map<String, Number> properties(Rated rated, Map<String, Sum> sums, FeedRows rows) {
		Map<String, Number> properties = new LinkedHashMap<>();
		sums.forEach((part, sum) -> {
			double number = sum.numerator();
			Doubt doubt = sum.doubt();
			if (doubt == null && !AVERAGE_SCORE.equals(part) && (number < 1 || number != Math.rint(number))) {
				doubt = doubt("is " + FeedChanges.plain(number) + ", and should be a whole number from 1");
			}
			else if (doubt == null && number < 0) {
				doubt = doubt("is " + FeedChanges.plain(number) + ", and an average of scores is not below 0");
			}
			if (doubt != null) {
				ask(rated, part, sum.first(), doubt);
			}
			else if (AVERAGE_SCORE.equals(part)) {
				properties.put(part, number);
			}
			else {
				properties.put(part, (long) number);
			}
		});
		Sum rank = sums.get(RANK);
		if (rank != null && properties.containsKey(RANK)) {
			int among = rows.rankedAmong(new Key(RANK, rated.body(), rated.period()));
			if (among > 0) {
				properties.put(RANKED_AMONG, (long) among);
			}
			else {
				ask(rated, RANKED_AMONG, rank.first(),
						doubt("cannot be told: some ranks are beyond the count of those that the file ranks"));
			}
		}
		return properties;
	}

	private static Doubt doubt(String message) {
		return new Doubt(0, "", "", "CONFLICT", message);
	}

	private void ask(Rated rated, String part, int row, Doubt doubt) {
		this.notes.ask(row, doubt.about(name(rated) + ", " + IN_WORDS.get(part)));
	}

	private String name(Rated rated) {
		return this.organisations.shortName(rated.body()) + ", " + PeriodInWords.of(rated.period());
	}

	private void put(Rated rated, Map<String, Number> properties, Map<String, Sum> sums, String id) {
		Map<String, @Nullable Object> sourced = Map.of("basis", "EXTERNAL", "sources", List.of(citation(rated, sums)));
		String year = rated.year();
		String framework = ratings().under().get(year);
		Map<String, @Nullable Object> node = new HashMap<>(properties);
		Number segment = properties.get(SEGMENT);
		node.put("name", this.found.feed().name() + ((segment != null) ? " segment " + segment : " rating") + ": "
				+ name(rated));
		node.put("asAt", rated.period().text());
		if (framework != null) {
			node.put("frameworkVersion", year);
		}
		node.putAll(sourced);
		int row = sums.values().iterator().next().first();
		add(new Change.PutNode("SegmentRating", id, node), row);
		Map<String, @Nullable Object> dated = new HashMap<>(sourced);
		dated.put("asAt", rated.period().text());
		add(link(rated.body(), "RATED_AS", id, dated), row);
		if (framework != null) {
			add(link(id, "RATED_UNDER", framework, sourced), row);
		}
		else if (this.withoutFramework.add(year)) {
			this.notes.ask(row, doubt("is rated in " + year
					+ ", and no framework of that year is known: ratings of it are put without one, so link them"));
		}
	}

	private FeedRatings ratings() {
		return Objects.requireNonNull(this.found.feed().ratings());
	}

	private static Change link(String from, String type, String to, Map<String, @Nullable Object> properties) {
		return new Change.PutLink(new LinkKey(new LinkEnds(from, type, to), null), properties);
	}

	private void add(Change change, int row) {
		this.changes.add(change);
		this.rows.add(row);
	}

	private void compare(Rated rated, Map<String, Number> properties, Map<String, Sum> sums, List<Rating> known,
			int first) {
		Rating edition = known.stream().filter((each) -> each.isOf(this.about.document())).findFirst().orElse(null);
		if (known.stream().anyMatch((each) -> each.differing(properties).isEmpty())) {
			this.unchanged++;
		}
		else if (edition == null) {
			Rating other = known.getFirst();
			other.differing(properties)
				.forEach((part) -> ask(rated, part, first,
						doubt("is " + text(properties.get(part)) + ", and the graph holds " + text(other.value(part))
								+ " (" + other.id() + "), which rests on " + String.join("; ", other.sources())
								+ ": it is left as it is")));
		}
		else {
			Map<String, @Nullable Object> revised = new HashMap<>();
			edition.differing(properties).forEach((part) -> {
				revised.put(part, properties.get(part));
				this.revisions.add(new Revision(edition.id(), name(rated) + ", " + IN_WORDS.get(part), first,
						edition.value(part), Objects.requireNonNull(properties.get(part)).doubleValue()));
			});
			revised.put("sources",
					Stream.concat(edition.sources().stream(), Stream.of(citation(rated, sums))).distinct().toList());
			add(new Change.PutNode("SegmentRating", edition.id(), revised), first);
		}
	}

	private static String text(@Nullable Number value) {
		return (value != null) ? FeedChanges.plain(value.doubleValue()) : "nothing";
	}

	private String citation(Rated rated, Map<String, Sum> sums) {
		return this.about.citation(this.found, rated.period(),
				sums.values().stream().map(Sum::place).distinct().collect(Collectors.joining(" and ")));
	}

	/**
	 * Who is rated, and when.
	 *
	 * @param body the id of the body
	 * @param period the quarter
	 */
	private record Rated(String body, Period period) {

		/** The financial year, as its quarters are written. */
		String year() {
			return this.period.text().substring(0, 7);
		}

		String id() {
			String body = this.body.replaceFirst("^org-", "");
			return "seg-" + ((body.length() < 60) ? body : Integer.toHexString(body.hashCode())) + "-"
					+ this.period.text().replaceAll("[^0-9]", "");
		}

	}

}
