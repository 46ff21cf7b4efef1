package dev.veles.rules.auth;

import dev.veles.facts.Oidc;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import java.util.List;
import java.util.Optional;

/** Finds clients whose tokens lack the claims that the application reads, or carry them in another form. */
public final class RealmClaimMapperMissing implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "realm-claim-mapper-missing", Category.AUTH, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("The application's client does not put groups or roles into tokens as the contract says")
            .why(
                    "Users log in and have no rights, since the application finds no group or role of theirs in the token.")
            .help(
                    "Give the client an \"oidc-group-membership-mapper\" without \"full.path\" for the groups claim and an"
                            + " \"oidc-usermodel-realm-role-mapper\" for the roles claim, both for access and ID tokens.")
            .since("0.1", "the Veles contract: Auth Contract", "Keycloak: protocol mappers");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract()
                .flatMap(facts -> facts.oidc())
                .ifPresent(oidc -> Realm.of(oidc, context).ifPresent(realm -> check(oidc, realm, context)));
    }

    private static void check(Oidc oidc, Realm realm, RuleContext context) {
        List<Field> client = realm.clients(oidc.clientId().value());
        if (client.isEmpty()) {
            return;
        }
        ClientMappers mappers = ClientMappers.of(client, realm);
        String id = oidc.clientId().value();
        if (needsGroups(oidc)) {
            ClaimCheck.of(oidc.groupsClaim().value(), Mapper.Kind.GROUPS, mappers, id)
                    .find()
                    .forEach(found -> context.report(found.field(), found.message()));
        }
        if (needsRoles(oidc)) {
            ClaimCheck.of(oidc.rolesClaim().value(), Mapper.Kind.REALM_ROLES, mappers, id)
                    .find()
                    .forEach(found -> context.report(found.field(), found.message()));
        }
    }

    /** The claims have names in any case; whether the application reads them, the rest of the contract tells. */
    private static boolean needsGroups(Oidc oidc) {
        return !oidc.requiredGroups().isEmpty()
                || requires(oidc, oidc.groupsClaim().value())
                || oidc.realm().map(realm -> !realm.groups().isEmpty()).orElse(false);
    }

    static boolean needsRoles(Oidc oidc) {
        return requires(oidc, oidc.rolesClaim().value())
                || oidc.realm()
                        .map(realm -> realm.groups().stream()
                                .anyMatch(group -> !group.roles().isEmpty()))
                        .orElse(false);
    }

    private static boolean requires(Oidc oidc, String claim) {
        return oidc.requiredClaims().stream().anyMatch(each -> each.value().equals(claim));
    }

    /** The mapper that fills another claim with what the application wants, where nothing fills the one that it reads. */
    static Optional<Mapper> elsewhere(String claim, Mapper.Kind kind, ClientMappers mappers) {
        return mappers.filling(claim).isEmpty() && !mappers.isFilledByKeycloak(claim)
                ? mappers.mappers().stream()
                        .filter(mapper ->
                                mapper.kind() == kind && !mapper.claim().isEmpty())
                        .findFirst()
                : Optional.empty();
    }
}
