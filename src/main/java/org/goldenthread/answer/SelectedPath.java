package org.goldenthread.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;

/**
 * What a caller selects of an object inside an answer that is not compiled as a whole.
 */
public final class SelectedPath {

	private SelectedPath() {
	}

	/**
	 * The fields selected of all objects under a path.
	 * @param environment carries the selection
	 * @param path the names of the fields that lead to the object, such as
	 * {@code hits/node}
	 * @return the fields; empty if the object is not asked for
	 * @throws InvalidQuery if the object is asked for twice under different names, and
	 * one key means different things in the two
	 */
	public static List<Selected> fields(DataFetchingEnvironment environment, String path) {
		Map<String, List<Selected>> byKey = new LinkedHashMap<>();
		for (SelectedField object : environment.getSelectionSet().getFields(path)) {
			for (Selected field : Selected.of(object).fields()) {
				add(byKey.computeIfAbsent(field.key(), (_) -> new ArrayList<>()), field, path);
			}
		}
		return byKey.values().stream().flatMap(List::stream).toList();
	}

	/**
	 * Whether a caller asks for anything under a path.
	 * @param environment carries the selection
	 * @param path the names of the fields that lead there
	 * @return true if so
	 */
	public static boolean isAsked(DataFetchingEnvironment environment, String path) {
		return environment.getSelectionSet().contains(path);
	}

	private static void add(List<Selected> known, Selected field, String path) {
		for (Selected other : known) {
			if (!Collections.disjoint(other.types(), field.types())) {
				if (!other.equals(field)) {
					throw new InvalidQuery(Quoted.of(field.key()) + " means two things under " + path
							+ ": give one of them another alias");
				}
				return;
			}
		}
		known.add(field);
	}

}
