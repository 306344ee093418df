package org.goldenthread.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.change.AppliedChanges;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.change.ChangeSets.AppliedIfSound;
import org.goldenthread.change.CheckedChanges;
import org.goldenthread.change.Difference;
import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.change.PermittedChanges;
import org.goldenthread.change.Progress;
import org.goldenthread.change.Progress.Step;
import org.goldenthread.change.consequence.ConsequenceFinder;
import org.goldenthread.change.consequence.Consequences;
import org.goldenthread.edition.ComparedEditions;
import org.goldenthread.feed.FeedImport;
import org.goldenthread.feed.FeedImports;
import org.goldenthread.feed.ImportedFeed;
import org.goldenthread.imports.FileToImport.Format;
import org.goldenthread.interchange.ImportedChanges;
import org.goldenthread.interchange.SheetProblem;
import org.goldenthread.interchange.WorkbookImports;
import org.goldenthread.matching.ImportedTracker;
import org.goldenthread.matching.TrackerImport;
import org.goldenthread.matching.TrackerImports;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.security.Caller;
import org.goldenthread.sheet.UnusableFile;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.tracker.FieldUses;
import org.goldenthread.tracker.TrackerMapping;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;

/**
 * Says what a file would change, and changes it where that is asked for.
 */
@Service
public class FileImports {

	/** More are counted, and not listed. */
	private static final int MOST_LISTED = 1000;

	/** What the service keeps for itself beside what was said. */
	private static final Set<String> KEPT = Set.of("createdAt", "updatedAt", "createdBy", "sinceVersion");

	/** What is said of trackers alone. */
	private static final List<String> OF_TRACKERS = List.of("plan", "register", "mapping");

	private static final CheckedChanges NOTHING = new CheckedChanges(new Difference(List.of(), List.of()), List.of());

	private final WorkbookImports workbooks;

	private final TrackerImports trackers;

	private final FeedImports feeds;

	private final ChangeSets changeSets;

	private final PermittedChanges permitted;

	private final Snapshots snapshots;

	private final ConsequenceFinder consequences;

	private final JsonMapper json;

	FileImports(WorkbookImports workbooks, TrackerImports trackers, FeedImports feeds, ChangeSets changeSets,
			PermittedChanges permitted, Snapshots snapshots, ConsequenceFinder consequences, JsonMapper json) {
		this.workbooks = workbooks;
		this.trackers = trackers;
		this.feeds = feeds;
		this.changeSets = changeSets;
		this.permitted = permitted;
		this.snapshots = snapshots;
		this.consequences = consequences;
		this.json = json;
	}

	/**
	 * Imports a file, or only says what would follow.
	 * @param request the file with what is said of it
	 * @param view what may be seen of the graph
	 * @param editor who asks to change what it says; null to change nothing. Nothing is
	 * changed while there are problems
	 * @param progress is told how far it has come
	 * @return the answer: {@code applied}, {@code problems}, {@code changes}, of what is
	 * not applied also its {@code consequences} and, of a tracker, what was read of it
	 * and what is to be decided, and the edition before it beside it
	 * @throws org.goldenthread.sheet.UnusableFile if the file cannot be read
	 * @throws InvalidQuery if what is said of it is not usable, or something is missing
	 * @throws org.goldenthread.security.AccessRefused if the editor may not change it
	 * @throws org.goldenthread.change.InvalidChanges if the data has changed meanwhile
	 */
	public Map<String, @Nullable Object> take(FileToImport request, View view, @Nullable Caller editor,
			Progress progress) {
		if (request.format() == Format.WORKBOOK && request.before() == null) {
			return this.workbooks.isOfTheModel(request.file()) ? workbook(request, view, editor, progress)
					: tracker(request, view, editor, progress);
		}
		if (request.before() != null) {
			return tracker(request, view, editor, progress);
		}
		Optional<ImportedFeed> feed = feed(request, view, progress);
		if (feed.isEmpty() && request.format() == Format.ARCHIVE) {
			throw new UnusableFile(
					"The archive holds none of the published files that are known: " + this.feeds.titles() + ".");
		}
		return feed.isPresent() ? feed(feed.get(), request, view, editor, progress)
				: tracker(request, view, editor, progress);
	}

	private Optional<ImportedFeed> feed(FileToImport request, View view, Progress progress) {
		return this.feeds.read(request.file(), request.format() == Format.ARCHIVE,
				() -> new FeedImport(request.text("author"), request.text("reason"), request.text("document"),
						request.textIfAny("key"), view),
				progress);
	}

