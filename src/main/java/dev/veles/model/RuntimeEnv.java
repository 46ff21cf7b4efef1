package dev.veles.model;

import dev.veles.source.Located;
import dev.veles.source.Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            values.forEach(
                    (key, value) -> digest.update((key + "=" + value.value() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
