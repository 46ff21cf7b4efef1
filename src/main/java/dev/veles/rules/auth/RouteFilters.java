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
    private static final Set<String> TRAEFIK = Set.of("IngressRoute", "TraefikService");

    private static final Set<String> GATEWAY = Set.of("HTTPRoute", "GRPCRoute");

    private final Middlewares middlewares;

    RouteFilters(Middlewares middlewares) {
        this.middlewares = middlewares;
    }

    List<Attachment> in(ObjectView object) {
        List<Attachment> found = new ArrayList<>();
        if (TRAEFIK.contains(object.kind())) {
            object.root().walk(field -> traefik(field, found));
        } else if (GATEWAY.contains(object.kind())) {
            object.root().walk(field -> gateway(field, found));
        }
        return found;
    }

    /** Routes, and the services behind them, have lists of middlewares. */
    private void traefik(Field field, List<Attachment> found) {
        if (!field.key().equals("middlewares")) {
            return;
        }
        for (Field item : field.items()) {
            String namespace = item.text("namespace").orElse(item.object().namespace());
            item.get("name")
                    .ifPresent(name -> middlewares
                            .check(name.value(), namespace)
                            .ifPresent(message -> found.add(new Attachment(name, message))));
        }
    }

    private void gateway(Field field, List<Attachment> found) {
        if (!field.key().equals("filters")) {
            return;
        }
        for (Field filter : field.items()) {
            filter.get("type")
                    .filter(type -> type.value().equals("ExternalAuth"))
                    .ifPresent(type -> found.add(new Attachment(type, "a filter is of the type \"ExternalAuth\"")));
            filter.find("extensionRef", "name")
                    .ifPresent(name ->
                            extension(filter, name).ifPresent(message -> found.add(new Attachment(name, message))));
        }
    }

    private Optional<String> extension(Field filter, Field name) {
        String kind = filter.text("extensionRef", "kind").orElse("");
        if (kind.equals("Middleware")) {
            return middlewares.check(name.value(), name.object().namespace());
        }
        boolean suspect = AuthNames.suggestForwardAuth(kind) || AuthNames.suggestForwardAuth(name.value());
        return suspect
                ? Optional.of("the filter " + kind + " \"" + name.value() + "\" checks users, by its name")
                : Optional.empty();
    }
}
