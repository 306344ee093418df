package org.goldenthread.store;

import java.util.List;

/**
 * Names statements to run once in the background as soon as the database is up, so that
 * the first question does not wait for them to be planned. Every bean of this type is
 * asked.
 */
@FunctionalInterface
public interface WarmUp {

	List<Statement> statements();

}
