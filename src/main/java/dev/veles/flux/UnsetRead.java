package dev.veles.flux;

/**
 * A place in a text where a variable is read that nothing sets.
 *
 * @param name the variable
 * @param hasDefault true where the expression says what stands in for it
 */
record UnsetRead(String name, boolean hasDefault) {}
