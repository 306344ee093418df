package org.goldenthread.http;

import java.time.Duration;
import java.util.Set;

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
 * @param requestTime how long a request may take, from its first byte
 * @param answerTime how much longer a caller may take to read the answer
 * @param bodyTime how long the body of a request may take to arrive
 * @param importWait how long whoever sends a file waits for what it says, before they are
 * told where to ask for it
 * @param shutdownTime how long the service may take to end
 * @param hosts names under which the service is reached, beside those of this machine
 * @param origins origins of other pages that may ask, such as
 * {@code https://plans.example.org}
 */
@ConfigurationProperties("goldenthread.api")
record HttpSettings(@DefaultValue("false") boolean trustedDocumentsOnly, @DefaultValue("1MB") DataSize largestRequest,
		@DefaultValue("32MB") DataSize answerCache, @DefaultValue("30s") Duration requestTime,
		@DefaultValue("5s") Duration answerTime, @DefaultValue("10s") Duration bodyTime,
		@DefaultValue("20s") Duration importWait, @DefaultValue("8s") Duration shutdownTime,
		@DefaultValue Set<String> hosts, @DefaultValue Set<String> origins) {

}
