package dev.veles.rules.auth;

import dev.veles.facts.Oidc;
import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The realm of the contract as the manifests describe it, which may be in several parts. */
final class Realm {
    private static final String REALMS = "/realms/";

    /** Keycloak gives these to everybody. */
    private static final Set<String> BUILT_IN = Set.of("offline_access", "uma_authorization");

    private final String name;
    private final List<Field> parts;

    private Realm(String name, List<Field> parts) {
        this.name = name;
        this.parts = parts;
    }

    /** The realm that users log in to; empty where no manifest describes it. */
    static Optional<Realm> of(Oidc oidc, RuleContext context) {
        String name = name(oidc);
        List<Field> parts = RealmTexts.in(context).stream()
                .filter(part -> part.text("realm").orElse("").equals(name))
                .toList();
        return name.isEmpty() || parts.isEmpty() ? Optional.empty() : Optional.of(new Realm(name, parts));
    }

    private static String name(Oidc oidc) {
        String issuer = oidc.issuer().value();
        int realm = issuer.indexOf(REALMS);
        return oidc.realm()
                .map(described -> described.name().value())
                .orElseGet(() -> realm < 0
                        ? ""
                        : issuer.substring(realm + REALMS.length()).replace("/", ""));
    }

    String name() {
        return name;
    }

    List<Field> parts() {
        return parts;
    }

    /** The list under a key, of all parts. */
    List<Field> all(String... keys) {
        List<Field> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.items(keys)));
        return all;
    }

    /** The first list under a key; empty where no part speaks of it. */
    Optional<Field> list(String... keys) {
        return parts.stream().flatMap(part -> part.find(keys).stream()).findFirst();
    }

    /** The name of the realm in a part that must be all there is: a realm import, or one with roles and clients. */
    Optional<Field> whole() {
        return parts.stream()
                .filter(part -> RealmTexts.isImport(part)
                        || part.get("roles").isPresent() && part.get("clients").isPresent())
                .flatMap(part -> part.get("realm").stream())
                .findFirst();
    }

    List<RealmGroup> groups() {
        return RealmGroup.in(all("groups"));
    }

    /** True where groups, or roles, also come from a directory outside. */
    boolean isFederated() {
        return parts.stream()
                .anyMatch(part -> part.find("components", "org.keycloak.storage.UserStorageProvider")
                                .isPresent()
                        || !part.items("userFederationProviders").isEmpty());
    }

    /** The application's client in each part that has it. */
    List<Field> clients(String clientId) {
        return all("clients").stream()
                .filter(client -> client.text("clientId").orElse("").equals(clientId))
                .toList();
    }

    /** The roles with all that they bring: a composite role gives others too. */
    Set<String> expand(Iterable<String> roles) {
        return RoleParts.of(all("roles", "realm")).expand(roles);
    }

    /** The names of the roles that every user has, where they are named. */
    List<Field> defaultRoles() {
        List<Field> roles = new ArrayList<>(all("defaultRoles"));
        for (Field role : all("roles", "realm")) {
            if (isDefault(role.text("name").orElse(""))) {
                roles.addAll(role.items("composites", "realm"));
            }
        }
        return roles;
    }

    private static boolean isDefault(String role) {
        return role.startsWith("default-roles-");
    }

    /** True for roles that are Keycloak's own, and for names that are filled in later. */
    static boolean isBuiltIn(String role) {
        return BUILT_IN.contains(role) || isDefault(role) || isUnknown(role);
    }

    /** True for what the importing program, or Flux, fills in. */
    static boolean isUnknown(String text) {
        return text.contains("$(") || text.contains("${");
    }
}
