package dev.veles.rules.names;

import dev.veles.facts.ContractFacts;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.rules.names.ServedHosts.ServedHost;

/** Finds other hostnames than the contract's where users, browsers or the login server will use them. */
public final class HostnameMismatch implements Rule {
    private static final RuleMeta META = RuleMeta.error("hostname-mismatch", Category.NAMES, Scope.CONTRACT_FACTS)
            .needsBuild()
            .yieldsTo("oidc-env-mismatch")
            .summary("A route, a certificate, a redirect or a variable has another hostname than the contract's")
            .why("Users, certificates and the login server agree on one name: with another, logins end in an error.")
            .help("Write the contract's hostname, or change \"hostname\" in the contract so that everything follows.")
            .since("0.1", "the Veles contract: Cluster Contract, Runtime Env");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract()
                .ifPresent(facts -> facts.place()
                        .hostname()
                        .ifPresent(host ->
                                check(new HostNames(host.value(), facts.place().otherHosts()), facts, context)));
    }

    private static void check(HostNames names, ContractFacts facts, RuleContext context) {
        for (ObjectView object : context.objects().objects()) {
            if (!context.isForeign(object)) {
                ServedHosts.of(object).forEach(served -> checkServed(served, names, context));
            }
            if (object.is("", "ConfigMap") && !context.isForeign(object)) {
                object.root().entries("data").forEach(entry -> checkEntry(entry, names, context));
            }
            RedirectHosts.of(object, facts.auth().clientId()).forEach(field -> checkRedirect(field, names, context));
        }
        for (PodView pod : context.objects().pods()) {
            if (!context.isForeign(pod.owner())) {
                for (Field variable : pod.env()) {
                    variable.get("value")
                            .ifPresent(
                                    value -> checkVariable(variable.text("name").orElse(""), value, names, context));
                }
            }
        }
    }

    private static void checkServed(ServedHost served, HostNames names, RuleContext context) {
        String host = served.host();
        if (host.contains("${")) {
            return;
        }
        if (host.isEmpty()) {
            context.report(
                    served.field(),
                    "a rule without a host answers for all names, not for \"" + names.own() + "\" alone");
        } else if (!names.isOwn(host) && !(served.mayBeWildcard() && names.isCoveredBy(host))) {
            context.report(served.field(), names.message(host));
        }
    }

    /** A variable, or a file of variables, one on each line. */
    private static void checkEntry(Field entry, HostNames names, RuleContext context) {
        if (entry.value().indexOf('\n') < 0) {
            checkVariable(entry.key(), entry, names, context);
        } else if (HostNames.holdsPublicAddress(entry.value())) {
            for (Field line : entry.lines()) {
                int equals = line.value().indexOf('=');
                if (equals > 0) {
                    checkVariable(line.value().substring(0, equals).strip(), line, names, context);
                }
            }
        }
    }

    private static void checkVariable(String name, Field value, HostNames names, RuleContext context) {
        if (value.value().indexOf('\n') >= 0 || name.contains("ISSUER")) {
            return;
        }
        boolean own = HostNames.isPublicAddress(name);
        for (String host : HostNames.in(value.value(), HostNames.mayBeBare(name))) {
            if (own ? !names.isOwn(host) : names.isVariant(host)) {
                context.report(value, names.message(host));
            }
        }
    }

    private static void checkRedirect(Field field, HostNames names, RuleContext context) {
        for (String host : HostNames.in(field.value(), false)) {
            if (!names.isOwn(host) && !host.equals("localhost") && !host.startsWith("127.")) {
                context.report(field, names.message(host));
            }
        }
    }
}
