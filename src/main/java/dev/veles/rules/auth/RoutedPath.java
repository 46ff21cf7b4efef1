package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import java.util.List;

/**
 * A path, and where requests for it go.
 *
 * @param field where it stands; Traefik's in a rule such as {@code Host(`a`) && PathPrefix(`/b`)}
 * @param backends the Services that get them
 */
record RoutedPath(Field field, List<RouteBackend> backends) {
    RoutedPath {
        backends = List.copyOf(backends);
    }

    /** True for the path by which oauth2-proxy is reached beside an application. */
    boolean isCompanion() {
        String path = field.value();
        return path.equals("/oauth2")
                || path.startsWith("/oauth2/")
                || path.contains("`/oauth2`")
                || path.contains("`/oauth2/");
    }

    boolean leadsTo(String service) {
        return backends.stream().anyMatch(backend -> backend.service().equals(service));
    }
}
