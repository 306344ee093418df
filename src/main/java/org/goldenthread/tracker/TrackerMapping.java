package org.goldenthread.tracker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.goldenthread.reading.Posts;
import org.goldenthread.reading.Ratings;
import org.goldenthread.request.Quoted;
import org.goldenthread.tracker.layout.TrackerColumn;
import org.goldenthread.tracker.layout.TrackerField;
import org.goldenthread.tracker.layout.TrackerTable;
import org.jspecify.annotations.Nullable;

/**
 * What a person has decided about the columns of a workbook. It is a small file of JSON,
 * which the reader proposes and a person corrects.
 *
 * @param sheets the sheets by name
 * @param ratings what stands for a rating, such as {@code 3} for red
 * @param matches the ids of what names in the workbook mean; empty for what is new
 * @param texts what is read in place of what a cell shows, and right if it is the same
 * @param people the posts of people by their names in the file; they are neither kept nor
 * answered
 */
public record TrackerMapping(Map<String, SheetMapping> sheets, Map<String, String> ratings, Map<String, String> matches,
		Map<String, String> texts, Map<String, String> people) {

	/** Nothing is decided: all is as the reader finds it. */
	public static final TrackerMapping NONE = new TrackerMapping(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

	public TrackerMapping {
		sheets = (sheets != null) ? Map.copyOf(sheets) : Map.of();
		ratings = (ratings != null) ? Map.copyOf(ratings) : Map.of();
		matches = (matches != null) ? Map.copyOf(matches) : Map.of();
		texts = (texts != null) ? Map.copyOf(texts) : Map.of();
		people = (people != null) ? Map.copyOf(people) : Map.of();
	}

	/**
	 * Whether a sheet is to be read.
	 * @param name the sheet
	 * @param visible whether people see it
	 * @return as it was decided, and else whether people see it
	 */
	boolean reads(String name, boolean visible) {
		SheetMapping sheet = this.sheets.get(name);
		return (sheet != null && sheet.read() != null) ? sheet.read() : visible;
	}

	TrackerColumn apply(String name, TrackerColumn column) {
		SheetMapping sheet = this.sheets.get(name);
		String field = (sheet != null) ? sheet.columns().get(column.path()) : null;
		if (field == null) {
			return column;
		}
		return column.as(field.equals(SheetMapping.NOT_READ) ? null : find(field));
	}

	private static @Nullable TrackerField find(String code) {
		for (TrackerField field : TrackerField.values()) {
			if (field.code().equals(code)) {
				return field;
			}
		}
		throw new IllegalArgumentException("'" + code + "' is no field of a tracker: write one of "
				+ Arrays.stream(TrackerField.values()).map(TrackerField::code).collect(Collectors.joining(", "))
				+ ", or an empty text for a column that is not read");
	}

	/**
	 * What is wrong with the mapping beside a workbook: each sheet and each column that
	 * the workbook does not have, each rating that is none, and how many posts are none.
	 * @param tracker the workbook as it was read
	 * @return the problems in words
	 */
	public List<String> problems(ReadTracker tracker) {
		List<String> problems = new ArrayList<>();
		Map<String, SheetMapping> found = of(tracker).sheets();
		new TreeMap<>(this.sheets).forEach((name, sheet) -> {
			SheetMapping known = found.get(name);
			if (known == null) {
				problems.add("mapping, sheets: the file has no sheet " + Quoted.of(name) + "; it has "
						+ String.join(", ", found.keySet()));
			}
			else if (reads(name, tracker.isVisible(name))) {
				sheet.columns()
					.keySet()
					.stream()
					.filter((heading) -> !known.columns().containsKey(heading))
					.sorted()
					.forEach((heading) -> problems.add("mapping, sheets: the sheet " + Quoted.of(name)
							+ " has no column " + Quoted.of(heading) + "; it has " + (known.columns().isEmpty() ? "none"
									: String.join(", ", new TreeMap<>(known.columns()).keySet()))));
			}
		});
		new TreeMap<>(this.ratings).forEach((sign, rating) -> {
			if (!Ratings.isRating(rating)) {
				problems.add("mapping, ratings: " + Quoted.of(sign) + " is said to stand for " + Quoted.of(rating)
						+ ", which is no rating: write one of " + String.join(", ", Ratings.all()));
			}
		});
		long without = this.people.values().stream().filter((post) -> !Posts.mentionsPost(post)).count();
		if (without > 0) {
			problems.add("mapping, people: " + without + " of " + this.people.size()
					+ " names stand for what is no post that is known: write the name first, and then a post such as "
					+ "Chief Nurse");
		}
		long unknown = this.people.keySet().stream().filter((name) -> !tracker.people().isFound(name)).count();
		if (unknown > 0) {
			problems.add("mapping, people: " + unknown + " of " + this.people.size()
					+ " names stand nowhere in the file: write them as it does");
		}
		return problems;
	}

	/**
	 * The mapping that a reading went by, for a person to correct.
	 * @param tracker the workbook as it was read
	 * @return the mapping
	 */
	public static TrackerMapping of(ReadTracker tracker) {
		Map<String, SheetMapping> sheets = new LinkedHashMap<>();
		for (ReadSheet sheet : tracker.sheets()) {
			Map<String, String> columns = new LinkedHashMap<>();
			for (TrackerTable table : sheet.tables()) {
				List<TrackerColumn> all = table.columns();
				all.forEach((column) -> columns.put(column.path(),
						(column.field() != null) ? column.field().code() : SheetMapping.NOT_READ));
			}
			sheets.put(sheet.name(), new SheetMapping(sheet.visible(), columns));
		}
		return new TrackerMapping(sheets, Map.of(), Map.of(), Map.of(), Map.of());
	}

	/**
	 * What is decided about a sheet.
	 *
	 * @param read whether it is read; null if that is not decided
	 * @param columns what its columns hold, by their headings
	 */
	public record SheetMapping(@Nullable Boolean read, Map<String, String> columns) {

		/** Says of a column that it is not read. */
		static final String NOT_READ = "";

		public SheetMapping {
			columns = (columns != null) ? Map.copyOf(columns) : Map.of();
		}

	}

}
