/**
 * Prints what a lint gave: a {@link dev.veles.lint.LintResult} goes in, a text comes out. Start at {@link
 * dev.veles.report.TextReport}, which people read; the other reports are for programs, one class for each format. Nothing
 * is decided here, nothing is written to a stream, and no secret value ever becomes part of a text.
 */
@NullMarked
package dev.veles.report;

import org.jspecify.annotations.NullMarked;
