package org.goldenthread.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.change.PresentGraph.Retired;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.request.Quoted;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.TransactionMemory;
import org.goldenthread.value.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Compares a change set with the model and with what the graph holds: finds the
 * difference that it makes, and everything that is wrong with it.
 */
final class ChangeChecker {

	private static final Pattern ID = Pattern.compile("[a-z0-9]+([-._][a-z0-9]+)*");

	private static final int LONGEST_ID = 100;

	/** An index takes 8,167 bytes, and a character is four of them at most. */
	private static final int LONGEST_NAME = 2_000;

	private static final int LONGEST_KEY = 200;

	private static final int LONGEST_AUTHOR = 200;

	private static final int LONGEST_REASON = 2_000;

	private final Model model;

	private final PropertyValues values;

	private final ChangeSet set;

	private final PresentGraph present;

	private final long latest;

	private final TransactionMemory memory;

	private final List<ChangeProblem> problems = new ArrayList<>();

	private final Map<String, NodeChange> nodes = new LinkedHashMap<>();

	private final Map<LinkKey, LinkChange> links = new LinkedHashMap<>();

	/**
	 * Prepares to check.
	 * @param latest the number of the latest version of the data
	 * @param memory the memory that there is for a transaction
	 */
	ChangeChecker(Model model, ChangeSet set, PresentGraph present, long latest, TransactionMemory memory) {
		this.latest = latest;
		this.memory = memory;
		this.model = model;
		this.values = new PropertyValues(model);
		this.set = set;
		this.present = present;
	}

	/**
	 * Finds the difference. It is of no use if there are problems.
	 */
	Difference check() {
		if (this.set.changes().size() > this.memory.mostChanges()) {
			problem(0, "changes", this.memory.tooMany(this.set.changes().size()));
			return new Difference(List.of(), List.of());
		}
		this.present.read(this.set.changes());
		checkHeader();
		Map<String, Retired> retired = retired();
		for (int i = 0; i < this.set.changes().size(); i++) {
			node(i + 1, this.set.changes().get(i), retired);
		}
		for (int i = 0; i < this.set.changes().size(); i++) {
			link(i + 1, this.set.changes().get(i));
		}
		new CitedDocuments(this.present, this::citable, this.nodes, this.links, this::problem).check();
		new CodeChecks(this.model, this.present, this::node, this.nodes, this::problem).check();
		new AcceptedGapChecks(this.present, this::node, this.nodes, this::problem).check();
		new AssessorNoteChecks(this.present, this::node, this.nodes, this.links.values(), this::problem)
			.check(this.set.changes());
		new RestrictionChecks(this.present, this::node, this::problem).check(this.nodes.values(), this.links.values());
		Difference difference = new Difference(
				this.nodes.values().stream().filter((change) -> !isSame(change.before(), change.after())).toList(),
				this.links.values().stream().filter((change) -> !isSame(change.before(), change.after())).toList());
		if (this.problems.isEmpty() && difference.isEmpty()) {
			this.problems.add(ChangeProblem.UNCHANGED);
		}
		return difference;
	}

	/**
	 * All that is wrong, by the places of the changes.
	 */
	List<ChangeProblem> problems() {
		return this.problems.stream().sorted(Comparator.comparing(ChangeProblem::change)).distinct().toList();
	}

	private void checkHeader() {
		checkText(0, "author", this.set.author(), LONGEST_AUTHOR);
		checkText(0, "reason", this.set.reason(), LONGEST_REASON);
		checkText(0, "source", this.set.source(), LONGEST_REASON);
		checkText(0, "key", this.set.key(), LONGEST_KEY);
		if (this.set.author().isBlank()) {
			problem(0, "author", "say who makes the change: a post, such as Head of Planning, or a client");
		}
		if (this.set.reason().isBlank()) {
			problem(0, "reason", "say why the change is made");
		}
		if (this.set.basedOn() > this.latest) {
			problem(0, "basedOn", "there is no version " + this.set.basedOn() + " yet: the latest is " + this.latest);
		}
		if (this.set.changes().isEmpty()) {
			problem(0, "changes", "there is none");
		}
	}

