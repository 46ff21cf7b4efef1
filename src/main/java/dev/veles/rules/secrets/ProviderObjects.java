package dev.veles.rules.secrets;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a SecretProviderClass for Vault fetches; other providers have lists of their own, which nobody reads here. */
final class ProviderObjects {
    private ProviderObjects() {}

    /** By the name that {@code secretObjects} refer to; empty where the list cannot be read. */
    static Optional<Map<String, Field>> of(ObjectView providerClass) {
        if (!isVault(providerClass)) {
            return Optional.empty();
        }
        Optional<Field> text = providerClass.root().find("spec", "parameters", "objects");
        List<Field> documents = text.map(Field::documents).orElse(List.of());
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Field> objects = new LinkedHashMap<>();
        for (Field item : documents.get(0).items()) {
            item.text("objectName").ifPresent(name -> objects.put(name, item));
        }
        return Optional.of(objects);
    }

    /** OpenBao's provider reads the same list. */
    static boolean isVault(ObjectView providerClass) {
        String provider = providerClass.root().text("spec", "provider").orElse("");
        return provider.equals("vault") || provider.equals("openbao");
    }
}
