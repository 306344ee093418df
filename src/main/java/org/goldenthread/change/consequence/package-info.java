/**
 * What follows from a change set, by the rules and the grammar that answer gaps and
 * threads. Imports, which are a module of their own, say it of files too.
 */
@NamedInterface("consequence")
@NullMarked
package org.goldenthread.change.consequence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
