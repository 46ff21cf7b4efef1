package dev.veles.rules.auth;

import dev.veles.facts.Oidc;
import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Knows from where users get the roles of a realm: groups, what everybody has, what single users are given. */
final class RoleSources {
    /** Clients that come with every realm. */
    private static final Set<String> BUILT_IN =
            Set.of("account", "account-console", "admin-cli", "broker", "realm-management", "security-admin-console");

    private final Oidc oidc;
    private final Realm realm;

    RoleSources(Oidc oidc, Realm realm) {
        this.oidc = oidc;
        this.realm = realm;
    }

    /**
     * The names of roles that no group gives, where the realm says which groups there are. Roles of the contract are not
     * among them: which groups lack those is said of the groups.
     */
    List<Field> ungiven() {
        List<Field> ungiven = new ArrayList<>();
        if (realm.groups().isEmpty() || isShared() || realm.isFederated()) {
            return ungiven;
        }
        Set<String> given = given();
        for (Field role : realm.all("roles", "realm")) {
            String name = role.text("name").orElse("");
            if (!given.contains(name) && !Realm.isBuiltIn(name)) {
                role.get("name").ifPresent(ungiven::add);
            }
        }
        return ungiven;
    }

    private Set<String> given() {
        List<String> roles = new ArrayList<>();
        realm.groups().forEach(group -> group.roles().forEach(role -> roles.add(role.value())));
        realm.defaultRoles().forEach(role -> roles.add(role.value()));
        for (Field user : realm.all("users")) {
            user.items("realmRoles").forEach(role -> roles.add(role.value()));
        }
        Set<String> given = new LinkedHashSet<>(realm.expand(roles));
        oidc.realm()
                .ifPresent(described ->
                        described.groups().forEach(group -> group.roles().forEach(role -> given.add(role.value()))));
        return given;
    }

    /** Other applications may have roles that an administrator gives to single users. */
    private boolean isShared() {
        return realm.all("clients").stream()
                .map(client -> client.text("clientId").orElse(""))
                .anyMatch(
                        id -> !id.equals(oidc.clientId().value()) && !BUILT_IN.contains(id) && !id.endsWith("-realm"));
    }
}
