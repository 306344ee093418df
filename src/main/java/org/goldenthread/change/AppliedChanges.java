package org.goldenthread.change;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The record of a change set that was applied.
 *
 * @param id its id
 * @param author who made it: a post or a client
 * @param reason why
 * @param source what it rests on as a whole; null if each change says so for itself
 * @param version the version of the data that it made
 * @param appliedAt when it was applied
 * @param undoes the id of the change set that it is the inverse of; null if it is none
 * @param undoneBy the id of the change set that is its inverse; null if there is none
 * @param nodes how many nodes it added, changed or retired
 * @param links how many links it added, changed or retired
 */
public record AppliedChanges(String id, String author, String reason, @Nullable String source, long version,
		ZonedDateTime appliedAt, @Nullable String undoes, @Nullable String undoneBy, int nodes, int links) {

}
