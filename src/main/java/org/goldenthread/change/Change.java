package org.goldenthread.change;

import java.util.Map;

import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.store.LinkKey;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody proposes.
 */
public sealed interface Change {

	/**
	 * Adds a node, or changes one that is there.
	 *
	 * @param kind its kind
	 * @param id its id
	 * @param properties the properties to set; null takes one away, and one that is not
	 * named stays as it is
	 */
	record PutNode(String kind, String id, Map<String, @Nullable Object> properties) implements Change {

	}

	/**
	 * Adds a link, or changes one that is there.
	 *
	 * @param key its type, its ends and its role
	 * @param properties the properties to set; null takes one away, and one that is not
	 * named stays as it is
	 */
	record PutLink(LinkKey key, Map<String, @Nullable Object> properties) implements Change {

	}

	/**
	 * Takes a node out of the present, with its links.
	 *
	 * @param id its id
	 */
	record RetireNode(String id) implements Change {

	}

	/**
	 * Takes a link out of the present.
	 *
	 * @param key its type, its ends and its role
	 */
	record RetireLink(LinkKey key) implements Change {

	}

	/**
	 * Makes a node what it was before a change, if it still is what that made of it.
	 *
	 * @param done the change
	 */
	record RestoreNode(NodeChange done) implements Change {

	}

	/**
	 * Makes a link what it was before a change, if it still is what that made of it.
	 *
	 * @param done the change
	 */
	record RestoreLink(LinkChange done) implements Change {

	}

}
