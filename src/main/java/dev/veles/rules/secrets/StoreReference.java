package dev.veles.rules.secrets;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;

/** Finds the references to stores in objects of the External Secrets operator. */
final class StoreReference {
    private StoreReference() {}

    /** All references that name a store, those of single keys included. */
    static List<Field> in(ObjectView object) {
        List<Field> found = new ArrayList<>();
        object.root().get("spec").ifPresent(spec -> {
            add(spec.get("externalSecretSpec").orElse(spec), found);
            found.addAll(spec.items("secretStoreRefs"));
        });
        return found.stream().filter(field -> field.get("name").isPresent()).toList();
    }

    private static void add(Field spec, List<Field> found) {
        spec.get("secretStoreRef").ifPresent(found::add);
        for (String list : List.of("data", "dataFrom")) {
            for (Field item : spec.items(list)) {
                item.find("sourceRef", "storeRef").ifPresent(found::add);
            }
        }
    }
}
