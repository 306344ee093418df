package org.goldenthread.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.view.Restriction;
import org.jspecify.annotations.Nullable;

/**
 * The states of nodes and links that held at a version of the data: those of the present
 * that were there already, and the past ones whose time it was. The present is read
 * before the past, so that what changes meanwhile is found in one of them, or the same in
 * both. What was restricted last is restricted here, whatever it was then.
 */
public final class StatesThen {

	private final Model model;

	private final GraphScan scan;

	private final long version;

	/**
	 * Prepares to read.
	 * @param model the model
	 * @param scan reads the present, and what stands beside it
	 * @param version the number of the version
	 */
	public StatesThen(Model model, GraphScan scan, long version) {
		this.model = model;
		this.scan = scan;
		this.version = version;
	}

	/**
	 * Reads the nodes.
	 * @param nodes takes each node as it was
	 */
	public void nodes(Consumer<StoredNode> nodes) {
		LastRestrictions<String> last = new LastRestrictions<>(this.version);
		this.scan.nodes((node) -> last.present(node.id(), node.properties()));
		this.scan.records(Versioned.PAST, (past) -> last.past(String.valueOf(past.get("id")), past));
		this.scan.nodes((node) -> {
			if (isSince(node.properties())) {
				nodes.accept(node);
			}
		});
		this.scan.records(Versioned.PAST, (past) -> {
			String id = String.valueOf(past.get("id"));
			if (held(past)) {
				nodes.accept(new StoredNode(id, labels(String.valueOf(past.get(Versioned.PAST_KIND))),
						last.on(id, Versioned.present(past))));
			}
		});
	}

	/**
	 * Reads the links. A link whose ends were not both there was not there.
	 * @param links takes each link as it was
	 */
	public void links(Consumer<StoredLink> links) {
		LastRestrictions<LinkKey> last = new LastRestrictions<>(this.version);
		this.scan.links((link) -> last.present(LinkKey.of(link), link.properties()));
		this.scan.records(Versioned.PAST_LINK, (past) -> last.past(key(past), past));
		this.scan.links((link) -> {
			if (isSince(link.properties())) {
				links.accept(link);
			}
		});
		this.scan.records(Versioned.PAST_LINK, (past) -> {
			LinkKey key = key(past);
			if (held(past)) {
				LinkEnds ends = key.ends();
				links
					.accept(new StoredLink(ends.from(), ends.type(), ends.to(), last.on(key, Versioned.present(past))));
			}
		});
	}

	private boolean isSince(Map<String, @Nullable Object> properties) {
		return Versioned.since(properties) <= this.version;
	}

	private boolean held(Map<String, @Nullable Object> past) {
		return isSince(past) && Versioned.until(past) > this.version;
	}

	private List<String> labels(String kind) {
		return this.model.findKind(kind).map(Kind::labels).orElseGet(() -> List.of("Node", kind));
	}

	private static LinkKey key(Map<String, @Nullable Object> past) {
		return LinkKey.of(new LinkEnds(text(past, Versioned.PAST_FROM), text(past, Versioned.PAST_TYPE),
				text(past, Versioned.PAST_TO)), past.get("role"));
	}

	private static String text(Map<String, @Nullable Object> past, String name) {
		return String.valueOf(past.get(name));
	}

	/**
	 * How things were restricted last that have changed since a version.
	 *
	 * @param <K> names a thing
	 */
	private static final class LastRestrictions<K> {

		private final long version;

		private final Map<K, Last> last = new HashMap<>();

		LastRestrictions(long version) {
			this.version = version;
		}

		void present(K key, Map<String, @Nullable Object> properties) {
			if (Versioned.since(properties) > this.version) {
				put(key, Long.MAX_VALUE, properties);
			}
		}

		void past(K key, Map<String, @Nullable Object> past) {
			long until = Versioned.until(past);
			Last known = this.last.get(key);
			if (until > this.version && (known == null || known.until() < until)) {
				put(key, until, past);
			}
		}

		private void put(K key, long until, Map<String, @Nullable Object> properties) {
			this.last.put(key,
					new Last(until, properties.get(Restriction.PROPERTY), properties.get(Restriction.SYSTEM)));
		}

		/**
		 * A thing as it was, as restricted as it was and as it was last. Fewer see drafts
		 * than what is confidential; restricted to two systems, it is for the people of
		 * neither alone.
		 */
		Map<String, @Nullable Object> on(K key, Map<String, @Nullable Object> then) {
			Last now = this.last.get(key);
			if (now == null || now.restriction() == null) {
				return then;
			}
			Object before = then.get(Restriction.PROPERTY);
			boolean sameSystem = before == null || Objects.equals(then.get(Restriction.SYSTEM), now.system());
			boolean draft = Restriction.DRAFT.name().equals(before);
			then.put(Restriction.PROPERTY, draft ? before : now.restriction());
			then.put(Restriction.SYSTEM, sameSystem ? now.system() : null);
			return then;
		}

	}

	/**
	 * The last state of a thing.
	 *
	 * @param until the version that ended it
	 */
	private record Last(long until, @Nullable Object restriction, @Nullable Object system) {

	}

}
