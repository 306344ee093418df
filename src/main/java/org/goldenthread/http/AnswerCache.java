package org.goldenthread.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.goldenthread.store.DataVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * Keeps answers while the data is unchanged, within a bound of memory. An answer is only
 * ever given for the version of the data that it was read from.
 */
final class AnswerCache {

	/** About what the cache itself takes for an entry, its key included. */
	static final int OVERHEAD = 300;

	private final @Nullable Cache<String, Kept> answers;

	AnswerCache(DataSize bound) {
		this.answers = (bound.toBytes() > 0) ? Caffeine.newBuilder()
			.maximumWeight(bound.toBytes())
			.<String, Kept>weigher((question, kept) -> OVERHEAD + kept.answer().length)
			.executor(Runnable::run)
			.build() : null;
	}

	boolean isOn() {
		return this.answers != null;
	}

	/**
	 * The answer to a question.
	 * @param fingerprint of the question
	 * @param version of the data now
	 * @return the bytes, or null if the answer is to be found anew
	 */
	byte @Nullable [] find(String fingerprint, DataVersion version) {
		Kept kept = (this.answers != null) ? this.answers.getIfPresent(fingerprint) : null;
		return (kept != null && kept.version().equals(version)) ? kept.answer() : null;
	}

	/**
	 * Keeps an answer in place of an older one.
	 * @param fingerprint of the question
	 * @param version of the data that it was read from, from first to last
	 * @param answer the bytes
	 */
	void keep(String fingerprint, DataVersion version, byte[] answer) {
		if (this.answers != null) {
			this.answers.put(fingerprint, new Kept(version, answer));
		}
	}

	/** What all answers take by the cache's own count. */
	long weight() {
		return (this.answers != null) ? this.answers.policy().eviction().orElseThrow().weightedSize().orElseThrow() : 0;
	}

	/**
	 * An answer and the version of the data that it was read from.
	 */
	private record Kept(DataVersion version, byte[] answer) {

	}

}
