/**
 * Which findings are let through: what a lint found goes in, and what is left to report comes out, with what was
 * suppressed or known counted. Start at {@link dev.veles.triage.Triage}; {@link dev.veles.triage.Baseline} and {@link
 * dev.veles.triage.ChangedSince} take its result. No finding is dropped for a reason that nobody gave: a suppression
 * that cannot be read or has ended suppresses nothing and is a finding itself.
 */
@NullMarked
package dev.veles.triage;

import org.jspecify.annotations.NullMarked;