	private Map<String, @Nullable Object> feed(ImportedFeed read, FileToImport request, View view,
			@Nullable Caller editor, Progress progress) {
		List<String> ofTrackers = OF_TRACKERS.stream().filter((name) -> request.textIfAny(name) != null).toList();
		if (!ofTrackers.isEmpty()) {
			throw InvalidQuery.of(ofTrackers.getFirst(), "The file is " + read.title() + ", which takes no "
					+ String.join(", ", ofTrackers) + ": leave it out.");
		}
		Outcome outcome = outcome(read.set(), read.problems().isEmpty(), view, editor, progress);
		Map<String, @Nullable Object> answer = answer(outcome, read.inWords(outcome.checked().problems()));
		answer.put("questions", read.questions());
		answer.put("questionCount", read.questionCount());
		answer.put("dispositions", Map.of(ImportedFeed.SHEET, read.dispositions()));
		answer.put("rows", Map.of(ImportedFeed.SHEET, read.rows()));
		answer.put("feed", inWords(read));
		return answer;
	}

	private static Map<String, Object> inWords(ImportedFeed read) {
		Map<String, Object> feed = new LinkedHashMap<>();
		feed.put("name", read.name());
		feed.put("title", read.title());
		feed.put("unknownOrganisations", first(read.unknown()));
		feed.put("unknownOrganisationCount", read.unknown().size());
		feed.put("revisions", first(read.revisions()));
		feed.put("revisionCount", read.revisions().size());
		feed.put("unchanged", read.unchanged());
		feed.put("measuresNotGiven", read.notGiven());
		return feed;
	}

	private Map<String, @Nullable Object> workbook(FileToImport request, View view, @Nullable Caller editor,
			Progress progress) {
		ImportedChanges read = this.workbooks.read(request.file(), request.text("author"), request.text("reason"),
				basedOn(request), request.textIfAny("key"));
		if (read.set().changes().isEmpty()) {
			List<SheetProblem> problems = (read.rows() > 0 || !read.problems().isEmpty()) ? read.problems()
					: List.of(new SheetProblem(null, 0, null,
							"nothing of the file is read: no sheet has a row below its headings"));
			return answer(Outcome.NONE, problems);
		}
		Outcome outcome = outcome(read.set(), read.problems().isEmpty(), view, editor, progress);
		return answer(outcome, read.with(outcome.checked().problems()));
	}

	private static @Nullable Long basedOn(FileToImport request) {
		String version = request.textIfAny("basedOn");
		if (version != null && !version.matches("\\d{1,18}")) {
			throw InvalidQuery.of("basedOn", "`basedOn` is no version of the data: write its number, or leave it out.");
		}
		return (version != null) ? Long.valueOf(version) : null;
	}

	private Map<String, @Nullable Object> tracker(FileToImport request, View view, @Nullable Caller editor,
			Progress progress) {
		TrackerImport about = new TrackerImport(request.text("author"), request.text("reason"),
				request.text("document"), request.textIfAny("plan"), request.textIfAny("register"), view);
		String name = "file" + request.format().end();
		TrackerMapping mapping = mapping(request);
		Optional<ComparedEditions> editions = Optional.ofNullable(request.before())
			.map((before) -> this.trackers.compare(before, "file" + Format.of(before.toString()).end(), request.file(),
					name, mapping, view));
		ImportedTracker read = this.trackers.read(request.file(), name, mapping, about);
		Outcome outcome = outcome(read.set(), read.problems().isEmpty(), view, editor, progress);
		Map<String, @Nullable Object> answer = answer(outcome, read.inWords(outcome.checked().problems()));
		answer.put("questions", first(read.questions()));
		answer.put("questionCount", read.questions().size());
		answer.put("dispositions", read.dispositions());
		answer.put("rows", read.rows());
		answer.put("leftOut", read.leftOut());
		answer.put("sheetsNotRead", read.notRead());
		answer.put("mapping", read.mapping());
		answer.put("columns", first(read.columns()));
		answer.put("fields", FieldUses.all());
		editions.ifPresent((compared) -> answer.put("editions", inWords(compared)));
		return answer;
	}

	private static Map<String, Object> inWords(ComparedEditions compared) {
		Map<String, Object> editions = new LinkedHashMap<>();
		editions.put("changes", first(compared.changes()));
		editions.put("changeCount", compared.changes().size());
		editions.put("notCompared", compared.notCompared());
		return editions;
	}

	private TrackerMapping mapping(FileToImport request) {
		String mapping = request.textIfAny("mapping");
		return (mapping != null) ? MappingText.read(mapping, this.json) : TrackerMapping.NONE;
	}

	/** That a file says what is there already is no problem. */
	private Outcome outcome(ChangeSet set, boolean sound, View view, @Nullable Caller editor, Progress progress) {
		if (set.changes().isEmpty()) {
			return Outcome.NONE;
		}
		Outcome outcome;
		if (editor != null && sound) {
			AppliedIfSound applied = this.permitted.applyIfSound(set, view, editor, progress);
			outcome = new Outcome(applied.checked(), applied.applied(), null);
		}
		else {
			progress.at(Step.CHECKING, 0, set.changes().size());
			outcome = tried(set, view);
		}
		return outcome.checked().isUnchanged() ? Outcome.NONE : outcome;
	}

