package org.goldenthread.difference;

import java.util.Map;

import org.goldenthread.store.DataVersion;

/**
 * All that a plan holds.
 *
 * @param id the id of the plan
 * @param name its name
 * @param version the version of the data that it was read from
 * @param parts its parts by their ids
 * @param carriedForward what became of a part in a later edition, by the ids
 * @param cut whether it holds more than is read
 */
record PlanParts(String id, String name, DataVersion version, Map<String, PlanPart> parts,
		Map<String, String> carriedForward, boolean cut) {

}
