package org.goldenthread.map;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.query.Hydrator;
import org.goldenthread.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Draws the threads through a thing as one map.
 */
@Controller
class MapController {

	private final Snapshots snapshots;

	private final Hydrator hydrator;

	private final MapSettings settings;

	MapController(Snapshots snapshots, Hydrator hydrator, MapSettings settings) {
		this.snapshots = snapshots;
		this.hydrator = hydrator;
		this.settings = settings;
	}

	@QueryMapping
	MapAnswer threadMap(@Argument String of, @Argument @Nullable ThreadDirection toward,
			@Argument @Nullable Integer first, @Argument @Nullable Integer maxHops,
			DataFetchingEnvironment environment) {
		MapRequest request = MapRequest.of(of, toward, first, maxHops);
		return this.snapshots.read(environment.getGraphQlContext(),
				(snapshot) -> new ThreadMap(request, snapshot, this.settings).answer(this.hydrator.of(environment)));
	}

}
