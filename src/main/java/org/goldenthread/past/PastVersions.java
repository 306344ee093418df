package org.goldenthread.past;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.view.AsOf;

/**
 * Knows which version of the data held when.
 */
final class PastVersions {

	private final GraphReader present;

	PastVersions(GraphReader present) {
		this.present = present;
	}

	AsOf find(String argument, String text) {
		if (text.matches("\\d{1,18}")) {
			return numbered(argument, Long.parseLong(text));
		}
		ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
		try {
			return text.contains("T") ? at(argument, OffsetDateTime.parse(text).atZoneSameInstant(ZoneOffset.UTC), now)
					: endOf(argument, LocalDate.parse(text), now);
		}
		catch (DateTimeException ex) {
			throw InvalidQuery.of(argument, argument + ": " + Quoted.of(text) + " is neither a day, such as "
					+ "2026-03-31, nor a time, such as 2026-03-31T12:00:00Z, nor the number of a version of the data");
		}
	}

	private AsOf numbered(String argument, long number) {
		long latest = this.present.dataVersion().number();
		if (number > latest) {
			throw InvalidQuery.of(argument,
					argument + ": there is no version " + number + " of the data yet: the latest is " + latest);
		}
		DataVersion version = this.present.findVersion(number)
			.filter((found) -> found.number() > 0)
			.orElseThrow(() -> unknown(argument, "version " + number));
		return new AsOf(number, version.recordedAt(), version.recordedAt().toLocalDate());
	}

	/** Today is not over yet: what holds now is what is known of it. */
	private AsOf endOf(String argument, LocalDate day, ZonedDateTime now) {
		if (day.isAfter(now.toLocalDate())) {
			throw future(argument, day.toString(), now);
		}
		ZonedDateTime end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).minusNanos(1);
		return at(argument, end, day, day.toString());
	}

	private AsOf at(String argument, ZonedDateTime time, ZonedDateTime now) {
		if (time.isAfter(now)) {
			throw future(argument, time.toInstant().toString(), now);
		}
		return at(argument, time, time.toLocalDate(), time.toInstant().toString());
	}

	private AsOf at(String argument, ZonedDateTime time, LocalDate day, String asked) {
		DataVersion version = this.present.versionAt(time).orElseThrow(() -> unknown(argument, asked));
		return new AsOf(version.number(), version.recordedAt(), day);
	}

	private static InvalidQuery future(String argument, String asked, ZonedDateTime now) {
		return InvalidQuery.of(argument, argument + ": " + asked + " is in the future: ask for " + now.toLocalDate()
				+ " or before, or leave it out to see the present");
	}

	private InvalidQuery unknown(String argument, String asked) {
		String known = this.present.firstVersion()
			.map((first) -> "the first that is known is version " + first.number() + ", made at "
					+ first.recordedAt().toInstant())
			.orElse("nothing was recorded yet");
		return InvalidQuery.of(argument, argument + ": what the graph held as of " + asked + " is not known: " + known);
	}

}
