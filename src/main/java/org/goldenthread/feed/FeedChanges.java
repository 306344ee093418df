package org.goldenthread.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.goldenthread.change.Change;
import org.goldenthread.feed.ImportedFeed.Revision;
import org.goldenthread.feed.PresentValues.Present;
import org.goldenthread.feed.description.Feed.FeedMeasure;
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
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes of what the rows of a published file add up to: a new value is put, and
 * one that the same document stated otherwise is revised.
 */
final class FeedChanges {

	private static final int LONGEST_ID = 100;

	private static final int AT_ONCE = 1000;

	private final FoundFeed found;

	private final Organisations organisations;

	private final FeedNotes notes;

	private final FeedImport about;

	private final List<Change> changes = new ArrayList<>();

	private final List<Integer> rows = new ArrayList<>();

	private final List<Revision> revisions = new ArrayList<>();

	private int unchanged;

	FeedChanges(FoundFeed found, Organisations organisations, FeedNotes notes, FeedImport about) {
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

	/** How many values the graph holds already, as the file has them. */
	int unchanged() {
		return this.unchanged;
	}

	void make(FeedRows rows, GraphScan scan, View view) {
		Map<String, FeedMeasure> measures = new HashMap<>();
		this.found.measures().forEach((measure) -> measures.putIfAbsent(measure.measure(), measure));
		Map<String, List<Map.Entry<Key, Sum>>> byMeasure = new LinkedHashMap<>();
		rows.sums()
			.entrySet()
			.forEach((each) -> byMeasure.computeIfAbsent(each.getKey().measure(), (_) -> new ArrayList<>()).add(each));
		Set<String> taken = new HashSet<>();
		byMeasure.forEach((id, sums) -> {
			FeedMeasure measure = measures.get(id);
			if (measure == null) {
				return;
			}
			PresentValues present = new PresentValues(scan, view, id);
			List<NewValue> values = new ArrayList<>();
			sums.forEach((each) -> {
				NewValue value = value(measure, each.getKey(), each.getValue(), rows);
				if (value != null && isNew(value, present)) {
					values.add(value);
				}
			});
			put(values, present, scan, taken);
		});
	}

	/** Null if the rows do not say it. */
	private @Nullable NewValue value(FeedMeasure measure, Key key, Sum sum, FeedRows rows) {
		Doubt doubt = sum.doubt();
		if (doubt == null && measure.percent() && sum.denominator() == 0) {
			doubt = no("is of nothing at all, so there is no share");
		}
		else if (doubt == null && measure.percent() && (sum.numerator() < 0 || sum.numerator() > sum.denominator())) {
			doubt = no("counts " + plain(sum.numerator()) + " of " + plain(sum.denominator())
					+ ", and a share of a whole lies between 0 and 100 %");
		}
		else if (doubt == null && !measure.percent() && "%".equals(measure.unit()) && sum.numerator() > 0
				&& sum.numerator() < 1) {
			doubt = no("is " + plain(sum.numerator()) + ", which may be " + plain(100 * sum.numerator()) + " %");
		}
		if (doubt != null) {
			this.notes.ask(sum.first(), doubt.about(name(key)));
			return null;
		}
		rows.rowsOf(key).filter((parts) -> isOther(sum, parts)).ifPresent((parts) -> {
			this.notes
				.ask(sum.first(),
						no("is a total of " + plain(sum.numerator()) + ", and the other rows add up to "
								+ plain(parts.numerator()) + ": the total is taken as it is published")
							.about(name(key)));
		});
		double value = measure.percent() ? rounded(100 * sum.numerator() / sum.denominator()) : sum.numerator();
		return new NewValue(key, sum, value, measure.denominator().isEmpty() ? null : (Double) sum.denominator(),
				measure.unit());
	}

	private static boolean isOther(Sum total, Sum parts) {
		return parts.doubt() == null
				&& (total.numerator() != parts.numerator() || total.denominator() != parts.denominator());
	}

	private static Doubt no(String message) {
		return new Doubt(0, "", "", "CONFLICT", message);
	}

	private String name(Key key) {
		return this.organisations.name(key.measure()) + ", " + this.organisations.shortName(key.body()) + ", "
				+ PeriodInWords.of(key.period());
	}

	/** To one decimal, as the publishers print shares. */
	private static double rounded(double value) {
		return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).doubleValue();
	}

