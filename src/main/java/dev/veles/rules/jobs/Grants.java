package dev.veles.rules.jobs;

import dev.veles.manifest.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rules of a Role let somebody do, as far as it is more than starting and watching Jobs. */
final class Grants {
    /** What it takes to start Jobs, to follow them and to remove them; who may watch may as well get and list. */
    private static final Set<String> FOR_JOBS = Set.of("create", "watch", "delete", "get", "list");

    private static final Set<String> READING = Set.of("get", "list", "watch");

    /** Whoever can make these can run what no Job may run, or becomes somebody else. */
    private static final Set<String> POWERFUL = Set.of(
            "pods",
            "pods/exec",
            "pods/attach",
            "pods/portforward",
            "pods/ephemeralcontainers",
            "replicationcontrollers",
            "replicasets",
            "deployments",
            "statefulsets",
            "daemonsets",
            "cronjobs",
            "serviceaccounts",
            "serviceaccounts/token",
            "roles",
            "rolebindings",
            "clusterroles",
            "clusterrolebindings",
            "nodes/proxy");

    private Grants() {}

    /** True for a rule that speaks of Jobs. */
    static boolean touchesJobs(Field rule) {
        return has(rule, "apiGroups", "batch") && (has(rule, "resources", "jobs") || has(rule, "resources", "jobs/*"));
    }

    /** True for a rule that lets somebody start Jobs. */
    static boolean startsJobs(Field rule) {
        return touchesJobs(rule) && has(rule, "verbs", "create");
    }

    /** The first part of a rule that goes too far: a verb, or a resource. */
    static Optional<Field> tooWide(Field rule) {
        Optional<Field> verb = rule.items("verbs").stream()
                .filter(item -> touchesJobs(rule) && !FOR_JOBS.contains(item.value()))
                .findFirst();
        return verb.or(() -> powerful(rule));
    }

    private static Optional<Field> powerful(Field rule) {
        List<Field> verbs = rule.items("verbs");
        boolean readsOnly = verbs.stream().allMatch(verb -> READING.contains(verb.value()));
        return rule.items("resources").stream()
                .filter(resource -> isPowerful(resource.value(), readsOnly))
                .findFirst();
    }

    private static boolean isPowerful(String resource, boolean readsOnly) {
        return resource.equals("*")
                || resource.equals("secrets")
                || (POWERFUL.contains(resource) && (!readsOnly || resource.equals("pods/exec")));
    }

    private static boolean has(Field rule, String key, String wanted) {
        return rule.items(key).stream().map(Field::value).anyMatch(value -> value.equals(wanted) || value.equals("*"));
    }
}
