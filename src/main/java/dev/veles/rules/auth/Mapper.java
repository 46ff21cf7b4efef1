package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import java.util.Optional;

/**
 * A protocol mapper: what puts a claim into tokens.
 *
 * @param field where it stands
 */
record Mapper(Field field) {
    private static final String CLAIM = "claim.name";

    /** What it puts there. */
    enum Kind {
        GROUPS("the groups of a user"),
        REALM_ROLES("realm roles"),
        CLIENT_ROLES("roles of a client"),
        OTHER("something else");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isRoles() {
            return this == REALM_ROLES || this == CLIENT_ROLES;
        }
    }

    Kind kind() {
        return switch (field.text("protocolMapper").orElse("")) {
            case "oidc-group-membership-mapper" -> Kind.GROUPS;
            case "oidc-usermodel-realm-role-mapper" -> Kind.REALM_ROLES;
            case "oidc-usermodel-client-role-mapper" -> Kind.CLIENT_ROLES;
            default -> Kind.OTHER;
        };
    }

    String name() {
        return field.text("name").orElse("");
    }

    /** The claim that it fills; empty for what fills none of a single name. */
    String claim() {
        return field.text("config", CLAIM).orElse("");
    }

    /** A setting; all are strings, and one that is missing is off. */
    String setting(String key) {
        return field.text("config", key).orElse("");
    }

    boolean isOn(String key) {
        return setting(key).equals("true");
    }

    /** Where a setting stands, or would. */
    Field at(String key) {
        Optional<Field> config = field.get("config");
        return config.flatMap(settings -> settings.get(key)).or(() -> config).orElse(field);
    }

    /** Where the name of the claim stands. */
    Field atClaim() {
        return at(CLAIM);
    }

    Field atKind() {
        return field.get("protocolMapper").orElse(field);
    }
}
