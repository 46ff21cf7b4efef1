/**
 * Prints what a comparison found: a {@link dev.veles.diff.DiffResult} goes in, a text comes out. Start at {@link
 * dev.veles.report.diff.DiffReports}; {@link dev.veles.report.diff.ShownDiff} is what all formats print, with secret
 * values masked already. No format may look at the result itself, and nothing is decided or written to a stream here.
 */
@NullMarked
package dev.veles.report.diff;

import org.jspecify.annotations.NullMarked;
