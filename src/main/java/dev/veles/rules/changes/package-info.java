/**
 * Rules about changes: what is and what will be go in, and what breaks on the way from one to the other comes out. Read
 * {@link dev.veles.rules.changes.ImmutableFieldChange} first. No rule here judges a form by itself; that is a lint's.
 */
@NullMarked
package dev.veles.rules.changes;

import org.jspecify.annotations.NullMarked;
