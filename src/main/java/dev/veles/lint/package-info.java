/**
 * The linter: objects and what a contract says of them go in, findings come out. Start at {@link dev.veles.lint.Rule}
 * to write a rule, at {@link dev.veles.lint.Linter} to run them. No concrete rule is known here, nothing is printed,
 * and nothing that is judged is ever changed.
 */
@NullMarked
package dev.veles.lint;

import org.jspecify.annotations.NullMarked;
