package org.goldenthread.evidence.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.measurement.Judgement;
import org.goldenthread.measurement.Judgement.Judge;
import org.goldenthread.measurement.MeasurementStatus;
import org.goldenthread.measurement.Standing;
import org.goldenthread.measurement.Standings;
import org.goldenthread.measurement.Standings.Figure;
import org.goldenthread.measurement.ValueInWords;
import org.jspecify.annotations.Nullable;

/**
 * How a figure of a pack stands: as its source judges it, and only where that does not,
 * by the comparison with what it is set against. A variance is arithmetic either way.
 */
final class FigureStanding {

	private final Subject subject;

	private final Facts facts;

	private final int observation;

	private final @Nullable String unit;

	private final List<Standing> standings;

	private final Judgement judgement;

	private final List<String> called;

	FigureStanding(Subject subject, Facts facts, int observation, int measure, @Nullable String unit) {
		this.subject = subject;
		this.facts = facts;
		this.observation = observation;
		this.unit = unit;
		Figure figure = figure();
		Standings all = new Standings(subject.visible(), measure, subject.times()::judges);
		this.standings = all.of(figure);
		this.judgement = all.judgement(figure, this.standings);
		this.called = all.calledBySources(figure);
	}

	private Figure figure() {
		return Figure.of(this.subject.graph(), this.observation, this.subject.reportedFor(this.observation), this.unit);
	}

	EvidenceCell stands() {
		if (this.judgement.judge() == Judge.COMPARISON) {
			return Rows.words(this.judgement.status().name());
		}
		return Rows.words(this.called.isEmpty() ? MeasurementStatus.NOT_COMPARED.name() : this.called.getFirst());
	}

	EvidenceCell judgedBy() {
		if (this.judgement.judge() == Judge.COMPARISON) {
			return EvidenceCell.of("comparison with what it is set against");
		}
		return EvidenceCell.of(this.called.isEmpty() ? null : "its source");
	}

	/** All that the figure is set against; none is chosen. */
	EvidenceCell setAgainst() {
		List<String> all = new ArrayList<>();
		List<Double> numbers = new ArrayList<>();
		this.standings.stream().filter(this::isSetAgainst).forEach((each) -> {
			all.add(name(each) + ValueInWords.of(each.value(), this.unit));
			numbers.add(each.value());
		});
		String planText = this.facts.text(this.observation, "planText");
		if (planText != null) {
			all.add("plan " + planText);
		}
		String comparator = Rows.inWords(this.facts.text(this.observation, "comparator"));
		if (all.isEmpty() && comparator != null) {
			all.add(comparator + ", its value not printed");
		}
		return all.isEmpty() ? EvidenceCell.NO_DATA : new EvidenceCell(String.join("; ", all),
				(all.size() == 1 && numbers.size() == 1) ? numbers.getFirst() : null, List.of());
	}

	/** What its source prints, and what judges it where the source does not. */
	private boolean isSetAgainst(Standing standing) {
		return switch (standing.against()) {
			case PLAN, PRINTED_TARGET -> true;
			case TRAJECTORY, TARGET -> this.judgement.judge() == Judge.COMPARISON && isJudged(standing);
			case YEAR_BEFORE -> false;
		};
	}

	private static boolean isJudged(Standing standing) {
		return standing.status() != MeasurementStatus.NOT_COMPARED;
	}

	private String name(Standing standing) {
		return switch (standing.against()) {
			case PLAN -> "plan ";
			case TRAJECTORY -> "trajectory ";
			case PRINTED_TARGET -> "target ";
			case TARGET -> this.subject.graph().name(standing.target()) + ": ";
			case YEAR_BEFORE -> "a year before ";
		};
	}

	/**
	 * As printed; else the figure less each value that its source or a comparison sets it
	 * against.
	 */
	EvidenceCell variance() {
		String unit = "%".equals(this.unit) ? "points" : this.unit;
		Double printed = this.facts.number(this.observation, "variance");
		if (printed != null) {
			return Rows.number(printed, unit);
		}
		List<Standing> all = this.standings.stream()
			.filter((each) -> isSetAgainst(each) && each.variance() != null && !Boolean.FALSE.equals(each.due()))
			.toList();
		List<Double> variances = all.stream().flatMap((each) -> Stream.ofNullable(each.variance())).distinct().toList();
		return switch (variances.size()) {
			case 0 -> EvidenceCell.NO_DATA;
			case 1 -> Rows.number(variances.getFirst(), unit);
			default -> EvidenceCell.of(String.join("; ",
					all.stream()
						.map((each) -> ValueInWords.of(Objects.requireNonNull(each.variance()), unit) + " against "
								+ ValueInWords.of(each.value(), this.unit))
						.distinct()
						.toList()));
		};
	}

}
