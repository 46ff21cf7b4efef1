package dev.veles.contract;

import dev.veles.yaml.FieldPath;

/**
 * One refusal of the validator, in terms of the contract.
 *
 * @param keyword of JSON Schema
 * @param path the value that was refused
 * @param key the key of that value that is missing, unknown, ill-named or incomplete; empty for other keywords
 */
record Violation(String keyword, FieldPath path, String key) {
    /** True where a key is the matter, and not the value. */
    boolean isOfKey() {
        return !key.isEmpty();
    }

    /** What is refused: two refusals of the same are one mistake. */
    Violation mistake() {
        return new Violation(isOfKey() ? "key" : "value", path, key);
    }
}
