package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * An operator step: what it gates stays off until it is done.
 *
 * @param location where it stands
 * @param id what {@code after} names
 * @param title what the operator does
 * @param requires steps that come first, beside the order of the list
 * @param done absent means no
 */
public record StepSpec(
        Location location,
        Located<String> id,
        Located<String> title,
        List<Located<String>> requires,
        Optional<Located<Boolean>> done) {
    static StepSpec read(Fields fields) {
        return new StepSpec(
                fields.location(),
                fields.requiredText("id"),
                fields.requiredText("title"),
                fields.texts("requires"),
                fields.bool("done"));
    }
}
