package org.goldenthread.evidence;

import java.time.LocalDate;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Completeness;
import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.PackAsCsv;
import org.goldenthread.evidence.section.PackContent;
import org.goldenthread.evidence.turn.PackTurns;
import org.goldenthread.request.Cost;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.request.Quoted;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.value.DatePrecision;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Makes the evidence pack of a board and a year.
 */
@Controller
class EvidenceController {

	private final Snapshots snapshots;

	private final PackContent content;

	private final PackTurns turns;

	private final QueryLimits limits;

	EvidenceController(Snapshots snapshots, PackContent content, PackTurns turns, QueryLimits limits) {
		this.snapshots = snapshots;
		this.content = content;
		this.turns = turns;
		this.limits = limits;
	}

	@QueryMapping
	EvidencePack evidencePack(@Argument String of, @Argument String year, @Argument @Nullable LocalDate asAt,
			DataFetchingEnvironment environment) {
		Period financialYear = financialYear(year);
		return this.turns.make(() -> this.snapshots.read(environment.getGraphQlContext(), (snapshot) -> {
			EvidencePack pack = pack(snapshot, of, financialYear, asAt);
			long rows = pack.sections()
				.stream()
				.flatMap((section) -> section.tables().stream())
				.mapToLong((table) -> table.rows().size())
				.sum();
			Cost.of(environment.getGraphQlContext()).add(rows, this.limits);
			return pack;
		}));
	}

	private EvidencePack pack(Snapshot snapshot, String of, Period year, @Nullable LocalDate asAt) {
		int board = snapshot.node("of", of);
		if (!snapshot.graph().is(board, "Organisation")) {
			throw InvalidQuery.of("of", "of: '" + of + "' is " + snapshot.graph().kind(board).withArticle()
					+ ", and a pack is about an Organisation, such as an integrated care board");
		}
		LocalDate day = (asAt != null) ? asAt : snapshot.day();
		PackContent.Sections found = this.content.of(snapshot, board, year, day);
		Completeness completeness = snapshot.completeness(found.cuts());
		EvidencePack pack = new EvidencePack(of, snapshot.graph().name(board), year.text(), day.toString(),
				snapshot.visible().view().showsDemonstration(), "", completeness, found.sections());
		return pack.withHash(PackAsCsv.sha256(pack));
	}

	private static Period financialYear(String text) {
		try {
			Period period = Period.parse(text);
			if (period.precision() == DatePrecision.FINANCIAL_YEAR) {
				return period;
			}
		}
		catch (IllegalArgumentException ex) {
			// Said below, in words for this argument.
		}
		throw InvalidQuery.of("year", "year: " + Quoted.of(text) + " is not a financial year: write 2024/25");
	}

}
