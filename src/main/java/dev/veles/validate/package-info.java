/**
 * Whether a Flux-ready tree would be accepted: a folder goes in, its kustomizations are built by the real kustomize, and
 * the objects that do not fit their kinds come out as findings with a place in the tree. Start at
 * {@link dev.veles.validate.TreeValidator}. Nothing here writes to the tree, and what cannot be judged is said, never
 * passed over.
 */
@NullMarked
package dev.veles.validate;

import org.jspecify.annotations.NullMarked;
