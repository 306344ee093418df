package org.goldenthread.measurement;

import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Puts a comparison into words.
 */
final class Narrative {

	private final @Nullable String unit;

	Narrative(@Nullable String unit) {
		this.unit = unit;
	}

	String of(DataPoint figure, @Nullable ReferenceValue reference, @Nullable Double variance,
			MeasurementStatus status) {
		StringBuilder text = new StringBuilder(printed(figure));
		String period = figure.period();
		if (period != null) {
			text.append(' ')
				.append(PeriodInWords.when(Period.parse(period)))
				.append(figure.yearToDate() ? " (year to date)" : "");
		}
		if (reference == null) {
			return text
				.append((status == MeasurementStatus.NOT_COMPARED) ? "; nothing to set it against" : judged(status))
				.toString();
		}
		text.append("; ").append(reference.words()).append(value(reference.value()));
		TargetFacts target = reference.target();
		if (target != null && target.by() != null) {
			text.append(" by ").append(period(Period.parse(target.by())));
		}
		text.append((variance != null) ? "; " + ValueInWords.difference(variance, this.unit) + judgement(status)
				: judged(status));
		return text.toString();
	}

	private String printed(DataPoint figure) {
		if (figure.value() != null) {
			return value(figure.value());
		}
		return (figure.valueText() != null) ? ValueInWords.of(figure.valueText(), this.unit) : "no number was printed";
	}

	private static String judgement(MeasurementStatus status) {
		return switch (status) {
			case BETTER -> ", which is better";
			case WORSE -> ", which is worse";
			case MIXED -> ", which its source calls mixed";
			case MET, NOT_COMPARED, NO_DATA -> "";
		};
	}

	/** What its source says of a figure where no two numbers can be compared. */
	private static String judged(MeasurementStatus status) {
		return switch (status) {
			case BETTER -> "; its source says better than planned";
			case MET -> "; its source says as planned";
			case WORSE -> "; its source says worse than planned";
			case MIXED -> "; its source says better in part";
			case NOT_COMPARED, NO_DATA -> "";
		};
	}

	private String value(double value) {
		return ValueInWords.of(value, this.unit);
	}

	private static String period(Period period) {
		return PeriodInWords.of(period);
	}

}
