package org.goldenthread.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.goldenthread.edition.EditionChange.What;
import org.goldenthread.reading.Likeness;
import org.goldenthread.tracker.ReadRow;
import org.goldenthread.tracker.ReadSheet;
import org.goldenthread.tracker.ReadTracker;
import org.jspecify.annotations.Nullable;

/**
 * Compares two editions of a tracker, sheet by sheet.
 */
public final class Editions {

	private static final double ALIKE = 0.5;

	private static final Pattern DAY_OR_MONTH = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

	private final List<EditionRow> before;

	private final List<EditionRow> after;

	private final Set<String> fieldsAfter;

	private final Map<EditionRow, EditionRow> became = new LinkedHashMap<>();

	private final Map<EditionRow, String> why = new HashMap<>();

	private final List<EditionChange> changes = new ArrayList<>();

	private Editions(List<EditionRow> before, List<EditionRow> after, Set<String> fieldsAfter) {
		this.before = before;
		this.after = after;
		this.fieldsAfter = fieldsAfter;
	}

	/**
	 * Compares two editions.
	 * @param before the earlier
	 * @param after the later
	 * @return what became of each row of sheets that both have, and what is not compared
	 */
	public static ComparedEditions compare(ReadTracker before, ReadTracker after) {
		List<EditionChange> changes = new ArrayList<>();
		List<String> notCompared = new ArrayList<>();
		Set<String> found = new HashSet<>();
		for (ReadSheet sheet : after.sheets()) {
			List<EditionRow> rows = rows(sheet);
			if (rows.isEmpty()) {
				continue;
			}
			Optional<ReadSheet> earlier = before.sheets()
				.stream()
				.filter((each) -> !found.contains(each.name()) && isEditionOf(each, sheet))
				.findFirst();
			if (earlier.isEmpty()) {
				notCompared.add(sheet.name() + ", of which the earlier edition has nothing");
				continue;
			}
			found.add(earlier.get().name());
			Set<String> fields = sheet.fields();
			changes.addAll(new Editions(rows(earlier.get()), rows, fields).compare());
			earlier.get()
				.fields()
				.stream()
				.filter((field) -> !fields.contains(field))
				.forEach((field) -> notCompared.add(sheet.name() + ", " + field.replace('_', ' ')
						+ ": the later edition has no such column, and what the earlier says stands"));
		}
		before.sheets()
			.stream()
			.filter((sheet) -> !found.contains(sheet.name()) && !rows(sheet).isEmpty())
			.forEach((sheet) -> notCompared
				.add(sheet.name() + ": the later edition has no such sheet, and what the earlier says stands"));
		return new ComparedEditions(changes, notCompared);
	}

	private static List<EditionRow> rows(ReadSheet sheet) {
		return sheet.rows()
			.stream()
			.filter(ReadRow::isData)
			.flatMap((row) -> EditionRow.of(sheet, row).stream())
			.toList();
	}

	/** By their names, in which years differ from edition to edition. */
	private static boolean isEditionOf(ReadSheet one, ReadSheet other) {
		String name = withoutYears(one.name());
		return name.equals(withoutYears(other.name()))
				|| rows(one).stream().filter((row) -> rows(other).stream().anyMatch(row::isNamedLike)).count()
						* 2 > rows(one).size();
	}

	private static String withoutYears(String name) {
		return Likeness.plain(name.replaceAll("(?i)\\b(?:20)?\\d{2}\\s*[-/–]\\s*(?:20)?\\d{2}\\b|\\b20\\d{2}\\b", " "));
	}

	private List<EditionChange> compare() {
		findSplits();
		match((one, other) -> one.isNamedLike(other) && isSame(one.ref(), other.ref()), "same reference and title");
		match(EditionRow::isNamedLike, "same title");
		match((one, other) -> one.isOfTheMeasureOf(other) && isSame(one.ref(), other.ref()),
				"same reference and same measure");
		match(EditionRow::isOfTheMeasureOf, "same measure");
		match((one, other) -> isSame(one.ref(), other.ref()) && one.hasName() && other.hasName()
				&& Likeness.of(one.name(), other.name()) >= ALIKE, "same reference and a title like it");
		themes();
		this.became.forEach(this::differences);
		this.before.stream()
			.filter((row) -> !this.became.containsKey(row) && !this.why.containsKey(row))
			.forEach((row) -> {
				boolean reused = this.after.stream().anyMatch((other) -> isSame(row.ref(), other.ref()));
				this.changes.add(change(What.DROPPED, row, null, null, row.name(), null, reused
						? "no title like it, and its reference stands for something else now: it is no new name of it"
						: "no title like it", reused));
			});
		this.after.stream()
			.filter((row) -> !this.became.containsValue(row) && !this.why.containsKey(row))
			.forEach((row) -> this.changes
				.add(change(What.ADDED, null, row, null, null, row.name(), "no title like it before", false)));
		return this.changes;
	}

	private static boolean isSame(String ref, String other) {
		return !ref.isEmpty() && ref.equals(other);
	}