	/** What follows is left out where the data change while it is looked for. */
	private Outcome tried(ChangeSet set, View view) {
		Snapshot before = this.snapshots.now(view);
		CheckedChanges checked = this.changeSets.check(set, view);
		boolean isSound = checked.problems().isEmpty() && this.snapshots.now(view).version().equals(before.version());
		return new Outcome(checked, null, isSound ? this.consequences.find(before, checked.difference()) : null);
	}

	private Map<String, @Nullable Object> answer(Outcome outcome, List<?> problems) {
		AppliedChanges applied = outcome.applied();
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("applied", (applied != null) ? Map.of("id", applied.id(), "version", applied.version()) : null);
		answer.put("problems", first(problems));
		answer.put("problemCount", problems.size());
		Difference difference = outcome.checked().difference();
		answer.put("changes", changes(difference));
		answer.put("changeCount", difference.nodes().size() + difference.links().size());
		answer.put("consequences", problems.isEmpty() ? outcome.consequences() : null);
		return answer;
	}

	private static List<?> first(List<?> all) {
		return all.subList(0, Math.min(all.size(), MOST_LISTED));
	}

	private static List<Map<String, @Nullable Object>> changes(Difference difference) {
		List<Map<String, @Nullable Object>> changes = new ArrayList<>();
		for (NodeChange change : difference.nodes().subList(0, Math.min(difference.nodes().size(), MOST_LISTED))) {
			Map<String, @Nullable Object> node = what(change.before(), change.after());
			node.put("properties", differing((change.before() != null) ? change.before().properties() : Map.of(),
					(change.after() != null) ? change.after().properties() : Map.of()));
			node.put("kind", change.any().kind());
			node.put("id", change.id());
			node.put("name", change.any().properties().get("name"));
			changes.add(node);
		}
		for (LinkChange change : difference.links()
			.subList(0, Math.min(difference.links().size(), MOST_LISTED - changes.size()))) {
			Map<String, @Nullable Object> link = what(change.before(), change.after());
			link.put("properties", differing((change.before() != null) ? change.before().properties() : Map.of(),
					(change.after() != null) ? change.after().properties() : Map.of()));
			link.put("relationship", change.any().key().ends().type());
			link.put("from", change.any().key().ends().from());
			link.put("to", change.any().key().ends().to());
			changes.add(link);
		}
		return changes;
	}

	/** What differs, by property; nothing of what is retired whole. */
	private static Map<String, Object> differing(Map<String, @Nullable Object> before,
			Map<String, @Nullable Object> after) {
		Map<String, Object> differing = new TreeMap<>();
		if (after.isEmpty()) {
			return differing;
		}
		Stream.concat(before.keySet().stream(), after.keySet().stream())
			.filter((name) -> !KEPT.contains(name) && !isDayOf(name, before) && !isDayOf(name, after)
					&& !Objects.equals(before.get(name), after.get(name)))
			.distinct()
			.forEach((name) -> differing.put(name, new Differing(text(before.get(name)), text(after.get(name)))));
		return differing;
	}

	/**
	 * Whether it is the first or last day of a period, which is a property of its own.
	 */
	private static boolean isDayOf(String name, Map<String, @Nullable Object> properties) {
		return Stream.of("Start", "End")
			.anyMatch((day) -> name.endsWith(day)
					&& properties.containsKey(name.substring(0, name.length() - day.length())));
	}

	private static @Nullable String text(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("; "));
			default -> value.toString();
		};
	}

	private static Map<String, @Nullable Object> what(@Nullable Object before, @Nullable Object after) {
		Map<String, @Nullable Object> what = new LinkedHashMap<>();
		what.put("what", (after != null) ? "CHANGED" : "RETIRED");
		if (before == null) {
			what.put("what", "ADDED");
		}
		return what;
	}

	/**
	 * What becomes of a file.
	 *
	 * @param checked what it would change, and what is wrong with that
	 * @param applied the record of the changes; null if they are not applied
	 * @param consequences what would follow; null if that is not known, or they are
	 * applied
	 */
	private record Outcome(CheckedChanges checked, @Nullable AppliedChanges applied,
			@Nullable Consequences consequences) {

		static final Outcome NONE = new Outcome(NOTHING, null, null);

	}

	/**
	 * A property that differs.
	 *
	 * @param before what it held; null if nothing
	 * @param after what it will hold; null if nothing
	 */
	record Differing(@Nullable String before, @Nullable String after) {

	}

}
