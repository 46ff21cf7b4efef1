/**
 * Rules about secret values and the paths that lead to them. Start at {@link dev.veles.rules.secrets.SecretPlaintext}.
 * No message here ever holds a secret value, and rules know nothing of each other.
 */
@NullMarked
package dev.veles.rules.secrets;

import org.jspecify.annotations.NullMarked;
