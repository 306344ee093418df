package org.goldenthread.feed.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.goldenthread.sheet.CsvRow;
import org.goldenthread.sheet.CsvRows;

/**
 * The published files that are known.
 *
 * @param all all of them
 */
public record Feeds(List<Feed> all) {

	/** Some begin with lines that say what they are. */
	private static final int MOST_BEFORE_HEADINGS = 30;

	/**
	 * Reads their descriptions.
	 * @param files the texts of the descriptions by the names of their files
	 * @throws InvalidFeeds if anything is wrong with them
	 */
	static Feeds read(Map<String, String> files) {
		List<String> problems = new ArrayList<>();
		List<Feed> feeds = new ArrayList<>();
		Set<String> names = new TreeSet<>();
		files.forEach((file, text) -> {
			Feed feed = new FeedReader(file, problems).read(text);
			if (feed != null && !names.add(feed.name())) {
				problems.add(file + ": name is " + feed.name() + ", as in another file");
			}
			feeds.add(feed);
		});
		if (!problems.isEmpty()) {
			throw new InvalidFeeds(problems);
		}
		return new Feeds(feeds.stream().map(Objects::requireNonNull).toList());
	}

	/**
	 * Which one a file is, by its headings. The rows are read up to these.
	 * @param rows the rows of the file
	 * @return the one; empty if it is none
	 */
	public Optional<FoundFeed> find(CsvRows rows) {
		List<CsvRow> above = new ArrayList<>();
		while (above.size() <= MOST_BEFORE_HEADINGS) {
			CsvRow row = rows.next();
			if (row == null) {
				return Optional.empty();
			}
			Optional<FoundFeed> found = this.all.stream()
				.map((feed) -> FoundFeed.of(feed, row, above))
				.flatMap(Optional::stream)
				.findFirst();
			if (found.isPresent()) {
				return found;
			}
			above.add(row);
		}
		return Optional.empty();
	}

	/**
	 * What they are, in words.
	 * @return their titles
	 */
	public String titles() {
		return this.all.stream().map(Feed::title).collect(Collectors.joining("; "));
	}

}
