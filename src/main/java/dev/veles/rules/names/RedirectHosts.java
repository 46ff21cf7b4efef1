package dev.veles.rules.names;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The addresses to which a login server may send users back: of the application's client in a Keycloak realm. */
final class RedirectHosts {
    private static final Set<String> ADDRESSES =
            Set.of("redirectUris", "webOrigins", "rootUrl", "baseUrl", "adminUrl", "post.logout.redirect.uris");

    private RedirectHosts() {}

    /** The addresses in a realm import, or in a realm that a ConfigMap holds as YAML or JSON. */
    static List<Field> of(ObjectView object, Optional<String> clientId) {
        List<Field> addresses = new ArrayList<>();
        if (object.kind().equals("KeycloakRealmImport")) {
            object.root().items("spec", "realm", "clients").forEach(client -> add(client, clientId, addresses));
        } else if (object.is("", "ConfigMap")) {
            for (Field text : object.root().entries("data")) {
                if (text.value().contains("redirectUris")) {
                    text.documents()
                            .forEach(realm ->
                                    realm.items("clients").forEach(client -> add(client, clientId, addresses)));
                }
            }
        }
        return addresses;
    }

    private static void add(Field client, Optional<String> clientId, List<Field> addresses) {
        String id = client.text("clientId").orElse("");
        if (clientId.map(id::equals).orElse(true)) {
            client.walk(field -> {
                String key =
                        field.key().isEmpty() ? field.parent().map(Field::key).orElse("") : field.key();
                if (ADDRESSES.contains(key) && !field.value().isEmpty()) {
                    addresses.add(field);
                }
            });
        }
    }
}
