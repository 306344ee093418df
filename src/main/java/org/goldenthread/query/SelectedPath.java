package org.goldenthread.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;

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
	public static List<SelectedField> fields(DataFetchingEnvironment environment, String path) {
		Map<String, List<SelectedField>> byKey = new LinkedHashMap<>();
		for (SelectedField object : environment.getSelectionSet().getFields(path)) {
			for (SelectedField field : object.getSelectionSet().getImmediateFields()) {
				add(byKey.computeIfAbsent(field.getResultKey(), (_) -> new ArrayList<>()), field, path);
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

	private static void add(List<SelectedField> known, SelectedField field, String path) {
		for (SelectedField other : known) {
			boolean sameTypes = other.getObjectTypeNames().stream().anyMatch(field.getObjectTypeNames()::contains);
			if (sameTypes && !same(other, field)) {
				throw new InvalidQuery("'" + field.getResultKey() + "' means two things under " + path
						+ ": give one of them another alias");
			}
			if (sameTypes) {
				return;
			}
		}
		known.add(field);
	}

	private static boolean same(SelectedField one, SelectedField other) {
		return one.getName().equals(other.getName()) && one.getArguments().equals(other.getArguments())
				&& (one.getSelectionSet().getFields().isEmpty() || one == other);
	}

}
