package org.goldenthread.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.goldenthread.security.Caller;
import org.goldenthread.store.Statement;
import org.goldenthread.value.OneLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Keeps what happened, within a bound for each event, so that failures do not push out
 * writes. Nothing of a token is ever kept.
 */
@Service
@EnableConfigurationProperties(AuditSettings.class)
public class AuditLog {

	private static final Logger logger = LoggerFactory.getLogger(AuditLog.class);

	/** How many entries are written before it is asked whether the oldest have to go. */
	private static final int TIDIED_EVERY = 100;

	private static final int LONGEST = 500;

	/** After every id. */
	private static final String END = "~";

	private final AuditEntries entries;

	private final AuditSettings settings;

	private final FailureRate failures;

	private final AtomicIntegerArray written = new AtomicIntegerArray(AuditEvent.values().length);

	AuditLog(@Lazy AuditEntries entries, AuditSettings settings) {
		this.entries = entries;
		this.settings = settings;
		this.failures = new FailureRate(settings.failuresPerMinute());
	}

	/**
	 * Keeps an event. If the database cannot, the log of the service says so, and what
	 * happened stands.
	 * @param event what happened
	 * @param caller who did it
	 * @param operation what was asked for, such as the name of a field
	 * @param detail what it was about, or why it was refused; no part of a token
	 */
	public void keep(AuditEvent event, Caller caller, String operation, String detail) {
		Instant now = Instant.now();
		OptionalInt unkept = event.isFailure() ? this.failures.next(now) : OptionalInt.of(0);
		if (unkept.isEmpty()) {
			return;
		}
		try {
			this.entries.save(entry(now, event, caller, operation, detail, unkept.getAsInt()));
			tidyNowAndThen(event);
		}
		catch (RuntimeException ex) {
			logger.error("The audit log could not keep that {} by {}: {} ({})", operation, caller.name(), event, detail,
					ex);
		}
	}

	/**
	 * The entry of what a transaction does, for that transaction to write, so that
	 * neither is without the other.
	 * @param event what happens
	 * @param caller who does it
	 * @param operation what was asked for, such as the name of a field
	 * @param detail what it is about; no part of a token
	 * @return the statement that writes the entry
	 */
	public Statement entry(AuditEvent event, Caller caller, String operation, String detail) {
		tidyNowAndThen(event);
		return entry(Instant.now(), event, caller, operation, detail, 0).written();
	}

	private static AuditEntry entry(Instant now, AuditEvent event, Caller caller, String operation, String detail,
			int unkept) {
		return new AuditEntry(id(now), now.atZone(ZoneOffset.UTC), event, OneLine.of(caller.name(), LONGEST),
				caller.means(), OneLine.of(operation, LONGEST), OneLine.of(detail, LONGEST), caller.address(), unkept,
				null);
	}

	/**
	 * The latest entries, the latest first.
	 * @param event of which event; null for all
	 * @param before the id of the entry before which they were kept; null for all
	 * @param limit how many at most
	 */
	List<AuditEntry> latest(@Nullable AuditEvent event, @Nullable String before, int limit) {
		String end = (before != null) ? before : END;
		return (event != null) ? this.entries.findByEventAndIdLessThanOrderByIdDesc(event, end, Limit.of(limit))
				: this.entries.findByIdLessThanOrderByIdDesc(end, Limit.of(limit));
	}

	private void tidyNowAndThen(AuditEvent event) {
		if (this.written.incrementAndGet(event.ordinal()) % TIDIED_EVERY != 0) {
			return;
		}
		try {
			tidy(event);
		}
		catch (RuntimeException ex) {
			logger.warn("The oldest entries of the audit log could not be removed: the next time tries again", ex);
		}
	}

	private void tidy(AuditEvent event) {
		long over = this.entries.countByEvent(event) - this.settings.entries();
		if (over > 0) {
			this.entries.deleteAll(
					this.entries.findByEventOrderByIdAsc(event, Limit.of((int) Math.min(over, 2 * TIDIED_EVERY))));
		}
	}

	/** In the order of time, whichever instance wrote it. */
	private static String id(Instant now) {
		HexFormat hex = HexFormat.of();
		return "audit-" + hex.toHexDigits(ChronoUnit.MICROS.between(Instant.EPOCH, now)) + "-"
				+ hex.toHexDigits(ThreadLocalRandom.current().nextInt());
	}

}