	private void checkText(int position, String property, @Nullable String text, int most) {
		if (text == null) {
			return;
		}
		if (text.length() > most) {
			problem(position, property, "has " + text.length() + " characters; at most " + most + " are allowed");
		}
		String problem = Characters.problem(text);
		if (problem != null) {
			problem(position, property, problem);
		}
	}

	private Map<String, Retired> retired() {
		Set<String> missing = new TreeSet<>();
		for (Change change : this.set.changes()) {
			if (change instanceof Change.PutNode put && this.present.held(put.id()) == null) {
				missing.add(put.id());
			}
		}
		return this.present.retired(missing);
	}

	private void node(int position, Change change, Map<String, Retired> retired) {
		switch (change) {
			case Change.PutNode put -> put(position, put, retired.get(put.id()));
			case Change.RestoreNode(NodeChange done) -> restore(position, done);
			case Change.RetireNode(String id) -> retire(position, id);
			default -> {
				// A link, which comes when all nodes are known.
			}
		}
	}

	private void put(int position, Change.PutNode put, @Nullable Retired retired) {
		NodeState before = this.present.node(put.id());
		if (before == null && (put.id().length() > LONGEST_ID || !ID.matcher(put.id()).matches())) {
			problem(position, "id", Quoted.of(put.id()) + " is no id: write words of a to z and 0 to 9 with - between, "
					+ LONGEST_ID + " characters at most, such as act-falls-clinic");
		}
		if (before != null && !before.kind().equals(put.kind())) {
			problem(position, "id", Quoted.of(put.id()) + " is the id of " + article(before.kind()) + " already");
			return;
		}
		if (this.present.isTakenUnseen(put.id()) || (retired != null && retired.hidden())) {
			problem(position, "id", Quoted.of(put.id()) + " cannot be used: take another id");
			return;
		}
		if (retired != null && !retired.kind().equals(put.kind())) {
			problem(position, "id", Quoted.of(put.id()) + " was the id of " + article(retired.kind())
					+ ", and an id is never used again for something else");
		}
		else if (retired != null && retired.version() > this.set.basedOn()) {
			problem(position, "id", Quoted.of(put.id()) + " was retired in version " + retired.version()
					+ ", after version " + this.set.basedOn() + ", which this is based on: look at it again");
		}
		Map<String, @Nullable Object> after = merged(position, this.model.kind(put.kind()).properties().values(),
				(before != null) ? before.properties() : Map.of("id", put.id()), put.properties());
		if (before != null) {
			checkVersion(position, before.id(), before.sinceVersion());
		}
		add(position, new NodeChange(position, before, new NodeState(put.kind(), put.id(), after)));
	}

	private void retire(int position, String id) {
		NodeState before = this.present.node(id);
		if (before == null) {
			problem(position, "id", "nothing has the id " + Quoted.of(id));
			return;
		}
		checkVersion(position, id, before.sinceVersion());
		add(position, new NodeChange(position, before, null));
		List<LinkState> links = this.present.linksOf(id);
		readEnds(links);
		for (LinkState link : links) {
			if (this.present.isSeen(link)) {
				checkVersion(position, words(link.key()), link.sinceVersion());
			}
			this.links.put(link.key(), new LinkChange(position, link, null));
		}
	}

	private void restore(int position, NodeChange done) {
		NodeState now = this.present.node(done.id());
		if (!isSame(now, done.after())) {
			changedSince(position, done.id(), now == null, (now != null) ? now.sinceVersion() : 0);
			return;
		}
		add(position, new NodeChange(position, now, done.before()));
		if (done.before() == null) {
			Set<LinkKey> undone = undoneLinks();
			List<LinkState> others = this.present.linksOf(done.id())
				.stream()
				.filter((link) -> !undone.contains(link.key()))
				.toList();
			readEnds(others);
			others.forEach((link) -> changedSince(position,
					this.present.isSeen(link) ? words(link.key()) : "something about " + done.id(), false,
					link.sinceVersion()));
		}
	}

	private void restore(int position, LinkChange done) {
		LinkKey key = done.any().key();
		LinkState now = this.present.link(key);
		if (!isSame(now, done.after())) {
			changedSince(position, words(key), now == null, (now != null) ? now.sinceVersion() : 0);
		}
		else if (done.before() != null) {
			put(position, now, done.before());
		}
		else {
			add(position, new LinkChange(position, now, null));
		}
	}

