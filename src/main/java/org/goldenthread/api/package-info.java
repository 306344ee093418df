/**
 * The GraphQL edge: derives the public schema from the model, and answers callers with
 * clear errors.
 */
@NullMarked
package org.goldenthread.api;

import org.jspecify.annotations.NullMarked;
