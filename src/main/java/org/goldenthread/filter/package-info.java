/**
 * The filters of the product's own query language as conditions on nodes and links of the
 * thread graph, with the meaning that they have in a query; and their text, checked
 * against the model.
 */
@NullMarked
package org.goldenthread.filter;

import org.jspecify.annotations.NullMarked;
