/**
 * Rules about how a change reaches what is running. Start at {@link
 * dev.veles.rules.rollout.RecreateWithRollingUpdate}, the smallest. Rules know nothing of each other.
 */
@NullMarked
package dev.veles.rules.rollout;

import org.jspecify.annotations.NullMarked;
