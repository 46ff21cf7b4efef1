/**
 * Texts compared line by line, and set apart as code: two texts enter, the pieces in which they differ leave. Start at
 * {@link dev.veles.text.Hunk}. Nothing here knows what a text is about.
 */
@NullMarked
package dev.veles.text;

import org.jspecify.annotations.NullMarked;
