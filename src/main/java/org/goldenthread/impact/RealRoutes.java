package org.goldenthread.impact;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.impact.RouteGraph.OnlyRoute;
import org.jspecify.annotations.Nullable;

/**
 * Which only routes there are without what is made up to demonstrate the service.
 *
 * @param starts by end the starts that have one; null if nothing is made up in what is
 * looked at
 */
record RealRoutes(@Nullable Map<Integer, Set<Integer>> starts) {

	static final RealRoutes ALL = new RealRoutes(null);

	static RealRoutes of(List<OnlyRoute> routes) {
		return new RealRoutes(
				routes.stream().collect(Collectors.toMap(OnlyRoute::to, (route) -> new HashSet<>(route.from()))));
	}

	/**
	 * How many starts have an only route by what is made up.
	 */
	int madeUp(OnlyRoute route) {
		if (this.starts == null) {
			return 0;
		}
		Set<Integer> real = this.starts.getOrDefault(route.to(), Set.of());
		return (int) route.from().stream().filter((start) -> !real.contains(start)).count();
	}

}
