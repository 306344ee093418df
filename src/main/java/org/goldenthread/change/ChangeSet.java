package org.goldenthread.change;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Changes that are made together or not at all.
 *
 * @param author who makes them: a post or a client, never a person's name
 * @param reason why
 * @param source what they rest on as a whole; null if each says so for itself
 * @param basedOn the version of the data that the author looked at; what was changed
 * since is not overwritten
 * @param key makes a repeat harmless; null if there is none
 * @param undoes the id of the change set that this is the inverse of; null if it is none
 * @param changes the changes
 */
public record ChangeSet(String author, String reason, @Nullable String source, long basedOn, @Nullable String key,
		@Nullable String undoes, List<Change> changes) {

	public ChangeSet {
		changes = List.copyOf(changes);
	}

}