	static String plain(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

	private boolean isNew(NewValue value, PresentValues present) {
		List<Present> known = present.of(value.key().body(), value.key().period().text());
		if (known.isEmpty()) {
			return true;
		}
		Present edition = known.stream().filter((each) -> each.isOf(this.about.document())).findFirst().orElse(null);
		if (edition == null) {
			Present other = known.getFirst();
			if (known.stream().anyMatch((each) -> Objects.equals(each.value(), value.value()))) {
				this.unchanged++;
			}
			else {
				this.notes.ask(value.sum().first(),
						no("is " + plain(value.value()) + ", and the graph holds "
								+ ((other.value() != null) ? plain(other.value()) : "no number") + " (" + other.id()
								+ "), which rests on " + String.join("; ", other.sources()) + ": it is left as it is")
							.about(name(value.key())));
			}
		}
		else if (value.isAs(edition)) {
			this.unchanged++;
		}
		else {
			revise(value, edition);
		}
		return false;
	}

	private void revise(NewValue value, Present edition) {
		Map<String, @Nullable Object> properties = value.numbers();
		properties.put("sources",
				Stream.concat(edition.sources().stream(), Stream.of(citation(value))).distinct().toList());
		add(new Change.PutNode("Observation", edition.id(), properties), value);
		this.revisions
			.add(new Revision(edition.id(), name(value.key()), value.sum().first(), edition.value(), value.value()));
	}

	private void put(List<NewValue> values, PresentValues present, GraphScan scan, Set<String> taken) {
		for (int from = 0; from < values.size(); from += AT_ONCE) {
			List<NewValue> part = values.subList(from, Math.min(values.size(), from + AT_ONCE));
			Set<String> known = new HashSet<>();
			scan.nodes(part.stream().map(NewValue::id).toList()).stream().map(StoredNode::id).forEach(known::add);
			part.forEach((value) -> put(value, present, free(value.id(), known, scan, taken)));
		}
	}

	/** An id that nothing has: the one itself, or with a number. */
	static String free(String id, Set<String> known, GraphScan scan, Set<String> taken) {
		String free = id;
		for (int i = 2; known.contains(free) || !taken.add(free); i++) {
			free = id + "-" + i;
			if (!scan.nodes(List.of(free)).isEmpty()) {
				known.add(free);
			}
		}
		return free;
	}

	private void put(NewValue value, PresentValues present, String id) {
		Key key = value.key();
		Map<String, @Nullable Object> properties = value.numbers();
		properties.put("name",
				present.nameOfSeries(key.body())
					.map((name) -> name + ", " + PeriodInWords.of(key.period()))
					.orElseGet(() -> name(key)));
		properties.put("period", key.period().text());
		Map<String, @Nullable Object> sourced = sourced(value);
		properties.putAll(sourced);
		add(new Change.PutNode("Observation", id, Map.copyOf(properties)), value);
		add(link(key.measure(), "HAS_OBSERVATION", id, sourced), value);
		add(link(id, "REPORTED_FOR", key.body(), sourced), value);
	}

	private static Change link(String from, String type, String to, Map<String, @Nullable Object> sourced) {
		return new Change.PutLink(new LinkKey(new LinkEnds(from, type, to), null), sourced);
	}

	private void add(Change change, NewValue value) {
		this.changes.add(change);
		this.rows.add(value.sum().first());
	}

	private Map<String, @Nullable Object> sourced(NewValue value) {
		return Map.of("basis", "EXTERNAL", "sources", List.of(citation(value)));
	}

	private String citation(NewValue value) {
		return this.about.citation(this.found, value.key().period(), value.sum().place());
	}

	private record NewValue(Key key, Sum sum, double value, @Nullable Double denominator, @Nullable String unit) {

		Map<String, @Nullable Object> numbers() {
			Map<String, @Nullable Object> numbers = new HashMap<>();
			numbers.put("value", this.value);
			numbers.put("numerator", this.sum.numerator());
			if (this.denominator != null) {
				numbers.put("denominator", this.denominator);
			}
			if (this.unit != null) {
				numbers.put("unit", this.unit);
			}
			return numbers;
		}

		boolean isAs(Present present) {
			return Objects.equals(present.value(), this.value)
					&& (present.numerator() == null || present.numerator() == this.sum.numerator())
					&& (present.denominator() == null || this.denominator == null
							|| present.denominator().equals(this.denominator));
		}

		String id() {
			String id = "obs-" + this.key.measure().replaceFirst("^meas-", "") + "-"
					+ this.key.body().replaceFirst("^org-", "") + "-"
					+ this.key.period().text().replaceAll("[^0-9]", "");
			return (id.length() < LONGEST_ID - 10) ? id : id.substring(0, LONGEST_ID - 20).replaceFirst("[-._]+$", "")
					+ "-" + Integer.toHexString(id.hashCode());
		}

	}

}