	private Set<LinkKey> undoneLinks() {
		Set<LinkKey> keys = new HashSet<>();
		for (Change change : this.set.changes()) {
			if (change instanceof Change.RestoreLink(LinkChange done)) {
				keys.add(done.any().key());
			}
		}
		return keys;
	}

	private void changedSince(int position, String what, boolean isGone, long version) {
		problem(position, null, what + (isGone ? " was retired since, and is left so"
				: " was changed since, in version " + version + ", and is left so"));
	}

	private void add(int position, NodeChange change) {
		NodeChange other = this.nodes.putIfAbsent(change.id(), change);
		if (other != null) {
			problem(position, "id", Quoted.of(change.id()) + " is changed by change " + other.position() + " already");
		}
	}

	private void link(int position, Change change) {
		switch (change) {
			case Change.PutLink(LinkKey key, Map<String, @Nullable Object> properties) -> {
				checkText(position, "role", key.role(), LONGEST_NAME);
				LinkState before = this.present.link(key);
				Map<String, @Nullable Object> known = (before != null) ? before.properties()
						: (key.role() != null) ? Map.of("role", key.role()) : Map.of();
				Map<String, @Nullable Object> after = merged(position,
						this.model.findLinkType(key.ends().type()).orElseThrow().properties().values(), known,
						properties);
				if (before != null) {
					checkVersion(position, words(key), before.sinceVersion());
				}
				else if (this.present.isTakenUnseen(key) && isThere(key)) {
					problem(position, null, "the link " + words(key) + " cannot be put");
				}
				if (before == null && key.ends().from().equals(key.ends().to())) {
					problem(position, "to", Quoted.of(key.ends().to())
							+ " is what the link starts from, too: link it with something else");
				}
				put(position, before, new LinkState(key, after));
			}
			case Change.RestoreLink(LinkChange done) -> restore(position, done);
			case Change.RetireLink(LinkKey key) -> {
				LinkState before = this.present.link(key);
				if (before == null) {
					problem(position, null, "there is no link " + words(key));
				}
				else {
					checkVersion(position, words(key), before.sinceVersion());
					add(position, new LinkChange(position, before, null));
				}
			}
			default -> {
				// A node, which is known by now.
			}
		}
	}

	private void put(int position, @Nullable LinkState before, LinkState after) {
		LinkKey key = after.key();
		NodeState from = end(position, "from", key.ends().from());
		NodeState to = end(position, "to", key.ends().to());
		if (from != null && to != null
				&& this.model.findRelationship(from.kind(), key.ends().type(), to.kind()).isEmpty()) {
			problem(position, null, "the model has no relationship " + key.ends().type() + " from "
					+ article(from.kind()) + " (" + from.id() + ") to " + article(to.kind()) + " (" + to.id() + ")");
		}
		if (from != null && to != null) {
			add(position, new LinkChange(position, before, after));
		}
	}

	private boolean isThere(LinkKey key) {
		return key.ends().ids().stream().allMatch((id) -> node(id) != null);
	}

	private void readEnds(List<LinkState> links) {
		this.present.readNodes(links.stream().flatMap((link) -> link.key().ends().ids().stream()).toList());
	}

	private void add(int position, LinkChange change) {
		LinkChange other = this.links.get(change.any().key());
		if (other != null && (change.after() != null || other.position() != position)) {
			problem(position, null,
					"the link " + words(change.any().key()) + " is changed by change " + other.position() + " already");
			return;
		}
		this.links.put(change.any().key(), change);
	}

	private @Nullable NodeState end(int position, String end, String id) {
		NodeState node = node(id);
		if (node == null) {
			NodeChange gone = this.nodes.get(id);
			problem(position, end, (gone != null) ? Quoted.of(id) + " is retired by change " + gone.position()
					: "nothing has the id " + Quoted.of(id));
		}
		return node;
	}

	/** As it will be; null if it will not be there. */
	private @Nullable NodeState node(String id) {
		NodeChange change = this.nodes.get(id);
		return (change != null) ? change.after() : this.present.node(id);
	}

