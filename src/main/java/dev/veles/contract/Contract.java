package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.yaml.Mapping;
import java.util.Map;
import java.util.Optional;

/**
 * A contract that was read without problems: every environment's merged spec has passed the schema, and every name in
 * it refers to something.
 *
 * @param file the contract's path as the user gave it
 * @param name what everything is named after
 * @param title heading of CONTRACT.md
 * @param description first paragraph of CONTRACT.md
 * @param spec what all environments start from
 * @param environments by name, in order: each the merged spec
 * @param patches by environment: what it changes
 */
public record Contract(
        String file,
        Located<String> name,
        Optional<Located<String>> title,
        Optional<Located<String>> description,
        ContractSpec spec,
        Map<String, ContractSpec> environments,
        Map<String, Mapping> patches) {}
