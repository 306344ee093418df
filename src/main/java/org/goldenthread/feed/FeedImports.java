package org.goldenthread.feed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.Progress;
import org.goldenthread.change.Progress.Step;
import org.goldenthread.feed.description.Feed.FeedMeasure;
import org.goldenthread.feed.description.Feed.FeedRatings;
import org.goldenthread.feed.description.Feeds;
import org.goldenthread.feed.description.FoundFeed;
import org.goldenthread.feed.rows.FeedNotes;
import org.goldenthread.feed.rows.FeedRows;
import org.goldenthread.feed.rows.Organisations;
import org.goldenthread.request.Quoted;
import org.goldenthread.sheet.CsvRow;
import org.goldenthread.sheet.CsvRows;
import org.goldenthread.sheet.Memory;
import org.goldenthread.sheet.SheetLimits;
import org.goldenthread.sheet.UnusableFile;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.StoredNode;
import org.goldenthread.view.View;

import org.springframework.stereotype.Service;

/**
 * Reads published files, and finds what they would change.
 */
@Service
public class FeedImports {

	private static final int ROWS_BETWEEN = 1000;

	private final Feeds feeds;

	private final GraphReader graph;

	private final GraphScan scan;

	private final SheetLimits limits;

	FeedImports(Feeds feeds, GraphReader graph, GraphScan scan, SheetLimits limits) {
		this.feeds = feeds;
		this.graph = graph;
		this.scan = scan;
		this.limits = limits;
	}

	/**
	 * Reads a file, row by row.
	 * @param file the file
	 * @param zipped whether it is an archive, of which the largest CSV file is read
	 * @param about says who imports it, once it is known to be one
	 * @param progress is told how many rows were read
	 * @return what it would change; empty if it is none of the published files that are
	 * known
	 * @throws UnusableFile if it cannot be read
	 */
	public Optional<ImportedFeed> read(Path file, boolean zipped, Supplier<FeedImport> about, Progress progress) {
		try (CsvRows rows = CsvRows.open(file, zipped, this.limits.largestContent().toBytes())) {
			return this.feeds.find(rows).map((found) -> read(found, rows, about.get(), progress));
		}
	}

	/**
	 * Which published files are known, in words.
	 * @return their titles
	 */
	public String titles() {
		return this.feeds.titles();
	}

	private ImportedFeed read(FoundFeed found, CsvRows rows, FeedImport about, Progress progress) {
		DataVersion version = this.graph.dataVersion();
		Organisations organisations = new Organisations(this.scan, about.view());
		FeedNotes notes = new FeedNotes(found);
		FeedRows read = new FeedRows(found, organisations, notes, Memory.OF_THE_SERVICE);
		for (CsvRow row = rows.next(); row != null; row = rows.next()) {
			read.take(row);
			if (read.count() % ROWS_BETWEEN == 0) {
				progress.at(Step.READING, read.count(), -1);
				progress.asked(notes.questionCount());
			}
		}
		progress.at(Step.READING, read.count(), read.count());
		List<String> problems = problems(found, organisations, about.view());
		FeedChanges changes = new FeedChanges(found, organisations, notes, about);
		RatingChanges ratings = new RatingChanges(found, organisations, notes, about);
		if (problems.isEmpty()) {
			changes.make(read, this.scan, about.view());
			ratings.make(read, this.scan, about.view());
		}
		if (read.sums().isEmpty()) {
			problems.add("nothing of the file is read: it has " + read.count()
					+ " rows below its headings, and none gives a figure of a measure, or a rating, and an organisation that the graph "
					+ "holds");
		}
		progress.asked(notes.questionCount());
		ChangeSet set = new ChangeSet(about.author(), about.reason(), about.document(), version.number(), about.key(),
				null, both(changes.changes(), ratings.changes()));
		return new ImportedFeed(found.feed().name(), found.feed().title(), set, both(changes.rows(), ratings.rows()),
				problems, notes.questions(), notes.questionCount(), notes.dispositions(), notes.rows(), notes.unknown(),
				both(changes.revisions(), ratings.revisions()), changes.unchanged() + ratings.unchanged(),
				found.notGiven());
	}

	private static <T> List<T> both(List<T> measures, List<T> ratings) {
		return Stream.concat(measures.stream(), ratings.stream()).toList();
	}

	private List<String> problems(FoundFeed found, Organisations organisations, View view) {
		List<String> problems = new ArrayList<>();
		Stream.of(found.measures().stream().map(FeedMeasure::measure), found.notGiven().keySet().stream())
			.flatMap((each) -> each)
			.distinct()
			.filter((measure) -> !organisations.isMeasure(measure))
			.forEach((measure) -> problems
				.add("the description of " + found.feed().name() + " names " + Quoted.of(measure)
						+ ", which is no measure of the graph: put it in, or correct the description"));
		FeedRatings ratings = found.feed().ratings();
		if (ratings != null) {
			Set<String> guidance = this.scan.nodes(ratings.under().values())
				.stream()
				.filter((node) -> node.labels().contains("GuidanceDocument") && view.sees(node.properties()::get))
				.map(StoredNode::id)
				.collect(Collectors.toSet());
			ratings.under()
				.values()
				.stream()
				.filter((id) -> !guidance.contains(id))
				.forEach((id) -> problems.add("the description of " + found.feed().name() + " names " + Quoted.of(id)
						+ ", which is no guidance of the graph: put it in, or correct the description"));
		}
		return problems;
	}

}
