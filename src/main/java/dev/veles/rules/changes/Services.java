package dev.veles.rules.changes;

import dev.veles.manifest.ObjectView;
import java.util.Optional;

/** What a Service is, with what the API server fills in. */
final class Services {
    private Services() {}

    static String type(Optional<ObjectView> service) {
        return service.flatMap(object -> object.root().text("spec", "type")).orElse("ClusterIP");
    }

    /** True for a Service without an address of its own. */
    static boolean isHeadless(Optional<ObjectView> service) {
        return service.flatMap(object -> object.root().text("spec", "clusterIP"))
                .filter("None"::equals)
                .isPresent();
    }
}
