/**
 * The contract as it is written: checked against its schema, read into records whose every value knows its line, and
 * merged with an environment. Start at {@link dev.veles.contract.Contract}. Nothing here resolves a name or fills in a
 * default: that is the model's work.
 */
@NullMarked
package dev.veles.contract;

import org.jspecify.annotations.NullMarked;
