/**
 * Rules about volumes and who attaches them. Start at {@link dev.veles.rules.storage.SingleWriterClaims}, which knows
 * the claims that the others speak of. Rules know nothing of each other.
 */
@NullMarked
package dev.veles.rules.storage;

import org.jspecify.annotations.NullMarked;
