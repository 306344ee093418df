/**
 * The graph as files: out as a workbook, CSV, GraphML or JSON Lines, and a workbook in
 * again as a change set.
 */
@NullMarked
package org.goldenthread.interchange;

import org.jspecify.annotations.NullMarked;
