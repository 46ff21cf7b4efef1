package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds middlewares and filters that routes refer to: Traefik's own routes, and those of the Gateway API. */
final class RouteFilters {
    /** By kind alone, since a patch need not say the group of what it patches. */
    private static final Set<String> GATEWAY = Set.of("HTTPRoute", "GRPCRoute");

    private final Middlewares middlewares;

    RouteFilters(Middlewares middlewares) {
        this.middlewares = middlewares;
    }

    List<Attachment> in(ObjectView object) {
        List<Attachment> found = new ArrayList<>();
        for (MiddlewareReference reference : MiddlewareReferences.inRoutes(object)) {
            middlewares.check(reference).ifPresent(message -> found.add(new Attachment(reference.field(), message)));
        }
        if (GATEWAY.contains(object.kind())) {
            object.root().search((key, value) -> key.equals("filters")).forEach(filters -> gateway(filters, found));
        }
        return found;
    }

    private static void gateway(Field field, List<Attachment> found) {
        for (Field filter : field.items()) {
            filter.get("type")
                    .filter(type -> type.value().equals("ExternalAuth"))
                    .ifPresent(type -> found.add(new Attachment(type, "a filter is of the type \"ExternalAuth\"")));
            filter.find("extensionRef", "name")
                    .ifPresent(name ->
                            extension(filter, name).ifPresent(message -> found.add(new Attachment(name, message))));
        }
    }

    private static Optional<String> extension(Field filter, Field name) {
        String kind = filter.text("extensionRef", "kind").orElse("");
        boolean suspect = !kind.equals("Middleware")
                && (AuthNames.suggestForwardAuth(kind) || AuthNames.suggestForwardAuth(name.value()));
        return suspect
                ? Optional.of("the filter " + kind + " \"" + name.value() + "\" checks users, by its name")
                : Optional.empty();
    }
}
