package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds objects that tell a proxy to change the header in which the application gets the token. */
final class HeaderRoutes {
    /** Mappings of headers to set, add and remove, as the Gateway API, Envoy Gateway and Contour call them. */
    private static final Set<String> MODIFIERS =
            Set.of("requestHeaderModifier", "earlyRequestHeaders", "requestHeadersPolicy");

    private static final Set<String> HIDING = Set.of("basic-auth", "oauth2", "hmac-auth", "ldap-auth");

    private HeaderRoutes() {}

    static List<Attachment> in(ObjectView object) {
        return switch (object.kind()) {
            case "HTTPRoute", "GRPCRoute", "ClientTrafficPolicy" -> modifiers(object);
            case "HTTPProxy" -> contour(object);
            case "VirtualService" -> istio(object);
            case "RequestAuthentication" -> tokens(object, "spec", "jwtRules");
            case "HTTPRouteFilter" -> injected(object);
            case "KongPlugin", "KongClusterPlugin" -> kong(object);
            case "Mapping" -> emissary(object);
            default -> List.of();
        };
    }

    private static List<Attachment> modifiers(ObjectView object) {
        List<Attachment> found = new ArrayList<>(0);
        for (Field modifier : object.root().search((key, value) -> MODIFIERS.contains(key))) {
            found.addAll(HeaderChange.in(modifier, object.toString()));
        }
        return found;
    }

    private static List<Attachment> istio(ObjectView object) {
        List<Attachment> found = new ArrayList<>(0);
        for (Field headers : object.root().search((key, value) -> key.equals("headers"))) {
            headers.get("request").ifPresent(request -> found.addAll(HeaderChange.in(request, object.toString())));
        }
        return found;
    }

    private static List<Attachment> contour(ObjectView object) {
        List<Attachment> found = new ArrayList<>(modifiers(object));
        found.addAll(tokens(object, "spec", "virtualhost", "jwtProviders"));
        return found;
    }

    /** Istio and Contour keep the token that they checked unless they are told to hand it on. */
    private static List<Attachment> tokens(ObjectView object, String... keys) {
        List<Attachment> found = new ArrayList<>(0);
        for (Field rule : object.root().items(keys)) {
            Optional<Field> forward = rule.get("forwardOriginalToken").or(() -> rule.get("forwardJWT"));
            // A patch need not say what the object that it is for says already.
            boolean said = forward.isPresent() || object.role() != ObjectView.Role.PATCH;
            if (said && !forward.map(Field::value).orElse("").equals("true") && readsHeader(rule)) {
                found.add(new Attachment(
                        forward.or(() -> rule.get("issuer"))
                                .or(() -> rule.get("name"))
                                .orElse(rule),
                        object + " checks the token and does not hand it on, which" + HeaderChange.REMOVES));
            }
        }
        return found;
    }

    /** Where nothing else is said, the token is taken from this header. */
    private static boolean readsHeader(Field rule) {
        boolean other =
                rule.get("fromParams").isPresent() || rule.get("fromCookies").isPresent();
        return rule.get("fromHeaders").isEmpty()
                ? !other
                : rule.items("fromHeaders").stream()
                        .anyMatch(header ->
                                HeaderChange.isHeader(header.text("name").orElse("")));
    }

    /** Envoy Gateway puts a credential of its own there, unless another header is named. */
    private static List<Attachment> injected(ObjectView object) {
        return object.root()
                .find("spec", "credentialInjection")
                .filter(field -> HeaderChange.isHeader(field.text("header").orElse(HeaderChange.HEADER)))
                .map(field -> List.of(new Attachment(field, object + HeaderChange.OVERWRITES)))
                .orElse(List.of());
    }

    private static List<Attachment> kong(ObjectView object) {
        List<Attachment> found = new ArrayList<>(0);
        String plugin = object.root().text("plugin").orElse("");
        if (plugin.startsWith("request-transformer")) {
            for (Field change : object.root().entries("config")) {
                headers(change, object, found);
            }
        } else if (HIDING.contains(plugin)) {
            object.root()
                    .find("config", "hide_credentials")
                    .filter(field -> field.value().equals("true"))
                    .ifPresent(field -> found.add(new Attachment(field, object + HeaderChange.REMOVES)));
        }
        return found;
    }

    private static void headers(Field change, ObjectView object, List<Attachment> found) {
        String does = change.key().equals("remove") ? HeaderChange.REMOVES : HeaderChange.OVERWRITES;
        for (Field header : change.items("headers")) {
            if (HeaderChange.isHeader(header.value().split(":", -1)[0])) {
                found.add(new Attachment(header, object + does));
            }
        }
    }

    private static List<Attachment> emissary(ObjectView object) {
        List<Attachment> found = new ArrayList<>(0);
        for (Field header : object.root().entries("spec", "add_request_headers")) {
            if (HeaderChange.isHeader(header.key())) {
                found.add(new Attachment(header, object + HeaderChange.OVERWRITES));
            }
        }
        object.root().find("spec", "remove_request_headers").ifPresent(removed -> {
            List<Field> all = removed.items().isEmpty() ? List.of(removed) : removed.items();
            all.stream()
                    .filter(header -> HeaderChange.isHeader(header.value()))
                    .forEach(header -> found.add(new Attachment(header, object + HeaderChange.REMOVES)));
        });
        return found;
    }
}
