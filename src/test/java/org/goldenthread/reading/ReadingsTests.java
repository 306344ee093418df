package org.goldenthread.reading;

import java.util.Map;

import org.goldenthread.sheet.Cell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What single cells say, in ways of writing that planners use.
 */
class ReadingsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			03/04/2025                 | 2025-04-03          | VALUE
			3.4.25                     | 2025-04-03          | VALUE
			3rd April 2025             | 2025-04-03          | VALUE
			Thursday 3 April 2025      | 2025-04-03          | VALUE
			April 3, 2025              | 2025-04-03          | VALUE
			2025-04-03T09:30:00        | 2025-04-03          | VALUE
			29/02/2025                 | -                   | UNREADABLE
			29 Feb 2024                | 2024-02-29          | VALUE
			Sept 2025                  | 2025-09             | VALUE
			Sep'25                     | 2025-09             | VALUE
			2025/26                    | 2025/26             | VALUE
			FY25/26                    | 2025/26             | VALUE
			2025-26                    | 2025/26             | VALUE
			2099/00                    | 2099/00             | VALUE
			2025/27                    | -                   | UNREADABLE
			Q1 2025/26                 | 2025/26 Q1          | VALUE
			2025/26 Q4                 | 2025/26 Q4          | VALUE
			Q5 2025/26                 | -                   | UNREADABLE
			H2 2025/26                 | 2025/26 H2          | VALUE
			2025/26 M12                | 2026-03             | VALUE
			Apr 25 - Jun 25            | 2025-04..2025-06    | VALUE
			Dec 25 to Jan 25           | -                   | UNREADABLE
			FY 2026                    | -                   | ASK
			Q2 2026                    | -                   | ASK
			March                      | -                   | ASK
			12-Mar                     | -                   | ASK
			winter 2026                | 2026 winter         | ASK
			TBC                        | -                   | PLACEHOLDER
			—                          | -                   | PLACEHOLDER
			on going                   | -                   | TEXT
			end of March 2026          | 2026-03-31          | VALUE
			03/2026                    | 2026-03             | VALUE
			30/09/2025 (revised 31/12/2025) | 2025-12-31     | VALUE
			31/12/2025 (was 30/09/2025) | 2025-12-31         | VALUE
			30/09/2025, now 31/12/2025 | 2025-12-31          | VALUE
			30/09/2025 (revised to TBC) | -                  | ASK
			30th Sept                  | -                   | ASK
			31/12                      | -                   | ASK
			Q4                         | -                   | ASK
			M9                         | -                   | ASK
			Mid March 2026             | 2026-03             | ASK
			31/03/2026 (draft)         | 2026-03-31          | ASK
			01.02.03                   | 2003-02-01          | ASK
			31/03/2062                 | 2062-03-31          | ASK
			""")
	void dates(String text, @Nullable String value, Disposition disposition) {
		Reading reading = Dates.read(Cell.text(1, 1, text));
		assertThat(reading.disposition()).as("%s", reading).isEqualTo(disposition);
		assertThat(reading.value()).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			65.1%                      | -        | 65.1      | %                 | -            | VALUE
			1,234.5                    | -        | 1234.5    | -                 | -            | VALUE
			£1.2bn                     | -        | 1200000000 | GBP              | -            | VALUE
			-£3m                       | -        | -3000000  | GBP               | -            | VALUE
			(12)                       | patients | -12       | patients          | -            | ASK
			(£12m)                     | -        | -12000000 | GBP               | -            | VALUE
			(12)                       | GBP      | -12       | GBP               | -            | VALUE
			£12.4m adverse             | -        | 12400000  | GBP               | adverse      | ASK
			£3m over spend             | GBP      | 3000000   | GBP               | over spend   | ASK
			4.2% below plan            | -        | 4.2       | %                 | below plan   | ASK
			12 surplus                 | GBP      | 12        | GBP               | surplus      | ASK
			18 weeks                   | %        | 18        | weeks             | -            | VALUE
			85 patients                | %        | 85        | %                 | -            | VALUE
			at least 95%               | -        | 95        | %                 | >=           | VALUE
			fewer than 20              | patients | 20        | patients          | <            | VALUE
			<5                         | patients | -         | patients          | <5           | SUPPRESSED
			<5                         | %        | 5         | %                 | <            | VALUE
			*                          | -        | -         | -                 | -            | SUPPRESSED
			**                         | -        | -         | -                 | -            | SUPPRESSED
			c                          | -        | -         | -                 | -            | SUPPRESSED
			[c]                        | patients | -         | patients          | -            | SUPPRESSED
			[x]                        | %        | -         | %                 | -            | PLACEHOLDER
			[z]                        | -        | -         | -                 | -            | PLACEHOLDER
			z                          | -        | -         | -                 | -            | PLACEHOLDER
			..                         | -        | -         | -                 | -            | PLACEHOLDER
			.                          | -        | -         | -                 | -            | PLACEHOLDER
			12 [p]                     | -        | 12        | -                 | -            | ASK
			nil                        | -        | 0         | -                 | -            | VALUE
			1 in 3                     | -        | 33.333333 | %                 | 1 in 3       | VALUE
			16 of 17                   | -        | 16        | -                 | 16 of 17     | VALUE
			10 to 20 weeks             | -        | 10..20    | weeks             | range        | VALUE
			1h 30m                     | -        | 90        | minutes           | -            | VALUE
			12 weeks                   | -        | 12        | weeks             | -            | VALUE
			not met                    | -        | -         | -                 | not met      | TEXT
			n/a                        | %        | -         | %                 | -            | PLACEHOLDER
			85% of those under 75 in 3 wards | -  | 85        | %                 | of those under 75 in 3 wards | VALUE
			78 (was 76) and rising     | %        | 78        | %                 | -            | ASK
			00123                      | code     | 00123     | code              | -            | VALUE
			""")
	void quantities(String text, @Nullable String unit, @Nullable String value, @Nullable String of,
			@Nullable String qualifier, Disposition disposition) {
		Reading reading = Quantities.read(Cell.text(1, 1, text), unit);
		assertThat(reading.disposition()).as("%s", reading).isEqualTo(disposition);
		assertThat(reading.value()).isEqualTo(value);
		assertThat(reading.unit()).isEqualTo(of);
		if (disposition != Disposition.ASK) {
			assertThat(reading.qualifier()).isEqualTo(qualifier);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			Red                        | red          | -              | VALUE
			a / r                      | amber-red    | -              | VALUE
			Green ↑                    | green        | improving      | VALUE
			On Track                   | green        | -              | VALUE
			Amber (was Red)            | amber        | previous red   | VALUE
			B                          | complete     | -              | ASK
			2                          | -            | -              | ASK
			N/A                        | -            | -              | PLACEHOLDER
			Turquoise                  | -            | -              | UNREADABLE
			Red/Green                  | -            | -              | UNREADABLE
			""")
	void ratings(String text, @Nullable String value, @Nullable String qualifier, Disposition disposition) {
		Reading reading = Ratings.WITHOUT_KEY.read(Cell.text(1, 1, text));
		assertThat(reading.disposition()).as("%s", reading).isEqualTo(disposition);
		assertThat(reading.value()).isEqualTo(value);
		assertThat(reading.qualifier()).isEqualTo(qualifier);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			blank red                  |              | red       | ASK
			word against its colour    | Green        | green     | CONFLICT
			word with its colour       | Red          | red       | VALUE
			""")
	void coloursAreReadThroughTheKey(String what, @Nullable String text, String value, Disposition disposition) {
		Ratings ratings = new Ratings(Map.of(), Map.of("FF0000", "red"));
		Reading reading = ratings
			.read(new Cell(1, 1, (text != null) ? text : "", null, "", null, null, "FF0000", false, false));
		assertThat(reading.disposition()).as(what).isEqualTo(disposition);
		assertThat(reading.value()).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			20                  | Score          | 20     | -        | VALUE
			5x4=20              | Initial (CxL)  | 20     | C5 L4    | VALUE
			5x4=20              | Score (LxI)    | 20     | L5 C4    | VALUE
			I4 L3               | Score          | 12     | C4 L3    | VALUE
			25, 5x5             | Score          | 25     | 5 x 5    | VALUE
			4x4=15              | Score          | -      | -        | CONFLICT
			26                  | Score          | -      | -        | UNREADABLE
			12-16               | Score          | 12..16 | range    | ASK
			closed              | Score          | -      | closed   | TEXT
			""")
	void scores(String text, String heading, @Nullable String value, @Nullable String qualifier,
			Disposition disposition) {
		Reading reading = Scores.read(Cell.text(1, 1, text), heading);
		assertThat(reading.disposition()).as("%s", reading).isEqualTo(disposition);
		assertThat(reading.value()).isEqualTo(value);
		assertThat(reading.qualifier()).isEqualTo(qualifier);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			Chief Operating Officer            | Chief Operating Officer
			Anna Example                       | -
			Anna Nurse                         | -
			Chief Nurse                        | Chief Nurse
			Prof. B. Example                   | -
			Anna Example, Head of Planning     | Head of Planning
			Head of Planning (Anna Example)    | Head of Planning
			Director of Finance / COO          | Director of Finance / COO
			Anna Example - Director of Nursing | Director of Nursing
			Anna Example: Director of Finance  | Director of Finance
			SRO: Anna Example                  | SRO
			jane.doe@nhs.net (Head of Planning)| Head of Planning
			Children and Young People Lead     | Children and Young People Lead
			North Bristol NHS Trust            | North Bristol NHS Trust
			Urgent Care Programme Manager      | Urgent Care Programme Manager
			""")
	void posts(String text, @Nullable String value) {
		assertThat(Posts.read(Cell.text(1, 1, text)).value()).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Anna Example Programme Manager", "Director of Nursing Anna Example",
			"A Example Head of Planning", "A. Example Head of Planning", "COO Anna Example", "Sharon COO", "COO Sharon",
			"Anna Example & Director of Finance", "Anna Example and Chief Nurse", "Director of Finance-Anna Example",
			"Siân Ó Briain Head of Estates", "Nguyễn Văn An Programme Lead", "José Muñoz Project Manager",
			"Mohammed al-Rashid Clinical Lead", "Pieter van der Berg Director of Strategy",
			"Medical Director Dr Anna Example", "EXAMPLE Anna Chief Nurse", "Chief Nurse ANNA EXAMPLE",
			"anna example programme manager", "Anna E. Head of Planning", "Anna Example ICB",
			"Anna Example NHS England", "Exec Director Example", "Programme Lead Example", "Revd Ann Example Chair",
			"Anna's team", "Anna Example-Sample\tChief Nurse", "Head of Planning anna.example@nhs.net",
			"李明 Head of Planning", "Sia\u0302n Rhy\u0302s Head of Planning",
			"Head of Planning; Anna Example Programme Lead" })
	void whatMayNameSomebodyBesideAPostIsAskedAndNotKept(String text) {
		Reading reading = Posts.read(Cell.text(1, 1, text));
		assertThat(reading.value()).isNull();
		assertThat(reading.disposition()).isEqualTo(Disposition.ASK);
	}

}
