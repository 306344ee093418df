package org.goldenthread.evidence.kept;

import java.time.ZonedDateTime;
import java.util.List;

import org.goldenthread.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A pack that was taken away.
 *
 * @param id its SHA-256, and what tells it from the same content of another view or
 * version
 * @param sha256 the SHA-256 of the pack as CSV
 * @param board the id of the board
 * @param year the financial year
 * @param asAt the day on which ages are counted
 * @param dataVersion the version of the data that it was made from
 * @param hidden what its view hid, each a {@link KeptHidden} as JSON
 * @param keptAt when it was last taken away
 * @param keptBy who took it away first, as {@link Caller#person()}; null if that was not
 * kept
 * @param content the pack as JSON, compressed by gzip, in Base64
 * @param version counts how often it was taken away; null before it is kept
 */
@Node("KeptPack")
record KeptPack(@Id String id, String sha256, String board, String year, String asAt, String dataVersion,
		List<String> hidden, ZonedDateTime keptAt, @Nullable String keptBy, String content,
		@Version @Nullable Long version) {

}
