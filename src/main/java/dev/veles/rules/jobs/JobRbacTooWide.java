package dev.veles.rules.jobs;

import dev.veles.facts.ContractFacts;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds rights of whoever starts Jobs that go beyond starting Jobs in one namespace. */
public final class JobRbacTooWide implements Rule {
    private static final RuleMeta META = RuleMeta.error("job-rbac-too-wide", Category.JOBS, Scope.UNDER_CONTRACT)
            .summary("A service account that starts Jobs may do more than that, or does it beyond its namespace")
            .why("Whoever breaks into the application gets these rights, up to running anything anywhere.")
            .help(
                    "Grant create, watch and delete (get and list too) on \"jobs\" of the group \"batch\", by a Role and a"
                            + " RoleBinding in the application's namespace.")
            .since("0.1", "the Veles contract: Simulation Jobs", "Kubernetes: role-based access control");

    private static final Set<String> BUILT_IN = Set.of("cluster-admin", "admin", "edit");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (RoleGrant grant : RoleGrant.all(context)) {
            if (startsJobs(grant, context)) {
                check(grant, context);
            }
        }
    }

    /** Known to start Jobs, or given the right to; a group of service accounts counts as each of them. */
    private static boolean startsJobs(RoleGrant grant, RuleContext context) {
        boolean foreign = context.contract()
                .map(facts -> facts.place().isForeign(grant.home()))
                .orElse(false);
        if (foreign) {
            return false;
        }
        return grant.isGroup()
                ? groups(context).contains(grant.subjectName())
                : launchers(context).contains(grant.subjectName())
                        || grant.rules().stream().anyMatch(Grants::startsJobs);
    }

    private static Set<String> groups(RuleContext context) {
        String own = context.contract()
                .map(facts -> facts.place().namespace().value())
                .orElse("");
        return Set.of("system:serviceaccounts", "system:authenticated", "system:serviceaccounts:" + own);
    }

    /** Who starts the Jobs of the contract, and who they run as: what starts a Job can use what it may do. */
    private static List<String> launchers(RuleContext context) {
        return context.contract().map(ContractFacts::jobs).orElse(List.of()).stream()
                .flatMap(kind -> Stream.concat(kind.launcher().stream(), Stream.of(kind.serviceAccount())))
                .toList();
    }

    private static void check(RoleGrant grant, RuleContext context) {
        String role = grant.role().value();
        if (grant.refersToClusterRole() && BUILT_IN.contains(role)) {
            context.report(grant.role(), grant.who() + " is bound to the built-in role \"" + role + "\"");
            return;
        }
        if (grant.rules().stream().anyMatch(Grants::touchesJobs)) {
            checkReach(grant, context);
        }
        for (Field rule : grant.rules()) {
            Grants.tooWide(rule)
                    .ifPresent(field -> context.report(
                            field,
                            grant.who() + " may \"" + join(rule, "verbs") + "\" on \"" + join(rule, "resources")
                                    + "\""));
        }
    }

    private static void checkReach(RoleGrant grant, RuleContext context) {
        String where = grant.binding().namespace();
        if (grant.isClusterWide()) {
            context.report(grant.subject(), grant.who() + " has its rights on Jobs in every namespace");
        } else if (!grant.home().isEmpty() && !where.isEmpty() && !grant.home().equals(where)) {
            context.report(
                    grant.subject(),
                    grant.who() + " of the namespace \"" + grant.home() + "\" has rights on Jobs in \"" + where + "\"");
        }
    }

    private static String join(Field rule, String key) {
        return String.join(", ", rule.items(key).stream().map(Field::value).toList());
    }
}
