package org.goldenthread.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.measurement.Measurement;
import org.goldenthread.measurement.MeasurementAnswer;
import org.goldenthread.measurement.Measurements;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.query.Hydration;
import org.goldenthread.query.Hydrator;
import org.goldenthread.request.Cost;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.store.GraphScan;
import org.goldenthread.subscription.MeasureWatch.MeasureChange;
import org.goldenthread.subscription.UpdateAnswers.ChangedPart;
import org.goldenthread.subscription.UpdateAnswers.MeasureUpdate;
import org.goldenthread.subscription.UpdateAnswers.ThreadUpdate;
import org.goldenthread.thread.ThreadChange;
import org.goldenthread.thread.ThreadStates;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/**
 * Sends subscribers what has changed of what they named, but for what is hidden from them
 * by now: they may come again after a long time, and ask for what they missed.
 */
@Controller
class SubscriptionController {

	private static final Set<ThreadDirection> BOTH_WAYS = Set.of(ThreadDirection.values());

	private final ChangeFeed feed;

	private final Snapshots snapshots;

	private final Hydrator hydrator;

	private final GraphScan scan;

	SubscriptionController(ChangeFeed feed, Snapshots snapshots, Hydrator hydrator, GraphScan scan) {
		this.feed = feed;
		this.snapshots = snapshots;
		this.hydrator = hydrator;
		this.scan = scan;
	}

	@SubscriptionMapping
	Flux<MeasureUpdate> measureUpdates(@Argument String of, DataFetchingEnvironment environment) {
		GraphQLContext context = environment.getGraphQlContext();
		this.snapshots.<@Nullable Void>read(context, (snapshot) -> {
			int measure = snapshot.node("of", of);
			if (!snapshot.graph().is(measure, "Measure")) {
				throw InvalidQuery.of("of", "of: '" + of + "' is " + snapshot.graph().kind(measure).withArticle()
						+ ", and only a Measure has observations and targets");
			}
			return null;
		});
		return this.feed.updates(new MeasureWatch(of, View.of(context), this.scan), Subscribing.of(context))
			.map((update) -> read(context, (snapshot) -> answer(update, of, snapshot, environment)));
	}

	@SubscriptionMapping
	Flux<ThreadUpdate> threadUpdates(@Argument String of, @Argument @Nullable ThreadDirection toward,
			DataFetchingEnvironment environment) {
		GraphQLContext context = environment.getGraphQlContext();
		this.snapshots.read(context, (snapshot) -> snapshot.node("of", of));
		ThreadWatch watch = new ThreadWatch(of, (toward != null) ? Set.of(toward) : BOTH_WAYS, View.of(context));
		return this.feed.updates(watch, Subscribing.of(context))
			.map((update) -> read(context, (snapshot) -> answer(update, watch, snapshot, environment)));
	}

	/** Each update has the whole of what one answer may cost. */
	private <T> T read(GraphQLContext context, Function<Snapshot, T> work) {
		Cost.of(context).backTo(0);
		return this.snapshots.read(context, work);
	}

	private MeasureUpdate answer(Update<MeasureChange> update, String of, Snapshot snapshot,
			DataFetchingEnvironment environment) {
		VisibleGraph visible = snapshot.visible();
		List<MeasureChange> changes = update.changes().stream().filter((each) -> !visible.hides(each.id())).toList();
		int measure = visible.find(of);
		List<Measurement> latest = (measure >= 0) ? new Measurements(visible).of(measure) : List.of();
		Hydration hydration = this.hydrator.of(environment)
			.nodes("measure", List.of(of))
			.nodes("changes/node",
					changes.stream().map(MeasureChange::id).filter((id) -> visible.find(id) >= 0).toList());
		latest.forEach((each) -> MeasurementAnswer.ask(each, "measurements", snapshot.graph(), hydration));
		hydration.read();
		return new MeasureUpdate(update.reason(), String.valueOf(update.version().number()), since(update),
				hydration.node("measure", of),
				changes.stream()
					.map((each) -> new ChangedPart(each.what(), each.id(), hydration.node("changes/node", each.id())))
					.toList(),
				latest.stream()
					.map((each) -> MeasurementAnswer.of(each, "measurements", snapshot.graph(), hydration))
					.toList(),
				snapshot.completeness(List.of()));
	}

	private ThreadUpdate answer(Update<ThreadChange> update, ThreadWatch watch, Snapshot snapshot,
			DataFetchingEnvironment environment) {
		VisibleGraph visible = snapshot.visible();
		List<ThreadChange> changes = update.changes()
			.stream()
			.filter((each) -> !visible.hides(each.from()) && !visible.hides(each.to()))
			.toList();
		ThreadStates states = new ThreadStates(snapshot, watch.id(), watch.directions().stream().sorted().toList());
		Hydration hydration = this.hydrator.of(environment).nodes("of", List.of(watch.id()));
		hydration.read();
		return new ThreadUpdate(update.reason(), String.valueOf(update.version().number()), since(update),
				hydration.node("of", watch.id()), changes, states.counts(),
				snapshot.completeness(Arrays.asList(states.cut())));
	}

	private static @Nullable String since(Update<?> update) {
		return (update.since() != null) ? update.since().toString() : null;
	}

}
