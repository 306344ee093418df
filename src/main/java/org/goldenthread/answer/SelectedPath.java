package org.goldenthread.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import org.jspecify.annotations.Nullable;

/**
 * What a caller selects of an object inside an answer that is not compiled as a whole.
 */
public final class SelectedPath {

	private static final String SEPARATOR = "/";

	private SelectedPath() {
	}

	/**
	 * The fields selected of all objects under a path. Where the object is asked for
	 * under several names, and a key means different things in them, its fields stand
	 * under keys that hold those names too.
	 * @param environment carries the selection of a root field
	 * @param path the names of the fields that lead to the object, such as
	 * {@code hits/node}
	 * @return the fields; empty if the object is not asked for
	 * @see #key(Row, ResultPath)
	 */
	public static List<Selected> fields(DataFetchingEnvironment environment, String path) {
		Map<String, List<Found>> byKey = new LinkedHashMap<>();
		for (SelectedField object : environment.getSelectionSet().getFields(path)) {
			String names = names(object);
			for (Selected field : Selected.of(object).fields()) {
				byKey.computeIfAbsent(field.key(), (_) -> new ArrayList<>()).add(new Found(names, field));
			}
		}
		return byKey.values().stream().flatMap((found) -> merged(found).stream()).toList();
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

	/**
	 * How many items of a list are asked for at most, wherever in the answer.
	 * @param environment carries the selection
	 * @param bound gives the number for the argument {@code first} of one place, null if
	 * it is left out there
	 * @param paths the names of the fields that lead to the list
	 * @return the largest number; 0 if the list is not asked for
	 */
	public static int most(DataFetchingEnvironment environment, ToIntFunction<@Nullable Integer> bound,
			String... paths) {
		return Stream.of(paths)
			.flatMap((path) -> environment.getSelectionSet().getFields(path).stream())
			.mapToInt((field) -> bound.applyAsInt((Integer) field.getArguments().get("first")))
			.max()
			.orElse(0);
	}

	/**
	 * The key under which a row holds a field.
	 * @param row the row
	 * @param path where the field stands in the answer
	 * @return its key in the answer, or that with the names of the objects around it
	 */
	public static String key(Row row, ResultPath path) {
		List<String> keys = path.getKeysOnly();
		String key = keys.getLast();
		return row.has(key) ? key : String.join(SEPARATOR, keys);
	}

	private static String names(SelectedField object) {
		String names = object.getResultKey();
		for (@Nullable
		SelectedField parent = object.getParentField(); parent != null; parent = parent.getParentField()) {
			names = parent.getResultKey() + SEPARATOR + names;
		}
		return names;
	}

	/** What one key means: if it is one thing, on all types for which it is asked. */
	private static List<Selected> merged(List<Found> found) {
		Map<Selected, Set<String>> meanings = new LinkedHashMap<>();
		for (Found each : found) {
			meanings.computeIfAbsent(each.field.on(Set.of()), (_) -> new LinkedHashSet<>()).addAll(each.field.types());
		}
		long types = meanings.values().stream().mapToLong(Set::size).sum();
		boolean clear = types == meanings.values().stream().flatMap(Set::stream).distinct().count();
		return clear ? meanings.entrySet().stream().map((meaning) -> meaning.getKey().on(meaning.getValue())).toList()
				: found.stream().map((each) -> each.field.under(each.names + SEPARATOR + each.field.key())).toList();
	}

	/**
	 * A field of the object as it is asked for under some names.
	 */
	private record Found(String names, Selected field) {

	}

}
