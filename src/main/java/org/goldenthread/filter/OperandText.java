package org.goldenthread.filter;

import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;

import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import org.goldenthread.filter.Operators.Operand;
import org.goldenthread.request.Quoted;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an operator takes.
 */
final class OperandText {

	private OperandText() {
	}

	/**
	 * The value; null if it is not what the operator takes.
	 */
	static @Nullable Object read(Operand operand, Set<String> names, Value<?> value) {
		Object plain = switch (value) {
			case StringValue text -> text.getValue();
			case IntValue number when operand == Operand.INT -> whole(number.getValue());
			case IntValue number -> finite(number.getValue().doubleValue());
			case FloatValue number -> finite(number.getValue().doubleValue());
			case BooleanValue truth -> truth.isValue();
			case EnumValue name -> name;
			default -> null;
		};
		boolean right = switch (operand) {
			case TEXT -> plain instanceof String;
			case INT -> plain instanceof Long;
			case NUMBER -> plain instanceof Number;
			case TRUTH -> plain instanceof Boolean;
			case INSTANT -> plain instanceof String text && isInstant(text);
			case PERIOD -> plain instanceof String text && Period.isPeriod(text);
			case NAME -> plain instanceof EnumValue name && names.contains(name.getName());
			default -> false;
		};
		if (!right) {
			return null;
		}
		return (plain instanceof EnumValue name) ? name.getName() : plain;
	}

	/** Null if it is beyond what whole numbers in a query can be. */
	private static @Nullable Long whole(BigInteger number) {
		return (number.bitLength() < Integer.SIZE) ? Long.valueOf(number.longValue()) : null;
	}

	private static @Nullable Double finite(double number) {
		return Double.isFinite(number) ? Double.valueOf(number) : null;
	}

	/**
	 * What the operator takes, in words.
	 */
	static String wanted(Operand operand, Set<String> names) {
		return switch (operand) {
			case NAME, NAMES -> "one of " + String.join(", ", names);
			case PERIOD, PERIODS -> operand.words() + ": write " + Period.FORMS;
			default -> operand.words();
		};
	}

	/**
	 * A value as it was written.
	 */
	static String shown(Value<?> value) {
		return switch (value) {
			case StringValue text -> "\"" + Quoted.beginning(String.valueOf(text.getValue())) + "\"";
			case IntValue number -> Quoted.beginning(number.getValue().toString());
			case FloatValue number -> Quoted.beginning(number.getValue().toString());
			case BooleanValue truth -> String.valueOf(truth.isValue());
			case EnumValue name -> Quoted.beginning(name.getName());
			default -> "this";
		};
	}

	private static boolean isInstant(String text) {
		try {
			OffsetDateTime.parse(text);
			return true;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
