package org.goldenthread.savedview;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A view of the page under a name.
 *
 * @param id its id, which follows from its owner and its name, so that an owner has one
 * of a name
 * @param owner whose it is: by what it is known who they are, and their name there
 * @param name what its owner calls it
 * @param address path and query of the page
 * @param savedAt when it was last saved
 * @param version how often it was written; null before the first time
 */
@Node("SavedView")
record SavedView(@Id String id, String owner, String name, String address, ZonedDateTime savedAt,
		@Version @Nullable Long version) {

	static String idOf(String owner, String name) {
		return "view-" + UUID.nameUUIDFromBytes((owner + '\n' + name).getBytes(StandardCharsets.UTF_8));
	}

}
