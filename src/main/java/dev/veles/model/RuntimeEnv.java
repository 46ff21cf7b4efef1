package dev.veles.model;

import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.source.Sha256;
import java.util.Map;

/**
 * The ConfigMap of the runtime environment.
 *
 * @param location where its cause stands
 * @param name of the ConfigMap
 * @param values by variable, in order
 */
public record RuntimeEnv(Location location, String name, Map<String, Located<String>> values) {
    /**
     * A number for the values: pods carry it, so that a changed value replaces them.
     *
     * @return SHA-256 over names and values, hexadecimal
     */
    public String checksum() {
        StringBuilder all = new StringBuilder();
        values.forEach((key, value) ->
                all.append(key).append('=').append(value.value()).append('\n'));
        return Sha256.of(all.toString());
    }
}
