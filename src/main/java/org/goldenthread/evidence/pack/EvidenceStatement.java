package org.goldenthread.evidence.pack;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A sentence that facts bear out.
 *
 * @param text the sentence
 * @param table the key of the table whose rows it sums up; null if it rests on nothing
 * that the facts hold
 * @param ids the ids of the facts, each that of a row
 * @param sources where the facts are stated
 */
public record EvidenceStatement(String text, @Nullable String table, List<String> ids, List<EvidenceSource> sources) {

}
