package dev.veles.facts;

import dev.veles.source.Located;

/**
 * A numbered Job that an operator unsuspends.
 *
 * @param name with its number, such as {@code veles-realm-ensure-4}
 * @param namespace where it runs
 * @param after id of the step that it waits for
 */
public record OperatorJob(Located<String> name, Located<String> namespace, Located<String> after) {}
