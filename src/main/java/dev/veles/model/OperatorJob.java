package dev.veles.model;

import dev.veles.contract.OperatorJobSpec;
import dev.veles.source.Located;

/**
 * A numbered Job that a step unsuspends.
 *
 * @param spec what the contract says
 * @param name with its number
 * @param suspended whether its step is still open; the place is the line of the step's name
 */
public record OperatorJob(OperatorJobSpec spec, Located<String> name, Located<Boolean> suspended) {}
