package org.goldenthread.query;

import java.util.Collection;
import java.util.Map;

import graphql.language.AstPrinter;
import graphql.language.Node;
import org.jspecify.annotations.Nullable;

/**
 * About how many bytes a value takes in memory.
 */
final class Footprint {

	private static final int OBJECT = 48;

	/** A parsed document takes about fifty times its text. */
	private static final int PARSED = 50;

	private Footprint() {
	}

	/**
	 * The part of a document below a node of its tree.
	 */
	static long of(Node<?> node) {
		return (long) PARSED * AstPrinter.printAstCompact(node).length();
	}

	/**
	 * A value as callers send them: a scalar, or lists and maps of these.
	 */
	static long of(@Nullable Object value) {
		return switch (value) {
			case CharSequence text -> OBJECT + 2L * text.length();
			case Collection<?> items -> OBJECT + items.stream().mapToLong(Footprint::of).sum();
			case Map<?, ?> entries -> OBJECT + entries.entrySet()
				.stream()
				.mapToLong((entry) -> OBJECT + of(entry.getKey()) + of(entry.getValue()))
				.sum();
			case null, default -> OBJECT;
		};
	}

}
