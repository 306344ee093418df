package org.goldenthread.api;

import java.util.HashMap;
import java.util.Map;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/**
 * How large the selections of a valid document are.
 *
 * @param fields how many fields it selects, with every alias and every spread of a
 * fragment
 * @param depth how deeply they are nested
 */
record DocumentSize(long fields, int depth) {

	private static final DocumentSize NONE = new DocumentSize(0, 0);

	/**
	 * The size of the largest operation of a document.
	 * @param document a document without circles of fragments
	 */
	static DocumentSize of(Document document) {
		Map<String, DocumentSize> fragments = new HashMap<>();
		DocumentSize largest = NONE;
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			DocumentSize size = of(operation.getSelectionSet(), document, fragments);
			largest = new DocumentSize(Math.max(largest.fields, size.fields), Math.max(largest.depth, size.depth));
		}
		return largest;
	}

	private static DocumentSize of(@Nullable SelectionSet selections, Document document,
			Map<String, DocumentSize> fragments) {
		DocumentSize sum = NONE;
		if (selections != null) {
			for (Selection<?> selection : selections.getSelections()) {
				DocumentSize size = of(selection, document, fragments);
				sum = new DocumentSize(sum.fields + size.fields, Math.max(sum.depth, size.depth));
			}
		}
		return sum;
	}

	private static DocumentSize of(Selection<?> selection, Document document, Map<String, DocumentSize> fragments) {
		return switch (selection) {
			case Field field -> {
				DocumentSize inner = of(field.getSelectionSet(), document, fragments);
				yield new DocumentSize(inner.fields + 1, inner.depth + 1);
			}
			case InlineFragment fragment -> of(fragment.getSelectionSet(), document, fragments);
			case FragmentSpread spread -> fragment(spread.getName(), document, fragments);
			default -> NONE;
		};
	}

	private static DocumentSize fragment(String name, Document document, Map<String, DocumentSize> fragments) {
		DocumentSize known = fragments.get(name);
		if (known != null) {
			return known;
		}
		DocumentSize size = document.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.filter((fragment) -> fragment.getName().equals(name))
			.findFirst()
			.map((fragment) -> of(fragment.getSelectionSet(), document, fragments))
			.orElse(NONE);
		fragments.put(name, size);
		return size;
	}

}