	/**
	 * What is cited already stays cited, whether whoever changes something else may see
	 * it or not.
	 */
	private @Nullable NodeState citable(String id) {
		NodeState node = node(id);
		return (node == null && !this.nodes.containsKey(id) && isCitedAlready(id)) ? this.present.held(id) : node;
	}

	private boolean isCitedAlready(String id) {
		if (this.present.held(id) == null) {
			return false;
		}
		return Stream
			.concat(this.nodes.values()
				.stream()
				.map(NodeChange::before)
				.flatMap(Stream::ofNullable)
				.map(NodeState::properties),
					this.links.values()
						.stream()
						.map(LinkChange::before)
						.flatMap(Stream::ofNullable)
						.map(LinkState::properties))
			.anyMatch((properties) -> SourceChecks.documents(properties).contains(id));
	}

	private void checkVersion(int position, String what, long since) {
		if (since > this.set.basedOn()) {
			problem(position, null, what + " was changed in version " + since + ", after version " + this.set.basedOn()
					+ ", which this is based on: look at it again");
		}
	}

	private Map<String, @Nullable Object> merged(int position, Collection<Property> known,
			Map<String, @Nullable Object> before, Map<String, @Nullable Object> changed) {
		Map<String, @Nullable Object> after = new HashMap<>(before);
		if (changed.get(Versioned.DATA_SET) instanceof String dataSet) {
			after.put(Versioned.DATA_SET, dataSet);
		}
		for (Property property : known) {
			if (changed.containsKey(property.name())) {
				set(position, property, changed.get(property.name()), after);
			}
			boolean missing = !after.containsKey(property.name())
					|| after.get(property.name()) instanceof List<?> list && list.isEmpty();
			if (property.required() && missing && !changed.containsKey(property.name())) {
				problem(position, property.name(), "is missing, and is needed for what is new");
			}
			else if (property.required() && missing && isNothing(changed.get(property.name()))) {
				problem(position, property.name(), "is needed, and cannot be taken away or left empty");
			}
		}
		return Map.copyOf(after);
	}

	private static boolean isNothing(@Nullable Object value) {
		return value == null || value instanceof List<?> list && list.isEmpty();
	}

	private void set(int position, Property property, @Nullable Object value, Map<String, @Nullable Object> after) {
		if (value == null || isNothing(value)) {
			PropertyValues.remove(property, after);
			return;
		}
		if (value instanceof List<?> list && list.stream().anyMatch((item) -> String.valueOf(item).isBlank())) {
			problem(position, property.name(), "has an item that is blank: leave that out");
			return;
		}
		int most = property.name().equals("name") ? LONGEST_NAME : Integer.MAX_VALUE;
		List<?> texts = (value instanceof List<?> list) ? list : List.of(value);
		texts.forEach((text) -> checkText(position, property.name(), text.toString(), most));
		if (value instanceof String text && text.isBlank()) {
			problem(position, property.name(), "is blank: leave it out, or write null to take it away");
			return;
		}
		try {
			this.values.store(property, value, after);
		}
		catch (IllegalArgumentException ex) {
			problem(position, property.name(), String.valueOf(ex.getMessage()));
		}
	}

	static boolean isSame(@Nullable NodeState before, @Nullable NodeState after) {
		return (before != null && after != null)
				? before.kind().equals(after.kind())
						&& Versioned.content(before.properties()).equals(Versioned.content(after.properties()))
				: before == after;
	}

	private static boolean isSame(@Nullable LinkState before, @Nullable LinkState after) {
		return (before != null && after != null)
				? Versioned.content(before.properties()).equals(Versioned.content(after.properties()))
				: before == after;
	}

	private void problem(int position, @Nullable String property, String message) {
		this.problems.add(new ChangeProblem(position, property, message));
	}

	static String words(LinkKey key) {
		return key.ends().from() + " " + key.ends().type() + " " + key.ends().to()
				+ ((key.role() != null) ? " (" + Quoted.beginning(key.role()) + ")" : "");
	}

	private String article(String kind) {
		return this.model.kind(kind).withArticle();
	}

}
