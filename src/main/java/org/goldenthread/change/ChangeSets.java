package org.goldenthread.change;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.goldenthread.change.ChangeRecords.Recorded;
import org.goldenthread.change.Progress.Step;
import org.goldenthread.model.Model;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.security.Caller;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.TransactionMemory;
import org.goldenthread.store.WriteTransaction;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;

/**
 * Checks, applies and undoes change sets, and knows those that were applied.
 */
@Service
public class ChangeSets {

	/** The order in which a caller names properties does not matter. */
	private static final JsonMapper json = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private final Model model;

	private final GraphReader reader;

	private final GraphWriter writer;

	private final TransactionMemory memory;

	ChangeSets(Model model, GraphReader reader, GraphWriter writer, TransactionMemory memory) {
		this.model = model;
		this.reader = reader.present();
		this.writer = writer;
		this.memory = memory;
	}

	/**
	 * Says what a change set would change, and what is wrong with it. Nothing is written.
	 * What a view hides is not shown and cannot be changed; whether an id is taken by it,
	 * only applying says, since whoever may read anything may ask for this.
	 * @param set the change set
	 * @param view what may be seen
	 * @return the difference and the problems
	 */
	public CheckedChanges check(ChangeSet set, View view) {
		PresentGraph present = new PresentGraph(this.model, this.reader::read, view, false);
		ChangeChecker checker = new ChangeChecker(this.model, set, present, this.reader.dataVersion().number(),
				this.memory);
		Difference difference = checker.check();
		return new SeenChanges(present, view).of(new CheckedChanges(difference, checker.problems()));
	}

	/**
	 * Checks a change set and applies it if nothing is wrong with it, within one
	 * transaction. What a view hides is not shown and cannot be changed.
	 * @param set the change set
	 * @param view what may be seen
	 * @param permission throws if the difference is not permitted
	 * @param progress is told how much was written; if it throws, nothing is
	 * @param with what is written together with it
	 * @return the difference and the problems, and the record if it was applied: one
	 * whose changes are there already is not
	 * @throws InvalidChanges if its key is that of other changes
	 */
	AppliedIfSound applyIfSound(ChangeSet set, View view, Consumer<Difference> permission, Progress progress,
			WithChanges with) {
		try {
			return this.writer.write((transaction) -> {
				findRepeated(set, transaction);
				PresentGraph present = new PresentGraph(this.model, transaction::run, view, true);
				ChangeChecker checker = new ChangeChecker(this.model, set, present, transaction.version() - 1,
						this.memory);
				progress.at(Step.CHECKING, 0, set.changes().size());
				CheckedChanges checked = new SeenChanges(present, view)
					.of(new CheckedChanges(checker.check(), checker.problems()));
				progress.at(Step.CHECKING, set.changes().size(), set.changes().size());
				if (!checked.problems().isEmpty()) {
					throw new Unsound(checked);
				}
				permission.accept(checked.difference());
				return new AppliedIfSound(checked, write(set, checked.difference(), transaction, progress, with));
			});
		}
		catch (Repeated repeated) {
			return new AppliedIfSound(new CheckedChanges(new Difference(List.of(), List.of()), List.of()),
					repeated.applied);
		}
		catch (Unsound unsound) {
			return new AppliedIfSound(unsound.checked, null);
		}
	}

	/**
	 * Applies a change set, whole or not at all. A repeat with the same key and the same
	 * changes changes nothing.
	 * @param set the change set
	 * @return the record of it, or of the first with its key
	 * @throws InvalidChanges if anything is wrong with it, or its key is that of other
	 * changes
	 */
	public AppliedChanges apply(ChangeSet set) {
		return apply(set, View.EVERYTHING, (_) -> {
		}, WithChanges.NOTHING);
	}

	/**
	 * The same with something that is written together with it.
	 * @param set the change set
	 * @param with what is written together with it
	 * @return the record of it, or of the first with its key
	 * @throws InvalidChanges if anything is wrong with it, or its key is that of other
	 * changes
	 */
	public AppliedChanges apply(ChangeSet set, WithChanges with) {
		return apply(set, View.EVERYTHING, (_) -> {
		}, with);
	}

	/**
	 * Says what a change set would make of a graph that holds nothing, without asking the
	 * database, and what is wrong with it.
	 * @param model the model
	 * @param set the change set
	 * @return the difference and the problems
	 */
	public static CheckedChanges checkAlone(Model model, ChangeSet set) {
		ChangeChecker checker = new ChangeChecker(model, set, new PresentGraph(model, (_) -> List.of()), set.basedOn(),
				TransactionMemory.ofTheService(true));
		Difference difference = checker.check();
		return new CheckedChanges(difference, checker.problems());
	}

