package org.goldenthread.answer;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

import org.goldenthread.store.DataVersion;
import org.jspecify.annotations.Nullable;

/**
 * How complete and how fresh an answer is.
 *
 * @param complete whether nothing was left out
 * @param reason what was left out and why, or why there can be nothing; else null
 * @param dataVersion the version of the data that the answer was taken from
 * @param asOf when the data last changed
 */
public record Completeness(boolean complete, @Nullable String reason, String dataVersion, OffsetDateTime asOf) {

	/**
	 * Nothing was left out.
	 * @param version the version of the data
	 * @return the completeness
	 */
	public static Completeness whole(DataVersion version) {
		return of(null, version);
	}

	/**
	 * Something may have been left out.
	 * @param reason what was left out and why; null if nothing was
	 * @param version the version of the data
	 * @return the completeness
	 */
	public static Completeness of(@Nullable String reason, DataVersion version) {
		return new Completeness(reason == null, reason, String.valueOf(version.number()),
				version.recordedAt().toOffsetDateTime());
	}

	/**
	 * Something may have been left out for several reasons.
	 * @param version the version of the data
	 * @param reasons what was left out and why; those that are null do not hold
	 * @return the completeness, whole if none of them holds
	 */
	public static Completeness of(DataVersion version, Collection<? extends @Nullable String> reasons) {
		String all = reasons.stream()
			.filter(Objects::nonNull)
			.map(String::valueOf)
			.distinct()
			.collect(Collectors.joining("; "));
		return of(all.isEmpty() ? null : all, version);
	}

	/**
	 * The same with a reason, where an answer is complete and there could be nothing.
	 * @param reason why
	 * @return the completeness
	 */
	public Completeness because(String reason) {
		return new Completeness(this.complete, reason, this.dataVersion, this.asOf);
	}

}
