package dev.veles.rules.auth;

import dev.veles.facts.Oidc;
import dev.veles.finding.Phrases;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import dev.veles.source.Located;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds groups that users must be in and that their realm does not have. */
public final class OidcRequiredGroupUnknown implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "oidc-required-group-unknown", Category.AUTH, Scope.CONTRACT_FACTS)
            .needsBuild()
            .yieldsTo("oidc-env-mismatch")
            .summary("A group that users must be in is no group of the realm")
            .why("Nobody can be in the group, so nobody gets in by it.")
            .help(
                    "Name a group of the realm, as it is called there and without a slash, or add the group to the realm.")
            .since("0.1", "the Veles contract: Auth Contract, Runtime Env");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract().flatMap(facts -> facts.oidc()).ifPresent(oidc -> check(oidc, context));
    }

    private static void check(Oidc oidc, RuleContext context) {
        Set<String> described = new LinkedHashSet<>();
        oidc.realm()
                .ifPresent(realm -> realm.groups()
                        .forEach(group -> described.add(group.name().value())));
        if (!described.isEmpty()) {
            for (Located<String> required : oidc.requiredGroups()) {
                if (!described.contains(required.value())) {
                    context.reportContract(required.location(), message(required.value(), described));
                }
            }
        }
        Optional<Realm> realm = Realm.of(oidc, context).filter(found -> !found.isFederated());
        if (described.isEmpty()) {
            realm.ifPresent(found -> checkRealm(oidc, found, context));
        }
        Set<String> known = new LinkedHashSet<>(described);
        realm.ifPresent(found -> found.groups().forEach(group -> known.add(group.name())));
        if (!known.isEmpty()) {
            checkVariables(oidc, known, context);
        }
    }

    /** The contract does not say which groups the realm has, so the realm has to. */
    private static void checkRealm(Oidc oidc, Realm realm, RuleContext context) {
        Set<String> there = new LinkedHashSet<>();
        realm.groups().forEach(group -> there.add(group.name()));
        Optional<Field> list = realm.list("groups");
        for (Located<String> required : oidc.requiredGroups()) {
            if (list.isPresent()
                    && !there.contains(required.value())
                    && there.stream().noneMatch(Realm::isUnknown)) {
                context.report(list.get(), message(required.value(), there));
            }
        }
    }

    private static void checkVariables(Oidc oidc, Set<String> known, RuleContext context) {
        for (PodView pod : context.objects().pods()) {
            if (!context.isForeign(pod.owner())) {
                for (Field container : pod.spec().items("containers")) {
                    ContainerEnv env = ContainerEnv.of(container, pod, context);
                    env.names().stream()
                            .filter(name -> name.endsWith("REQUIRED_GROUPS"))
                            .forEach(name -> env.get(name)
                                    .filter(EnvValue::isKnown)
                                    .filter(value -> !isContracts(value, oidc))
                                    .ifPresent(value -> checkValue(value, known, context)));
                }
            }
        }
    }

    /** What the contract's own list was rendered to stands where the list does, of which all is said already. */
    private static boolean isContracts(EnvValue value, Oidc oidc) {
        boolean said = oidc.realm().filter(realm -> !realm.groups().isEmpty()).isPresent();
        return said
                && !oidc.requiredGroups().isEmpty()
                && value.field().location().equals(oidc.requiredGroups().get(0).location());
    }

    private static void checkValue(EnvValue value, Set<String> known, RuleContext context) {
        for (String group : value.value().split(",", -1)) {
            if (!group.isBlank() && !known.contains(group.strip())) {
                context.report(value.field(), message(group.strip(), known));
            }
        }
    }

    private static String message(String required, Set<String> known) {
        String plain = required.substring(required.lastIndexOf('/') + 1);
        String there = known.contains(plain)
                ? "it is called " + Phrases.quoted(plain)
                : "it has " + Phrases.list(known.stream().map(Phrases::quoted).toList(), "and");
        return "the required group " + Phrases.quoted(required) + " is no group of the realm; " + there;
    }
}
