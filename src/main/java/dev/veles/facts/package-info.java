/**
 * What a contract promises about one environment, as far as rules compare objects with it: a model goes in, names and
 * values with their places come out. Start at {@link dev.veles.facts.ContractFacts}; {@link dev.veles.facts.ModelFacts}
 * makes it. Nothing is judged here, and nothing of a contract that no rule compares is kept.
 */
@NullMarked
package dev.veles.facts;

import org.jspecify.annotations.NullMarked;
