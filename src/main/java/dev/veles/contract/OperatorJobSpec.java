package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import java.util.Optional;

/**
 * A Job that an operator lets run by doing a step. Its template cannot change once it is applied, so it is numbered.
 *
 * @param location where it stands
 * @param name the Job's name without its number
 * @param revision the number
 * @param namespace where it runs
 * @param image full image reference
 * @param after the step; until it is done the Job is suspended
 * @param overrides a merge patch over the Job
 */
public record OperatorJobSpec(
        Location location,
        Located<String> name,
        Located<Integer> revision,
        Located<String> namespace,
        Located<String> image,
        Located<String> after,
        Optional<Mapping> overrides) {
    static OperatorJobSpec read(Fields fields) {
        return new OperatorJobSpec(
                fields.location(),
                fields.requiredText("name"),
                fields.requiredInteger("revision"),
                fields.requiredText("namespace"),
                fields.requiredText("image"),
                fields.requiredText("after"),
                fields.open("overrides"));
    }
}
