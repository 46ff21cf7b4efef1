/**
 * The manifests of every environment come in, and a tree of Kustomize bases, components and overlays leaves, from which
 * the real kustomize builds exactly those manifests again. Start at {@link dev.veles.kustomize.Kustomizer}; the real
 * tool is {@link dev.veles.kustomize.KustomizeTool}. Nothing here changes what an object says, judges it, or writes to
 * disk, and no process is started unless a build is asked for.
 */
@NullMarked
package dev.veles.kustomize;

import org.jspecify.annotations.NullMarked;