	private boolean isFree(EditionRow row) {
		return !this.became.containsKey(row) && !this.became.containsValue(row) && !this.why.containsKey(row);
	}

	private void match(BiPredicate<EditionRow, EditionRow> same, String how) {
		for (EditionRow row : this.before) {
			if (isFree(row)) {
				this.after.stream()
					.filter((other) -> isFree(other) && same.test(row, other))
					.max(Comparator.comparingDouble((EditionRow other) -> Likeness.of(row.name(), other.name())))
					.ifPresent((other) -> {
						this.became.put(row, other);
						this.why.put(row, how);
					});
			}
		}
	}

	/** A reference with letters after it, on rows of titles that begin alike. */
	private void findSplits() {
		for (EditionRow row : this.before) {
			List<EditionRow> parts = row.ref().isEmpty() ? List.of()
					: this.after.stream()
						.filter((other) -> other.ref().matches(Pattern.quote(row.ref()) + "[a-z]")
								&& Likeness.of(row.name(), other.name()) >= ALIKE)
						.toList();
			if (parts.size() > 1) {
				String how = "a reference with a letter, and titles that begin alike";
				this.why.put(row, how);
				parts.forEach((part) -> this.why.put(part, how));
				this.changes.add(new EditionChange(What.SPLIT, row.sheet(), row.ref(),
						parts.stream().map(EditionRow::ref).collect(Collectors.joining("; ")), row.name(), null,
						row.name(), parts.stream().map(EditionRow::name).collect(Collectors.joining("; ")), how, true));
			}
		}
	}

	/** A theme of which most rows have moved under one other name. */
	private void themes() {
		Map<String, List<String>> moved = new LinkedHashMap<>();
		this.became.forEach((row, other) -> {
			String theme = row.said().get("theme");
			String now = other.said().get("theme");
			if (theme != null && now != null && this.fieldsAfter.contains("theme")) {
				moved.computeIfAbsent(theme, (_) -> new ArrayList<>()).add(now);
			}
		});
		moved.forEach((theme, now) -> {
			String most = now.stream()
				.collect(Collectors.groupingBy((each) -> each, Collectors.counting()))
				.entrySet()
				.stream()
				.max(Map.Entry.comparingByValue())
				.orElseThrow()
				.getKey();
			long count = now.stream().filter(most::equals).count();
			if (!Likeness.plain(most).equals(Likeness.plain(theme)) && 2 * count > now.size()) {
				this.changes.add(new EditionChange(What.RENAMED_THEME, this.after.getFirst().sheet(), null, null, most,
						"theme", theme, most, count + " of its " + now.size() + " rows are the same", true));
			}
		});
	}

	private void differences(EditionRow row, EditionRow other) {
		String how = Objects.requireNonNull(this.why.get(row));
		List<EditionChange> found = new ArrayList<>();
		if (!row.ref().equals(other.ref()) && !row.ref().isEmpty() && !other.ref().isEmpty()) {
			boolean reused = this.after.stream().anyMatch((each) -> each != other && row.ref().equals(each.ref()));
			found.add(change(What.RENUMBERED, row, other, "ref", row.ref(), other.ref(),
					how + (reused ? "; its reference stands for something else now" : ""), true));
		}
		if (row.hasName() && other.hasName() && !Likeness.plain(row.name()).equals(Likeness.plain(other.name()))) {
			found.add(change(What.CHANGED, row, other, "title", row.name(), other.name(), how, false));
		}
		for (String field : this.fieldsAfter) {
			String now = other.said().get(field);
			String then = row.said().get(field);
			if (now != null && !field.equals("theme") && !isSameValue(then, now) && !row.silent().contains(field)
					&& !isWording(field, then, now)) {
				boolean target = field.equals("target") || field.equals("target_by");
				found.add(change(target ? What.RETARGETED : What.CHANGED, row, other, field, then, now, how, false));
			}
		}
		if (found.isEmpty()) {
			found.add(change(What.CARRIED_FORWARD, row, other, null, null, null, how, false));
		}
		this.changes.addAll(found);
	}

	/** A day and its month say the same, one more exactly than the other. */
	private static boolean isSameValue(@Nullable String then, String now) {
		if (then == null) {
			return false;
		}
		boolean times = DAY_OR_MONTH.matcher(then).matches() && DAY_OR_MONTH.matcher(now).matches();
		return times && (then.startsWith(now) || now.startsWith(then))
				|| Likeness.plain(then).equals(Likeness.plain(now));
	}

	/** The name of a measure may be written in several ways. */
	private static boolean isWording(String field, @Nullable String then, String now) {
		return field.equals("measure") && then != null && Likeness.of(then, now) >= ALIKE;
	}

	private static EditionChange change(What what, @Nullable EditionRow row, @Nullable EditionRow other,
			@Nullable String field, @Nullable String then, @Nullable String now, String why, boolean asks) {
		EditionRow any = Objects.requireNonNull((other != null) ? other : row);
		return new EditionChange(what, any.sheet(), (row != null) ? row.ref() : null,
				(other != null) ? other.ref() : null, any.name(), field, then, now, why, asks);
	}

}
