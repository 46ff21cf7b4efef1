package dev.veles.facts;

import dev.veles.source.Located;
import java.util.List;

/**
 * Something that operators do by hand, which gates what may run.
 *
 * @param id its id in the contract
 * @param title what it is, for people
 * @param done whether it is done
 * @param requires ids of the steps that have to be done before
 */
public record Step(Located<String> id, String title, boolean done, List<Located<String>> requires) {}
