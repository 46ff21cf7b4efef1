package dev.veles.rules.auth;

import dev.veles.facts.Oidc;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;

/** Finds realms whose groups give other roles than the contract promises. */
public final class RealmGroupMappingMismatch implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "realm-group-mapping-mismatch", Category.AUTH, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("A realm's groups give other realm roles than the contract says")
            .why("Users get rights that nobody promised them, or miss those that they were promised.")
            .help(
                    "Give each group the \"realmRoles\" that the contract lists, and its roles to no other group; or change"
                            + " \"oidc.realm.groups\" in the contract.")
            .since("0.1", "the Veles contract: Auth Contract", "Keycloak: groups and roles");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract()
                .flatMap(facts -> facts.oidc())
                .ifPresent(oidc -> oidc.realm()
                        .filter(described -> !described.groups().isEmpty())
                        .ifPresent(described ->
                                Realm.of(oidc, context).ifPresent(realm -> check(described, realm, context))));
    }

    private static void check(Oidc.Realm described, Realm realm, RuleContext context) {
        GroupMapping mapping = new GroupMapping(described, realm);
        mapping.find().forEach(found -> context.report(found.field(), found.message()));
    }
}