	/**
	 * Writes the first change set of a graph that holds nothing, as it was checked.
	 * @param set the change set
	 * @param checked what {@link #checkAlone} found
	 * @param with what is written together with it
	 * @return the record of it
	 * @throws InvalidChanges if anything is wrong with it, or the graph holds something
	 */
	public AppliedChanges begin(ChangeSet set, CheckedChanges checked, WithChanges with) {
		return this.writer.write((transaction) -> {
			if (!checked.problems().isEmpty()) {
				throw new InvalidChanges(checked.problems());
			}
			if (!new PresentGraph(this.model, transaction::run).isEmpty()) {
				throw new InvalidChanges(List.of(new ChangeProblem(0, null, "the graph holds something already")));
			}
			return write(set, checked.difference(), transaction, Progress.UNWATCHED, with);
		});
	}

	/**
	 * The same for somebody who may not see or change everything.
	 * @param view what may be seen; what it hides cannot be changed
	 * @param permission throws if the difference is not permitted; it is asked within the
	 * transaction, when the data is as it was checked
	 */
	AppliedChanges apply(ChangeSet set, View view, Consumer<Difference> permission, WithChanges with) {
		try {
			return this.writer.write((transaction) -> apply(set, view, permission, with, transaction));
		}
		catch (Repeated repeated) {
			return repeated.applied;
		}
	}

	private AppliedChanges apply(ChangeSet set, View view, Consumer<Difference> permission, WithChanges with,
			WriteTransaction transaction) {
		findRepeated(set, transaction);
		PresentGraph present = new PresentGraph(this.model, transaction::run, view, true);
		ChangeChecker checker = new ChangeChecker(this.model, set, present, transaction.version() - 1, this.memory);
		Difference difference = checker.check();
		List<ChangeProblem> problems = new SeenChanges(present, view)
			.of(new CheckedChanges(difference, checker.problems()))
			.problems();
		if (!problems.isEmpty()) {
			throw new InvalidChanges(problems);
		}
		permission.accept(difference);
		return write(set, difference, transaction, Progress.UNWATCHED, with);
	}

	private static void findRepeated(ChangeSet set, WriteTransaction transaction) {
		if (set.key() != null) {
			new ChangeRecords(transaction::run).findByKey(set.key()).ifPresent((known) -> {
				throw new Repeated(same(known, set));
			});
		}
	}

	private AppliedChanges write(ChangeSet set, Difference difference, WriteTransaction transaction, Progress progress,
			WithChanges with) {
		ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
		new DifferenceWriter(this.model, transaction, set.author(), now, progress).write(difference);
		AppliedChanges applied = new AppliedChanges("change-" + UUID.randomUUID(), set.author(), set.reason(),
				set.source(), transaction.version(), now, set.undoes(), null, difference.nodes().size(),
				difference.links().size());
		new ChangeRecords(transaction::run).record(applied, set.key(), fingerprint(set), difference);
		with.write(applied, transaction);
		return applied;
	}

	/**
	 * Undoes a change set by its inverse, so that what stood before stands again. What
	 * was changed once more since is not overwritten.
	 * @param id the id of the change set
	 * @param author who undoes it: a post or a client
	 * @param reason why
	 * @param key makes a repeat harmless; null if there is none
	 * @return the record of the inverse
	 * @throws InvalidQuery if there is no such change set
	 * @throws InvalidChanges if it was undone already, or something was changed since
	 */
	public AppliedChanges undo(String id, String author, String reason, @Nullable String key) {
		return undo(id, author, reason, key, View.EVERYTHING, (_) -> {
		}, WithChanges.NOTHING);
	}

	/**
	 * The same for somebody who may not see or change everything.
	 * @param view what may be seen
	 * @param permission throws if the difference is not permitted
	 */
	AppliedChanges undo(String id, String author, String reason, @Nullable String key, View view,
			Consumer<Difference> permission, WithChanges with) {
		ChangeRecords records = new ChangeRecords(this.reader::read);
		AppliedChanges undone = records.find(id, Long.MAX_VALUE).orElseThrow(() -> unknown(id)).applied();
		Difference done = new ChangeDifferences(this.reader::read).of(id);
		requireSeen(id, done, view);
		ChangeSet inverse = new ChangeSet(author, reason, null, undone.version(), key, id, inverse(done));
		if (undone.undoneBy() != null && (key == null || records.findByKey(key).isEmpty())) {
			throw new InvalidChanges(
					List.of(new ChangeProblem(0, "id", id + " was undone already, by " + undone.undoneBy())));
		}
		return apply(inverse, view, permission, with);
	}

