package org.goldenthread.evidence.kept;

import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A pack that was taken away, without its content.
 *
 * @param id its id
 * @param sha256 the SHA-256 of the pack as CSV
 * @param asAt the day on which ages are counted
 * @param dataVersion the version of the data that it was made from
 * @param hidden what its view hid, each a {@link KeptHidden} as JSON
 * @param keptAt when it was last taken away
 * @param keptBy who took it away first; null if that was not kept
 */
public record KeptEdition(String id, String sha256, String asAt, String dataVersion, List<String> hidden,
		ZonedDateTime keptAt, @Nullable String keptBy) {

}
