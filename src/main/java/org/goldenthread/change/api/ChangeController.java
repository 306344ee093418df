package org.goldenthread.change.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.PageInfo;
import org.goldenthread.change.AppliedChanges;
import org.goldenthread.change.AppliedDifference;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.change.ChangeSets.HistoryFilter;
import org.goldenthread.change.PermittedChanges;
import org.goldenthread.change.api.ChangeAnswers.ChangePreview;
import org.goldenthread.change.api.ChangeAnswers.ChangeSet;
import org.goldenthread.change.api.ChangeAnswers.ChangeSetConnection;
import org.goldenthread.model.Model;
import org.goldenthread.request.Bounds;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.security.Caller;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.view.AsOf;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Previews, applies, undoes and tells of change sets.
 */
@Controller
class ChangeController {

	private static final int DEFAULT_SETS = 25;

	private static final int MOST_SETS = 100;

	private static final int DEFAULT_CHANGES = 100;

	private static final int MOST_CHANGES = 5000;

	private final ChangeSets changeSets;

	private final ChangeInputs inputs;

	private final ChangePreviews previews;

	private final Model model;

	private final Snapshots snapshots;

	private final PermittedChanges permitted;

	ChangeController(ChangeSets changeSets, ChangePreviews previews, Model model, Snapshots snapshots,
			PermittedChanges permitted) {
		this.changeSets = changeSets;
		this.inputs = new ChangeInputs(model);
		this.previews = previews;
		this.model = model;
		this.snapshots = snapshots;
		this.permitted = permitted;
	}

	@QueryMapping
	ChangePreview changePreview(DataFetchingEnvironment environment) {
		return this.previews.of(changeSet(environment), environment);
	}

	@MutationMapping
	ChangeSet applyChanges(DataFetchingEnvironment environment) {
		return apply(() -> changeSet(environment), environment);
	}

	/**
	 * Applies what is read once it is known that the caller may write at all.
	 */
	ChangeSet apply(Supplier<org.goldenthread.change.ChangeSet> changeSet, DataFetchingEnvironment environment) {
		Caller caller = Caller.of(environment.getGraphQlContext());
		PermittedChanges.requireWriter(caller);
		return applied(this.permitted.apply(changeSet.get(), caller), caller);
	}

	@MutationMapping
	ChangeSet undoChanges(@Argument String id, @Argument String author, @Argument String reason,
			@Argument @Nullable String key, DataFetchingEnvironment environment) {
		Caller caller = Caller.of(environment.getGraphQlContext());
		return applied(this.permitted.undo(id, author.strip(), reason.strip(),
				(key != null && !key.isBlank()) ? key.strip() : null, caller), caller);
	}

	/** Who changed what was made up sees that too, without asking for it. */
	private ChangeSet applied(AppliedChanges applied, Caller caller) {
		return seen(List.of(applied), caller.view(), null).getFirst();
	}

	private List<ChangeSet> seen(List<AppliedChanges> applied, View view, @Nullable String of) {
		Map<String, AppliedDifference> differences = this.changeSets.differences(applied, view, of);
		return applied.stream()
			.filter((each) -> differences.containsKey(each.id()))
			.map((each) -> ChangeSet.of(each, Objects.requireNonNull(differences.get(each.id()))))
			.toList();
	}

	private org.goldenthread.change.ChangeSet changeSet(DataFetchingEnvironment environment) {
		Map<String, @Nullable Object> input = environment.getArgumentOrDefault("changeSet", Map.of());
		return this.inputs.read(input);
	}

	@QueryMapping
	ChangeSetConnection history(@Argument @Nullable String of, @Argument @Nullable String author,
			@Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		int size = Bounds.number("first", first, DEFAULT_SETS, 0, MOST_SETS);
		HistoryFilter filter = new HistoryFilter(of, author, start(from), (to != null) ? start(to.plusDays(1)) : null,
				asOf(environment));
		return this.snapshots.read(environment.getGraphQlContext(), (snapshot) -> {
			List<ChangeSet> found = latest(filter, before(after), size + 1, View.of(environment.getGraphQlContext()));
			if (of != null && found.isEmpty() && after == null) {
				checkKnown(of, snapshot, View.of(environment.getGraphQlContext()), asOf(environment));
			}
			boolean more = found.size() > size;
			List<ChangeSet> page = found.stream().limit(size).toList();
			return new ChangeSetConnection(page, PageInfo.of(page, more, after != null, ChangeSet::version),
					snapshot.completeness(
							more ? List.of("only " + size + " change sets are returned: ask for more with after")
									: List.of()));
		});
	}

	/** What was retired has a history, what is there since the seed load has none yet. */
	private void checkKnown(String of, Snapshot snapshot, View view, long asOf) {
		if (latest(new HistoryFilter(of, null, null, null, asOf), Long.MAX_VALUE, 1, view).isEmpty()) {
			snapshot.node("of", of);
		}
	}

	private static long asOf(DataFetchingEnvironment environment) {
		return AsOf.of(environment.getGraphQlContext()).map(AsOf::version).orElse(Long.MAX_VALUE);
	}

	/** Change sets of which nothing may be seen are passed over. */
	private List<ChangeSet> latest(HistoryFilter filter, long before, int limit, View view) {
		List<ChangeSet> page = new ArrayList<>();
		long last = before;
		while (page.size() < limit) {
			List<AppliedChanges> next = this.changeSets.latest(filter, last, limit);
			page.addAll(seen(next, view, filter.of()));
			if (next.size() < limit) {
				break;
			}
			last = next.getLast().version();
		}
		return page.subList(0, Math.min(page.size(), limit));
	}

	private static @Nullable ZonedDateTime start(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay(ZoneOffset.UTC) : null;
	}

	private static long before(@Nullable String after) {
		if (after == null) {
			return Long.MAX_VALUE;
		}
		if (!after.matches("\\d{1,18}")) {
			throw InvalidQuery.of("after", Quoted.of(after) + " is no cursor of this list");
		}
		return Long.parseLong(after);
	}

	@QueryMapping
	@Nullable ChangeSet changeSet(@Argument String id, DataFetchingEnvironment environment) {
		return seen(this.changeSets.find(id, asOf(environment)).stream().toList(),
				View.of(environment.getGraphQlContext()), null)
			.stream()
			.findFirst()
			.orElse(null);
	}

	@SchemaMapping(typeName = "ChangeSet")
	int nodes(ChangeSet set) {
		return set.difference().nodes();
	}

	@SchemaMapping(typeName = "ChangeSet")
	int links(ChangeSet set) {
		return set.difference().links();
	}

	@SchemaMapping(typeName = "ChangeSet")
	List<ChangedThing> changes(ChangeSet set, @Argument @Nullable String of, @Argument @Nullable Integer first) {
		int most = Bounds.number("first", first, DEFAULT_CHANGES, 0, MOST_CHANGES);
		return ChangedThing.of(set.difference().first(of, most), this.model).stream().limit(most).toList();
	}

}
