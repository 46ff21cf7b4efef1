package dev.veles.rules.secrets;

import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.ArrayList;
import java.util.List;

/**
 * A single key of a Secret that a pod cannot start without.
 *
 * @param secret name of the Secret
 * @param key where the key stands
 */
record KeyReference(String secret, Field key) {
    /** All references of the pods, those apart that are optional. */
    static List<KeyReference> in(PodView pod) {
        List<KeyReference> found = new ArrayList<>();
        for (Field variable : pod.env()) {
            variable.find("valueFrom", "secretKeyRef").ifPresent(reference -> add(reference, "name", found));
        }
        for (Field volume : pod.volumes()) {
            volume.get("secret").ifPresent(secret -> addItems(secret, "secretName", found));
            for (Field source : volume.items("projected", "sources")) {
                source.get("secret").ifPresent(secret -> addItems(secret, "name", found));
            }
        }
        return found;
    }

    private static void add(Field reference, String name, List<KeyReference> found) {
        if (!isOptional(reference)) {
            reference
                    .get("key")
                    .ifPresent(key ->
                            found.add(new KeyReference(reference.text(name).orElse(""), key)));
        }
    }

    private static void addItems(Field secret, String name, List<KeyReference> found) {
        if (!isOptional(secret)) {
            for (Field item : secret.items("items")) {
                item.get("key")
                        .ifPresent(key ->
                                found.add(new KeyReference(secret.text(name).orElse(""), key)));
            }
        }
    }

    private static boolean isOptional(Field reference) {
        return reference.text("optional").orElse("").equals("true");
    }
}