	/** What is hidden of it is not told by what becomes of an attempt. */
	private void requireSeen(String id, Difference done, View view) {
		if (view.equals(View.EVERYTHING)) {
			return;
		}
		Difference seen = new ChangeDifferences(this.reader::read).of(id, view);
		if (seen.isEmpty()) {
			throw unknown(id);
		}
		if (seen.nodes().size() < done.nodes().size() || seen.links().size() < done.links().size()) {
			throw new InvalidChanges(List.of(new ChangeProblem(0, "id",
					"touches what this request leaves out: somebody who sees all of it has to undo it")));
		}
	}

	private static InvalidQuery unknown(String id) {
		return InvalidQuery.of("id", "there is no change set " + Quoted.of(id) + ": history lists them");
	}

	private static List<Change> inverse(Difference difference) {
		return Stream
			.concat(difference.nodes().stream().map(Change.RestoreNode::new),
					difference.links().stream().map(Change.RestoreLink::new))
			.map(Change.class::cast)
			.toList();
	}

	/**
	 * A change set that was applied.
	 * @param id its id
	 * @param asOf the number of the version as of which is asked; {@link Long#MAX_VALUE}
	 * for the present
	 * @return the record as it was; empty if there was none
	 */
	public Optional<AppliedChanges> find(String id, long asOf) {
		return new ChangeRecords(this.reader::read).find(id, asOf).map(Recorded::applied);
	}

	/**
	 * Whether somebody applied a change set themselves.
	 * @param id its id
	 * @param caller who asks
	 */
	boolean isAppliedBy(String id, Caller caller) {
		return new ChangeRecords(this.reader::read).find(id, Long.MAX_VALUE)
			.map(Recorded::appliedBy)
			.filter(caller.person()::equals)
			.isPresent();
	}

	/**
	 * The change sets that were applied, the latest first.
	 * @param filter which of them
	 * @param before only those of a version before; {@link Long#MAX_VALUE} for all
	 * @param limit how many at most
	 * @return the records
	 */
	public List<AppliedChanges> latest(HistoryFilter filter, long before, int limit) {
		return new ChangeRecords(this.reader::read).latest(filter, before, limit);
	}

	/**
	 * What change sets changed, as far as a view sees it.
	 * @param sets the records of them
	 * @param view the view
	 * @param of only those in which something of the node with this id is seen; null for
	 * all
	 * @return what they changed by the id of the change set; none of those in which
	 * nothing is seen
	 */
	public Map<String, AppliedDifference> differences(List<AppliedChanges> sets, View view, @Nullable String of) {
		return new ChangeDifferences(this.reader::read).of(sets, view, of);
	}

	/**
	 * Whether a view sees all that a change set names and would make, be it there now or
	 * retired since.
	 * @param set the change set
	 * @param view the view
	 * @return true if so
	 */
	public boolean sees(ChangeSet set, View view) {
		return new SeenSet(this.reader::read, view).isSeen(set);
	}

	private static AppliedChanges same(Recorded known, ChangeSet set) {
		if (!known.fingerprint().equals(fingerprint(set))) {
			throw new InvalidChanges(List.of(new ChangeProblem(0, "key",
					"is that of other changes, which were applied in version " + known.applied().version())));
		}
		return known.applied();
	}

	private static String fingerprint(ChangeSet set) {
		List<@Nullable Object> parts = new ArrayList<>();
		parts.addAll(Arrays.asList(set.author(), set.reason(), set.source(), set.undoes()));
		if (set.undoes() == null) {
			set.changes().forEach((change) -> parts.addAll(List.of(change.getClass().getSimpleName(), change)));
		}
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			json.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), digest), parts);
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Which change sets are asked for.
	 *
	 * @param of only those that changed the node with this id, or its links; null for all
	 * @param author only those of an author; null for all
	 * @param from only those applied since then; null for all
	 * @param to only those applied before then; null for all
	 * @param asOf the number of the version as of which is asked; {@link Long#MAX_VALUE}
	 * for the present
	 */
	public record HistoryFilter(@Nullable String of, @Nullable String author, @Nullable ZonedDateTime from,
			@Nullable ZonedDateTime to, long asOf) {

	}

	/**
	 * What became of a change set.
	 *
	 * @param checked the difference and the problems
	 * @param applied the record; null if it was not applied
	 */
	public record AppliedIfSound(CheckedChanges checked, @Nullable AppliedChanges applied) {

	}

	/**
	 * Something is wrong with the change set, so that the transaction is rolled back.
	 */
	private static final class Unsound extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient CheckedChanges checked;

		Unsound(CheckedChanges checked) {
			super("Something is wrong with the changes");
			this.checked = checked;
		}

	}

	/**
	 * The same change set was applied before, so that the transaction is rolled back.
	 */
	private static final class Repeated extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient AppliedChanges applied;

		Repeated(AppliedChanges applied) {
			super("Applied before");
			this.applied = applied;
		}

	}

}
