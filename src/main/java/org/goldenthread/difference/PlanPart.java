package org.goldenthread.difference;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that a plan holds, as it was in one edition or at one time.
 *
 * @param id its id
 * @param kind the name of its kind
 * @param name its title
 * @param owners who answers for it, by name in alphabetical order
 * @param targets the measures that show whether it works, each with its targets, in
 * alphabetical order
 * @param date by when it is to be done, as the source has it; null if no data
 * @param status its status; null if no data
 */
record PlanPart(String id, String kind, String name, List<String> owners, List<String> targets, @Nullable String date,
		@Nullable String status) {

}
