package org.goldenthread.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the audit log is kept.
 *
 * @param entries how many entries of each event at most; the oldest go first
 * @param failuresPerMinute how many failures and refusals of a minute are kept each; of
 * the others only how many there were
 */
@ConfigurationProperties("goldenthread.audit")
record AuditSettings(@DefaultValue("100000") int entries, @DefaultValue("300") int failuresPerMinute) {

	AuditSettings {
		if (entries < 1 || failuresPerMinute < 1) {
			throw new IllegalArgumentException(
					"goldenthread.audit.entries and goldenthread.audit.failures-per-minute must be at least 1");
		}
	}

}
