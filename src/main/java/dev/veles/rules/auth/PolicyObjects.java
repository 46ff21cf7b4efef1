package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds objects whose whole purpose is to make a proxy check users. */
final class PolicyObjects {
    /**
     * A field that makes a proxy check users.
     *
     * @param group group of the object
     * @param kind kind of the object
     * @param path the field; one whose presence is enough, or whose value has to be {@code value}
     * @param value empty where presence is enough
     */
    private record Check(String group, String kind, List<String> path, String value) {}

    private static final List<Check> CHECKS = List.of(
            new Check("gateway.envoyproxy.io", "SecurityPolicy", List.of("spec", "extAuth"), ""),
            new Check("gateway.envoyproxy.io", "SecurityPolicy", List.of("spec", "oidc"), ""),
            new Check("security.istio.io", "AuthorizationPolicy", List.of("spec", "action"), "CUSTOM"),
            new Check("projectcontour.io", "HTTPProxy", List.of("spec", "virtualhost", "authorization"), ""),
            new Check("getambassador.io", "AuthService", List.of("spec"), ""),
            new Check("k8s.nginx.org", "Policy", List.of("spec", "oidc"), ""),
            new Check("cloud.google.com", "BackendConfig", List.of("spec", "iap", "enabled"), "true"));

    private static final Set<String> KONG = Set.of("KongPlugin", "KongClusterPlugin");

    /** Those that log users in, or ask another server; {@code jwt} and the like only read the token. */
    private static final Set<String> KONG_PLUGINS = Set.of("openid-connect", "oidc", "forward-auth", "external-auth");

    private static final Set<String> ENVOY_FILTERS =
            Set.of("envoy.filters.http.ext_authz", "envoy.filters.http.oauth2", "envoy.ext_authz");

    private PolicyObjects() {}

    static Optional<Attachment> in(ObjectView object) {
        return CHECKS.stream()
                .filter(check -> object.is(check.group(), check.kind()))
                .flatMap(check -> object.root().find(check.path().toArray(String[]::new)).stream()
                        .filter(field ->
                                check.value().isEmpty() || check.value().equals(field.value())))
                .filter(field -> !isDisabled(field))
                .findFirst()
                .map(field -> new Attachment(field, object + " makes a proxy check users by \"" + field.path() + "\""))
                .or(() -> plugin(object))
                .or(() -> filter(object))
                .or(() -> globally(object));
    }

    private static Optional<Attachment> plugin(ObjectView object) {
        return KONG.contains(object.kind())
                ? object.root()
                        .get("plugin")
                        .filter(plugin -> KONG_PLUGINS.contains(plugin.value()))
                        .map(plugin -> new Attachment(
                                plugin, object + " checks users by the plugin \"" + plugin.value() + "\""))
                : Optional.empty();
    }

    /** Istio's way to put any filter of Envoy in front of a workload. */
    private static Optional<Attachment> filter(ObjectView object) {
        return object.is("networking.istio.io", "EnvoyFilter")
                ? object
                        .root()
                        .search((key, value) ->
                                value instanceof Scalar scalar && ENVOY_FILTERS.contains(scalar.value()))
                        .stream()
                        .findFirst()
                        .map(name -> new Attachment(
                                name, object + " puts the filter \"" + name.value() + "\" in front of a workload"))
                : Optional.empty();
    }

    /** Contour: switched off for the host, and for no route switched on again. */
    private static boolean isDisabled(Field authorization) {
        boolean off = authorization.text("authPolicy", "disabled").orElse("").equals("true");
        return off
                && authorization.object().root().items("spec", "routes").stream()
                        .allMatch(route -> route.get("authPolicy").isEmpty());
    }

    /** ingress-nginx: the setting of the controller that reaches every Ingress. */
    private static Optional<Attachment> globally(ObjectView object) {
        return object.is("", "ConfigMap")
                ? object.root()
                        .find("data", "global-auth-url")
                        .filter(field -> !field.value().isEmpty())
                        .map(PolicyObjects::global)
                : Optional.empty();
    }

    static Attachment global(Field field) {
        return new Attachment(
                field, "\"global-auth-url\" sends the requests of every Ingress to \"" + field.value() + "\" first");
    }
}
