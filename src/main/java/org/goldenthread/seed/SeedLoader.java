package org.goldenthread.seed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.model.Model;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Loads the data sets that the graph does not hold yet, before the first request is
 * taken. A graph that holds other data is left as it is.
 */
@Component
@EnableConfigurationProperties(SeedSettings.class)
class SeedLoader implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(SeedLoader.class);

	private static final Statement LOADED = new Statement("what was loaded", """
			OPTIONAL MATCH (load:SeedLoad)
			RETURN collect(load.dataSet) AS dataSets, EXISTS { (:Node) } AS hasNodes""").within(Duration.ofMinutes(5));

	private final SeedSettings settings;

	private final SeedFiles files;

	private final Model model;

	private final GraphReader reader;

	private final GraphWriter writer;

	private boolean running;

	SeedLoader(SeedSettings settings, ResourcePatternResolver resources, Model model, GraphReader reader,
			GraphWriter writer) {
		this.settings = settings;
		this.files = new SeedFiles(settings, resources);
		this.model = model;
		this.reader = reader;
		this.writer = writer;
	}

	@Override
	public void start() {
		this.running = true;
		if (this.settings.enabled()) {
			load();
		}
	}

	private void load() {
		Map<String, @Nullable Object> state = this.reader.read(LOADED).getFirst();
		Set<String> loaded = (state.get("dataSets") instanceof List<?> names)
				? names.stream().map(String::valueOf).collect(Collectors.toSet()) : Set.of();
		if (loaded.isEmpty() && Boolean.TRUE.equals(state.get("hasNodes"))) {
			logger.info("The graph holds data that did not come from the seed data; nothing was loaded");
			return;
		}
		SeedWriter seedWriter = new SeedWriter(this.model);
		if (loaded.contains(SeedSettings.DEMONSTRATION) && !this.settings.demonstration()) {
			this.writer.<@Nullable Void>write((transaction) -> {
				seedWriter.remove(SeedSettings.DEMONSTRATION, transaction);
				return null;
			});
			logger.info("Took out the demonstration data");
		}
		boolean missesDemonstration = this.settings.demonstration() && !loaded.contains(SeedSettings.DEMONSTRATION);
		if (loaded.isEmpty() || missesDemonstration) {
			loadMissing(loaded, seedWriter);
		}
	}

	private void loadMissing(Set<String> loaded, SeedWriter seedWriter) {
		SeedData all = this.files.read(this.model);
		Set<String> missing = Stream.concat(all.nodes().stream(), all.links().stream())
			.map(SeedRow::dataSet)
			.filter((dataSet) -> !loaded.contains(dataSet))
			.collect(Collectors.toCollection(TreeSet::new));
		SeedData data = all.only(missing);
		logger.info("Loading {} nodes and {} links", data.nodes().size(), data.links().size());
		this.writer.<@Nullable Void>write((transaction) -> {
			seedWriter.write(data, missing, transaction);
			return null;
		});
		missing.forEach((dataSet) -> {
			SeedData part = data.only(Set.of(dataSet));
			logger.info("Loaded {}: {} nodes and {} links", dataSet, part.nodes().size(), part.links().size());
		});
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * Early: before the web server takes requests.
	 */
	@Override
	public int getPhase() {
		return 0;
	}

}
