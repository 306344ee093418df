package org.goldenthread.feed;

import org.goldenthread.feed.description.FoundFeed;
import org.goldenthread.value.Period;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What the import of a published file needs to know beside the file.
 *
 * @param author who makes the changes: a post or a client
 * @param reason why they are made
 * @param document the id of the source document that the file is in the graph
 * @param key makes a repeat harmless; null if there is none
 * @param view what may be seen of the graph
 */
public record FeedImport(String author, String reason, String document, @Nullable String key, View view) {

	/** How a value that the file states is cited. */
	String citation(FoundFeed found, Period period, String place) {
		return this.document + " " + found.feed().name() + " of " + period.text().replace("..", " to ") + ", " + place;
	}

}
