/**
 * What Flux applies of a repository: the files and the builds of its folders go in, and for each Flux Kustomization the
 * objects come out that it would apply, patched and substituted. Start at {@link dev.veles.flux.FluxUnits}; {@link
 * dev.veles.flux.Discovery} says which Kustomization applies which. Nothing is judged here, and what only a cluster
 * knows is never guessed at: it stays unknown.
 */
@NullMarked
package dev.veles.flux;

import org.jspecify.annotations.NullMarked;
