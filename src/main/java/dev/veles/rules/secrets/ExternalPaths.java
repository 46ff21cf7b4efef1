package dev.veles.rules.secrets;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;

/** Finds the paths that objects of the External Secrets operator read and write. */
final class ExternalPaths {
    private ExternalPaths() {}

    static List<Field> in(ObjectView object) {
        List<Field> found = new ArrayList<>();
        Field spec = object.root()
                .find("spec", "externalSecretSpec")
                .or(() -> object.root().get("spec"))
                .orElse(object.root());
        for (Field data : spec.items("data")) {
            data.find("remoteRef", "key").ifPresent(found::add);
            data.find("match", "remoteRef", "remoteKey").ifPresent(found::add);
        }
        for (Field from : spec.items("dataFrom")) {
            from.find("extract", "key").ifPresent(found::add);
        }
        return found;
    }
}
