/**
 * Rules about Flux' own objects: what delivers the rest, and stops delivering it where one of them waits for what never
 * comes. Start at {@link dev.veles.rules.flux.FluxPruneOff}, the smallest. Rules know nothing of each other.
 */
@NullMarked
package dev.veles.rules.flux;

import org.jspecify.annotations.NullMarked;
