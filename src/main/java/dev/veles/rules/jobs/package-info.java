/**
 * Rules about Jobs and about whoever starts them. Start at {@link dev.veles.rules.jobs.JobTokenAutomounted}. Rules know
 * nothing of each other.
 */
@NullMarked
package dev.veles.rules.jobs;

import org.jspecify.annotations.NullMarked;
