package dev.veles.rules.changes;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** What a Secret holds in the end: {@code stringData} is written over {@code data}. It is compared and never shown. */
final class SecretContent {
    private SecretContent() {}

    /** In base64, by key. */
    static Map<String, String> of(ObjectView secret) {
        Map<String, String> content = new TreeMap<>();
        for (Field entry : secret.root().entries("data")) {
            content.put(entry.key(), entry.value().replaceAll("\\s", ""));
        }
        for (Field entry : secret.root().entries("stringData")) {
            byte[] bytes = entry.value().getBytes(StandardCharsets.UTF_8);
            content.put(entry.key(), Base64.getEncoder().encodeToString(bytes));
        }
        return content;
    }
}
