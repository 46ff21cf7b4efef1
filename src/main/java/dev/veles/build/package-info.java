/**
 * Folders of a repository go in and the objects that the real kustomize builds from them come out, every node at the
 * place in the files that brought it. Start at {@link dev.veles.build.Builds}. Nothing here judges an object, writes to
 * the repository, or lets kustomize reach the network.
 */
@NullMarked
package dev.veles.build;

import org.jspecify.annotations.NullMarked;
