package org.goldenthread.evidence.turn;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many packs are made at once.
 *
 * @param packsAtOnce how many are made or written at a time
 * @param packsWaiting how many more may wait for their turn; further ones are refused
 */
@ConfigurationProperties("goldenthread.evidence")
record TurnSettings(@DefaultValue("1") int packsAtOnce, @DefaultValue("8") int packsWaiting) {

}
