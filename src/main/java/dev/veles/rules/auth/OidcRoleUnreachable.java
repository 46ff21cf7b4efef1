package dev.veles.rules.auth;

import dev.veles.facts.Oidc;
import dev.veles.finding.Phrases;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import java.util.List;

/** Finds realm roles that no user can have, or that no token shows to the application. */
public final class OidcRoleUnreachable implements Rule {
    private static final RuleMeta META = RuleMeta.error("oidc-role-unreachable", Category.AUTH, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("A realm role reaches no user, or no token of the application")
            .why("What the role allows stays closed to everybody, whatever groups they are in.")
            .help("Let a group give the role, put roles into the claim that the contract names, and let the client have"
                    + " them in its scope.")
            .since("0.1", "the Veles contract: Auth Contract", "Keycloak: roles, mappers, role scope mappings");

    private static final String FULL_SCOPE = "fullScopeAllowed";

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract()
                .flatMap(facts -> facts.oidc())
                .ifPresent(oidc -> Realm.of(oidc, context).ifPresent(realm -> {
                    RoleSources sources = new RoleSources(oidc, realm);
                    sources.ungiven()
                            .forEach(role -> context.report(
                                    role, "no group gives the realm role " + Phrases.quoted(role.value())));
                    List<Field> client = realm.clients(oidc.clientId().value());
                    if (!client.isEmpty() && RealmClaimMapperMissing.needsRoles(oidc)) {
                        checkClaim(oidc, ClientMappers.of(client, realm), context);
                        client.forEach(part -> checkScope(part, oidc, realm, context));
                    }
                }));
    }

    private static void checkClaim(Oidc oidc, ClientMappers mappers, RuleContext context) {
        String claim = oidc.rolesClaim().value();
        RealmClaimMapperMissing.elsewhere(claim, Mapper.Kind.REALM_ROLES, mappers)
                .ifPresent(mapper -> context.report(
                        mapper.atClaim(),
                        "the mapper " + Phrases.quoted(mapper.name()) + " puts realm roles into "
                                + Phrases.quoted(mapper.claim()) + ", and the application reads "
                                + Phrases.quoted(claim)));
    }

    /** A client without the full scope gets only the roles that are mapped to it, or to a scope of its. */
    private static void checkScope(Field client, Oidc oidc, Realm realm, RuleContext context) {
        boolean mapped = realm.all("scopeMappings").stream()
                .anyMatch(mapping -> mapping.get("clientScope").isPresent()
                        || mapping.text("client")
                                .orElse("")
                                .equals(oidc.clientId().value()));
        client.get(FULL_SCOPE)
                .filter(field -> field.value().equals("false") && !mapped)
                .ifPresent(
                        field -> context.report(
                                field,
                                "the client " + Phrases.quoted(oidc.clientId().value())
                                        + " has no full scope and no role of its own scope, so its tokens carry no realm roles"));
    }
}
