/**
 * The HTTP edge of the API: GraphQL over HTTP, trusted documents, and answers that are
 * kept while the data is unchanged.
 */
@NullMarked
package org.goldenthread.http;

import org.jspecify.annotations.NullMarked;
