package org.goldenthread.seed;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.change.InvalidChanges;
import org.goldenthread.change.WithChanges;
import org.goldenthread.model.Model;
import org.goldenthread.seed.SeedReader.CheckedSeed;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
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

	private static final Statement REMEMBER = new Statement("remember what was loaded", """
			UNWIND $dataSets AS name
			CREATE (:SeedLoad {dataSet: name, loadedAt: $now})""");

	private static final Statement NODES = new Statement("the nodes of a data set",
			"MATCH (node:Node {dataSet: $dataSet}) RETURN node.id AS id")
		.within(Duration.ofMinutes(5));

	/** Those that do not go with a node. */
	private static final Statement LINKS = new Statement("the links of a data set", """
			MATCH (from:Node)-[link {dataSet: $dataSet}]->(to:Node)
			WHERE coalesce(from.dataSet, '') <> $dataSet AND coalesce(to.dataSet, '') <> $dataSet
			RETURN from.id AS from, type(link) AS type, to.id AS to, link.role AS role""")
		.within(Duration.ofMinutes(5));

	private static final Statement FORGET = new Statement("forget that a data set was loaded",
			"MATCH (load:SeedLoad {dataSet: $dataSet}) DELETE load");

	private final SeedSettings settings;

	private final SeedFiles files;

	private final Model model;

	private final GraphReader reader;

	private final ChangeSets changeSets;

	private boolean running;

	SeedLoader(SeedSettings settings, ResourcePatternResolver resources, Model model, GraphReader reader,
			ChangeSets changeSets) {
		this.settings = settings;
		this.files = new SeedFiles(settings, resources);
		this.model = model;
		this.reader = reader;
		this.changeSets = changeSets;
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
		if (loaded.contains(SeedSettings.DEMONSTRATION) && !this.settings.demonstration()) {
			removeDemonstration();
		}
		boolean missesDemonstration = this.settings.demonstration() && !loaded.contains(SeedSettings.DEMONSTRATION);
		if (loaded.isEmpty() || missesDemonstration) {
			loadMissing(loaded);
		}
	}

	private void loadMissing(Set<String> loaded) {
		CheckedSeed all = this.files.read(this.model);
		Set<String> missing = all.data().dataSets();
		missing.removeAll(loaded);
		SeedData data = all.data().only(missing);
		logger.info("Loading {} nodes and {} links", data.nodeCount(), data.linkCount());
		ChangeSet set = data.changeSet(this.reader.dataVersion().number());
		WithChanges remembering = (_, transaction) -> transaction
			.run(REMEMBER.with(Map.of("dataSets", List.copyOf(missing), "now", ZonedDateTime.now(ZoneOffset.UTC))));
		if (loaded.isEmpty()) {
			this.changeSets.begin(set, all.checked(), remembering);
		}
		else {
			this.changeSets.apply(set, remembering);
		}
		missing.forEach((dataSet) -> {
			SeedData part = data.only(Set.of(dataSet));
			logger.info("Loaded {}: {} nodes and {} links", dataSet, part.nodeCount(), part.linkCount());
		});
	}

	private void removeDemonstration() {
		Map<String, @Nullable Object> dataSet = Map.of("dataSet", SeedSettings.DEMONSTRATION);
		List<Change> changes = new ArrayList<>();
		this.reader.read(NODES.with(dataSet))
			.forEach((row) -> changes.add(new Change.RetireNode(String.valueOf(row.get("id")))));
		this.reader.read(LINKS.with(dataSet))
			.forEach((row) -> changes.add(new Change.RetireLink(LinkKey.of(new LinkEnds(String.valueOf(row.get("from")),
					String.valueOf(row.get("type")), String.valueOf(row.get("to"))), row.get("role")))));
		try {
			this.changeSets.apply(new ChangeSet(SeedData.AUTHOR, "Take out demonstration", null,
					this.reader.dataVersion().number(), null, null, changes),
					(_, transaction) -> transaction.run(FORGET.with(dataSet)));
			logger.info("Took out the demonstration data");
		}
		catch (InvalidChanges ex) {
			logger.warn("The demonstration data stays, though goldenthread.seed.demonstration is false: {}",
					ex.getMessage());
		}
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
