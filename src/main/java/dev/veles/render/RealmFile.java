package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.list;
import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.OidcSpec;
import dev.veles.contract.OidcSpec.GroupSpec;
import dev.veles.contract.OidcSpec.RealmSpec;
import dev.veles.model.OidcModel;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Sequence;
import java.util.List;

/**
 * The realm as Keycloak's export format has it: realm roles, groups with their roles, and the application's client,
 * whose tokens carry the claims that the contract promises. It says nothing of users, and nothing of what others keep
 * in the realm.
 */
final class RealmFile {
    /** Since Keycloak 25, {@code sub} comes from the scope {@code basic}. */
    private static final List<String> SCOPES = List.of("basic", "profile", "email", "roles", "web-origins");

    /** Where a claim can stand: Keycloak puts it only where its mapper says so. */
    private static final List<String> TOKENS =
            List.of("id.token.claim", "access.token.claim", "userinfo.token.claim", "introspection.token.claim");

    private final OidcModel oidc;

    RealmFile(OidcModel oidc) {
        this.oidc = oidc;
    }

    Mapping tree(RealmSpec realm) {
        Location cause = realm.location();
        return mapping(cause)
                .put("realm", realm.name())
                .put("enabled", true)
                .put("roles", mapping(cause).put("realm", list(cause, oidc.roles(), RealmFile::role)))
                .put("groups", list(cause, realm.groups().values(), RealmFile::group))
                .put("clients", new Sequence(List.of(client()), oidc.spec().location()))
                .build();
    }

    private static Mapping role(Located<String> role) {
        return mapping(role.location()).put("name", role).build();
    }

    private static Mapping group(GroupSpec group) {
        Location cause = group.name().location();
        return mapping(cause)
                .put("name", group.name())
                .put("realmRoles", MappingBuilder.strings(cause, group.roles()))
                .build();
    }

    /** A public client: a browser can keep no secret, so a code is bound to who asked for it by PKCE instead. */
    private Mapping client() {
        OidcSpec spec = oidc.spec();
        Location cause = spec.clientId().location();
        return mapping(cause)
                .put("clientId", spec.clientId())
                .put("enabled", true)
                .put("protocol", "openid-connect")
                .put("publicClient", true)
                .put("standardFlowEnabled", true)
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", false)
                .put("redirectUris", MappingBuilder.strings(cause, oidc.redirectUris()))
                // "+" stands for the origins, and below for the addresses, of the redirect URIs.
                .put("webOrigins", MappingBuilder.strings(cause, List.of("+")))
                .put(
                        "attributes",
                        mapping(cause).put("pkce.code.challenge.method", "S256").put("post.logout.redirect.uris", "+"))
                .put("defaultClientScopes", MappingBuilder.strings(cause, SCOPES))
                .put("protocolMappers", new Sequence(List.of(groupMapper(), roleMapper()), cause))
                .build();
    }

    /** Keycloak's built-in mapper of that name puts realm roles into {@code groups}; this one puts groups there. */
    private Mapping groupMapper() {
        Location cause = oidc.groupsClaim().location();
        MappingBuilder config = mapping(cause)
                .put("claim.name", oidc.groupsClaim())
                // With the full path the group alpha would be called /alpha.
                .put("full.path", "false");
        return mapper(cause, "groups", "oidc-group-membership-mapper", config);
    }

    private Mapping roleMapper() {
        Location cause = oidc.rolesClaim().location();
        MappingBuilder config = mapping(cause)
                .put("claim.name", oidc.rolesClaim())
                .put("jsonType.label", "String")
                .put("multivalued", "true");
        return mapper(cause, "realm roles", "oidc-usermodel-realm-role-mapper", config);
    }

    /** All values of a mapper's configuration are strings, truth values too. */
    private static Mapping mapper(Location cause, String name, String kind, MappingBuilder config) {
        TOKENS.forEach(token -> config.put(token, "true"));
        return mapping(cause)
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind)
                .put("config", config)
                .build();
    }
}
