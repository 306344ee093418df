package org.goldenthread.matching;

import org.jspecify.annotations.Nullable;

/**
 * What a person can decide about a name, in the mapping.
 *
 * @param name the name, as the mapping has it
 * @param mayBeNew whether it may mean something that is still to be put in
 * @param suggestion the id of what it may mean; null if nothing is alike
 */
record Decision(String name, boolean mayBeNew, @Nullable String suggestion) {

}
