package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The mappers that fill the tokens of a client: its own, and those of the scopes that it always has.
 *
 * @param client the client, in each part of the realm that has it
 * @param mappers in order
 * @param isOpen true where it has scopes that no manifest describes, which may hold further mappers
 * @param hasRoles true where it has Keycloak's own scope {@code roles}, as it is made with every realm
 */
record ClientMappers(List<Field> client, List<Mapper> mappers, boolean isOpen, boolean hasRoles) {
    private static final String ROLES = "roles";

    /** Of these, only {@code roles} and {@code microprofile-jwt} say anything of groups or roles. */
    private static final Set<String> BUILT_IN = Set.of(
            "basic",
            "profile",
            "email",
            "address",
            "phone",
            "web-origins",
            "acr",
            "offline_access",
            "organization",
            "service_account",
            ROLES);

    static ClientMappers of(List<Field> client, Realm realm) {
        List<Mapper> mappers = new ArrayList<>();
        List<String> scopes = new ArrayList<>();
        boolean open = false;
        boolean listed = false;
        for (Field part : client) {
            part.items("protocolMappers").forEach(mapper -> mappers.add(new Mapper(mapper)));
            listed = listed || part.get("defaultClientScopes").isPresent();
            part.items("defaultClientScopes").forEach(scope -> scopes.add(scope.value()));
            // Whether the application asks for them is its own business.
            open = open || isDefined(part.items("optionalClientScopes"));
        }
        boolean builtIn = !listed || scopes.contains(ROLES);
        if (!listed) {
            realm.all("defaultDefaultClientScopes").forEach(scope -> scopes.add(scope.value()));
            open = open || !BUILT_IN.containsAll(scopes);
        }
        List<Field> described = realm.all("clientScopes");
        for (String scope : scopes) {
            List<Field> here = described.stream()
                    .filter(each -> each.text("name").orElse("").equals(scope))
                    .toList();
            here.forEach(each -> each.items("protocolMappers").forEach(mapper -> mappers.add(new Mapper(mapper))));
            open = open || here.isEmpty() && !BUILT_IN.contains(scope);
            builtIn = builtIn && (here.isEmpty() || !scope.equals(ROLES));
        }
        return new ClientMappers(client, mappers, open, builtIn);
    }

    private static boolean isDefined(List<Field> optional) {
        return optional.stream().anyMatch(scope -> !BUILT_IN.contains(scope.value()));
    }

    /** The mappers that fill a claim. */
    List<Mapper> filling(String claim) {
        return mappers.stream().filter(mapper -> mapper.claim().equals(claim)).toList();
    }

    /** True for a claim that Keycloak fills without being told. */
    boolean isFilledByKeycloak(String claim) {
        boolean ofClient = claim.startsWith("resource_access.") && claim.endsWith(".roles");
        return hasRoles && (claim.equals("realm_access.roles") || ofClient);
    }

    /** Where the client stands. */
    Field at() {
        Field first = client.get(0);
        return first.get("clientId").orElse(first);
    }
}
