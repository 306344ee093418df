package org.goldenthread.evidence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Completeness;
import org.goldenthread.evidence.kept.KeptPacks;
import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.PackAsCsv;
import org.goldenthread.evidence.section.PackContent;
import org.goldenthread.evidence.subject.Steps;
import org.goldenthread.evidence.turn.PackProgress;
import org.goldenthread.evidence.turn.PackTurns;
import org.goldenthread.request.Cost;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.request.Quoted;
import org.goldenthread.request.Unkept;
import org.goldenthread.security.Caller;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.value.DatePrecision;
import org.goldenthread.value.Period;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Makes the evidence pack of a board and a year, or finds one that was kept.
 */
@Controller
class EvidenceController {

	/** When the National Health Service began. */
	private static final int FIRST_YEAR = 1948;

	private static final int YEARS_AHEAD = 10;

	private final Snapshots snapshots;

	private final PackContent content;

	private final PackTurns turns;

	private final PackProgress progress;

	private final KeptPacks kept;

	private final QueryLimits limits;

	EvidenceController(Snapshots snapshots, PackContent content, PackTurns turns, PackProgress progress, KeptPacks kept,
			QueryLimits limits) {
		this.snapshots = snapshots;
		this.content = content;
		this.turns = turns;
		this.progress = progress;
		this.kept = kept;
		this.limits = limits;
	}

	@QueryMapping
	EvidencePack evidencePack(@Argument String of, @Argument String year, @Argument @Nullable LocalDate asAt,
			@Argument @Nullable String edition, @Argument @Nullable Boolean keep, DataFetchingEnvironment environment) {
		Period financialYear = financialYear(year);
		View view = View.of(environment.getGraphQlContext());
		EvidencePack pack = (edition != null) ? kept(of, financialYear, asAt, edition, environment)
				: made(of, financialYear, asAt, environment);
		Cost.of(environment.getGraphQlContext()).add(pack.rows(), this.limits);
		if (edition == null && Boolean.TRUE.equals(keep)) {
			// Whoever takes the same away again has it kept again.
			Unkept.mark(environment.getGraphQlContext());
			this.kept.keep(pack, view, Caller.of(environment.getGraphQlContext()));
		}
		return pack;
	}

	private EvidencePack kept(String of, Period year, @Nullable LocalDate asAt, String edition,
			DataFetchingEnvironment environment) {
		if (asAt != null) {
			throw InvalidQuery.of("asAt", "asAt: an edition that was kept has its own day: leave asAt out");
		}
		return this.kept.find(of, year.text(), edition, View.of(environment.getGraphQlContext()));
	}

	private EvidencePack made(String of, Period year, @Nullable LocalDate asAt, DataFetchingEnvironment environment) {
		return this.progress.follow(new PackProgress.Pack(of, year.text()), PackContent.STEPS,
				(steps) -> this.turns.make(() -> this.snapshots.read(environment.getGraphQlContext(),
						(snapshot) -> pack(snapshot, of, year, asAt, steps))));
	}

	private EvidencePack pack(Snapshot snapshot, String of, Period year, @Nullable LocalDate asAt, Steps steps) {
		int board = snapshot.node("of", of);
		if (!snapshot.graph().is(board, "Organisation")) {
			throw InvalidQuery.of("of", "of: '" + of + "' is " + snapshot.graph().kind(board).withArticle()
					+ ", and a pack is about an Organisation, such as an integrated care board");
		}
		LocalDate day = (asAt != null) ? asAt : snapshot.day();
		PackContent.Sections found = this.content.of(snapshot, board, year, day, steps);
		Completeness completeness = snapshot.completeness(found.cuts());
		View view = snapshot.visible().view();
		EvidencePack pack = new EvidencePack(of, snapshot.graph().name(board), year.text(), day.toString(),
				view.showsDemonstration(), HiddenInWords.of(view), "", null, completeness, found.sections());
		return pack.withHash(PackAsCsv.sha256(pack));
	}

	@QueryMapping
	List<EvidencePackEdition> evidencePackEditions(@Argument String of, @Argument String year,
			DataFetchingEnvironment environment) {
		Unkept.mark(environment.getGraphQlContext());
		return this.kept.of(of, financialYear(year).text(), View.of(environment.getGraphQlContext()))
			.stream()
			.map((edition) -> new EvidencePackEdition(edition.sha256(), edition.dataVersion(), edition.asAt(),
					edition.keptAt().toOffsetDateTime()))
			.toList();
	}

	@QueryMapping
	PackProgress.Progress evidencePackProgress(@Argument String of, @Argument String year,
			DataFetchingEnvironment environment) {
		Unkept.mark(environment.getGraphQlContext());
		PackProgress.Pack pack = new PackProgress.Pack(of, financialYear(year).text());
		return this.snapshots.read(environment.getGraphQlContext(), (snapshot) -> {
			snapshot.node("of", of);
			return this.progress.of(pack);
		});
	}

	private static Period financialYear(String text) {
		try {
			Period period = Period.parse(text);
			if (period.precision() == DatePrecision.FINANCIAL_YEAR) {
				return nearNow(period);
			}
		}
		catch (IllegalArgumentException ex) {
			// Said below, in words for this argument.
		}
		throw InvalidQuery.of("year", "year: " + Quoted.of(text) + " is not a financial year: write 2024/25");
	}

	/** Packs of other years would be kept in place of real ones. */
	private static Period nearNow(Period year) {
		int first = Objects.requireNonNull(year.start()).getYear();
		int last = LocalDate.now(ZoneOffset.UTC).getYear() + YEARS_AHEAD;
		if (first < FIRST_YEAR || first > last) {
			throw InvalidQuery.of("year",
					"year: " + Quoted.of(year.text())
							+ " is none of the financial years that there are packs of: these begin in " + FIRST_YEAR
							+ " to " + last);
		}
		return year;
	}

	/**
	 * A pack that was taken away.
	 *
	 * @param sha256 the SHA-256 of the pack as CSV
	 * @param dataVersion the version of the data that it was made from
	 * @param asAt the day on which ages are counted
	 * @param keptAt when it was last taken away
	 */
	record EvidencePackEdition(String sha256, String dataVersion, String asAt, OffsetDateTime keptAt) {

	}

}
