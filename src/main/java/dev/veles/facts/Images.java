package dev.veles.facts;

import dev.veles.source.Located;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where images come from.
 *
 * @param registry what the application's own images begin with, such as {@code registry.example.org/veles}; empty where
 *     the contract names none
 * @param pullSecrets names of the Secrets that pods pull them with
 * @param automationAfter id of the step that image automation waits for; empty where it waits for none
 * @param named all images that the contract names itself, whole and without tag and digest
 */
public record Images(
        Optional<Located<String>> registry,
        List<Located<String>> pullSecrets,
        Optional<Located<String>> automationAfter,
        Set<String> named) {}
