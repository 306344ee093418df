package org.goldenthread.gap;

/**
 * The part of the schema that follows from the rules of the product.
 */
public final class GapSchema {

	private GapSchema() {
	}

	public static String text() {
		return RuleNames.print(Rules.all());
	}

}
