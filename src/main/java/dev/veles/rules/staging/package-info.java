/**
 * Rules about what runs before operators have done what it waits for. Start at {@link
 * dev.veles.rules.staging.WorkloadBeforeStep}. Rules know nothing of each other.
 */
@NullMarked
package dev.veles.rules.staging;

import org.jspecify.annotations.NullMarked;
