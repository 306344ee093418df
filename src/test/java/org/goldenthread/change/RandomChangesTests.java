package org.goldenthread.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.goldenthread.store.GraphReader;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TestGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random histories against a model in memory: after each change set the graph holds what
 * the model does, and undoing all of them, the latest first, passes through the same
 * states again.
 */
@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "goldenthread.seed.enabled=false")
class RandomChangesTests {

	private static final int SETS = Integer.getInteger("goldenthread.random-changes", 60);

	private static final List<String> PRIORITIES = List.of("prio-1", "prio-2", "prio-3");

	private static final List<String> ACTIONS = List.of("act-1", "act-2", "act-3", "act-4");

	@Autowired
	private ChangeSets changeSets;

	@Autowired
	private GraphReader reader;

	private final Map<String, Map<String, Object>> nodes = new TreeMap<>();

	private final Map<String, Map<String, Object>> links = new TreeMap<>();

	@Test
	void theGraphIsWhatItsChangesSayAndAgainWhenTheyAreUndone() {
		TestGraph.written().wipe();
		Random random = new Random(20261129);
		List<Set<String>> states = new ArrayList<>();
		List<AppliedChanges> applied = new ArrayList<>();
		states.add(GraphDump.of(this.reader));
		applied.add(apply(List.of(new Change.PutNode("SourceDocument", "src-a",
				new HashMap<>(Map.of("name", "A", "basis", "STATED", "sources", List.of("src-a")))))));
		this.nodes.put("src-a", Map.of("name", "A"));
		while (applied.size() < SETS) {
			states.add(GraphDump.of(this.reader));
			List<Change> changes = changes(random);
			if (changes.isEmpty()) {
				states.removeLast();
				continue;
			}
			applied.add(apply(changes));
			assertThat(inMemory()).as("after %s", changes).isEqualTo(inDatabase());
		}
		Collections.reverse(applied);
		for (AppliedChanges each : applied) {
			this.changeSets.undo(each.id(), "Head of Planning", "Back", null);
			assertThat(GraphDump.of(this.reader)).isEqualTo(states.removeLast());
		}
		assertThat(states).isEmpty();
	}

	private AppliedChanges apply(List<Change> changes) {
		return this.changeSets.apply(new ChangeSet("Head of Planning", "Random", null,
				this.reader.dataVersion().number(), null, null, changes));
	}

	private List<Change> changes(Random random) {
		List<Change> changes = new ArrayList<>();
		Set<String> used = new HashSet<>();
		for (int i = 0; i < 1 + random.nextInt(5); i++) {
			int what = random.nextInt(10);
			String priority = PRIORITIES.get(random.nextInt(PRIORITIES.size()));
			String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
			String id = random.nextBoolean() ? priority : action;
			String link = action + " " + priority;
			if (what < 5 && used.add(id)) {
				putNode(changes, id, random);
			}
			else if (what < 8 && this.nodes.containsKey(action) && this.nodes.containsKey(priority) && used.add(link)) {
				putLink(changes, link, random);
			}
			else if (what == 8 && this.links.containsKey(link) && used.add(link)) {
				changes.add(new Change.RetireLink(key(link)));
				this.links.remove(link);
			}
			else if (what == 9 && this.nodes.containsKey(id) && used.isEmpty()) {
				changes.add(new Change.RetireNode(id));
				this.nodes.remove(id);
				this.links.keySet().removeIf((each) -> List.of(each.split(" ")).contains(id));
				return changes;
			}
		}
		return changes;
	}

	private void putNode(List<Change> changes, String id, Random random) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		Map<String, Object> model = new TreeMap<>(this.nodes.getOrDefault(id, Map.of()));
		if (!this.nodes.containsKey(id)) {
			properties.putAll(Map.of("basis", "STATED", "sources", List.of("src-a")));
		}
		String name = "Name " + random.nextInt();
		properties.put("name", name);
		model.put("name", name);
		if (random.nextBoolean()) {
			properties.put("status", null);
			model.remove("status");
		}
		else {
			properties.put("status", "status " + random.nextInt());
			model.put("status", String.valueOf(properties.get("status")));
		}
		this.nodes.put(id, model);
		changes.add(new Change.PutNode(id.startsWith("act") ? "Action" : "Priority", id, properties));
	}

	private void putLink(List<Change> changes, String link, Random random) {
		String note = "note " + random.nextInt();
		this.links.put(link, Map.of("note", note));
		changes.add(new Change.PutLink(key(link),
				new HashMap<>(Map.of("basis", "STATED", "sources", List.of("src-a"), "note", note))));
	}

	private static LinkKey key(String link) {
		String[] ends = link.split(" ");
		return new LinkKey(new LinkEnds(ends[0], "PART_OF", ends[1]), null);
	}

	private Set<String> inMemory() {
		Set<String> all = new TreeSet<>();
		this.nodes.forEach((id, properties) -> all.add(id + " " + new TreeMap<>(properties)));
		this.links.forEach((link, properties) -> all.add(link + " " + properties));
		return all;
	}

	private Set<String> inDatabase() {
		Set<String> all = new TreeSet<>();
		for (NodeState node : GraphDump.nodes(this.reader)) {
			Map<String, @Nullable Object> properties = new TreeMap<>(node.properties());
			properties.keySet().retainAll(Set.of("name", "status"));
			all.add(node.id() + " " + properties);
		}
		for (LinkState link : GraphDump.links(this.reader)) {
			Map<String, @Nullable Object> properties = new TreeMap<>(link.properties());
			properties.keySet().retainAll(Set.of("note"));
			all.add(link.key().ends().from() + " " + link.key().ends().to() + " " + properties);
		}
		return all;
	}

}
