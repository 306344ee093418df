package org.goldenthread.http;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken from callers, and what is kept for them.
 *
 * @param trustedDocumentsOnly whether only the documents under {@code queries/} are
 * answered, each by its id
 * @param largestRequest how large the body of a request may be
 * @param answerCache how much memory answers may take that are kept for when the same
 * question comes again; zero keeps none
 * @param requestTime how long a request may take to read from the graph
 */
@ConfigurationProperties("goldenthread.api")
record HttpSettings(@DefaultValue("false") boolean trustedDocumentsOnly, @DefaultValue("1MB") DataSize largestRequest,
		@DefaultValue("32MB") DataSize answerCache, @DefaultValue("30s") Duration requestTime) {

}
