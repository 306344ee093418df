package org.goldenthread.query;

import java.util.List;

import org.goldenthread.answer.Selected;
import org.goldenthread.model.Kind;
import org.goldenthread.store.StoredNode;

/**
 * Nodes of one kind that stand in one place of an answer.
 *
 * @param path where they stand, such as {@code nodes/related}
 * @param kind the kind
 * @param fields what is selected of them there
 * @param nodes the nodes as they are stored
 */
record SelectedNodes(String path, Kind kind, List<Selected> fields, List<StoredNode> nodes) {

	List<String> ids() {
		return this.nodes.stream().map(StoredNode::id).toList();
	}

}
