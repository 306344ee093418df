/**
 * Files of YAML that people write, as plain values, with all that is wrong with them.
 */
@NullMarked
package org.goldenthread.yaml;

import org.jspecify.annotations.NullMarked;
