/**
 * What of a repository is judged together: a {@link dev.veles.repository.Repository} goes in, sets of objects that reach a
 * cluster together come out, with what could not be built or is no Kubernetes object. Start at {@link
 * dev.veles.units.RepositoryUnits}. Nothing is judged here, and every file that was walked is accounted for.
 */
@NullMarked
package dev.veles.units;

import org.jspecify.annotations.NullMarked;
