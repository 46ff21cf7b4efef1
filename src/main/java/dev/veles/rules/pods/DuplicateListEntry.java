package dev.veles.rules.pods;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds entries of lists that Kubernetes takes for one and the same. */
public final class DuplicateListEntry implements Rule {
    private static final RuleMeta META = RuleMeta.error("duplicate-list-entry", Category.PODS, Scope.ANYWHERE)
            .summary("A list has two entries that Kubernetes takes for one")
            .why("Server-side apply, and so Flux, refuses the object; elsewhere one of the two wins without a word.")
            .help("Keep one of the two entries.")
            .since("0.1", "Kubernetes: server-side apply, merge strategies of lists");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (PodView pod : context.objects().pods()) {
            if (!pod.isOfKubernetes()) {
                continue;
            }
            KeyedList.OF_PODS.forEach(list -> check(pod.spec(), list, context));
            pod.containers()
                    .forEach(container -> KeyedList.OF_CONTAINERS.forEach(list -> check(container, list, context)));
            checkContainers(pod, context);
        }
        for (ObjectView service : context.objects().all("", "Service")) {
            service.root()
                    .get("spec")
                    .ifPresent(spec -> KeyedList.OF_SERVICES.forEach(list -> check(spec, list, context)));
        }
        for (ObjectView account : context.objects().all("", "ServiceAccount")) {
            check(account.root(), KeyedList.SECRETS, context);
        }
    }

    private static void check(Field holder, KeyedList list, RuleContext context) {
        List<Field> entries = holder.items(list.name());
        if (entries.size() < 2) {
            return;
        }
        Map<String, Field> seen = new HashMap<>();
        for (Field entry : entries) {
            String key = list.keyOf(entry);
            if (!key.isEmpty() && seen.putIfAbsent(key, entry) != null) {
                report(entry, list, key, context);
            }
        }
    }

    /** Containers and init containers are two lists with one set of names. */
    private static void checkContainers(PodView pod, RuleContext context) {
        Map<String, Field> seen = new HashMap<>();
        for (Field container : pod.containers()) {
            String name = KeyedList.CONTAINERS.keyOf(container);
            Field first = name.isEmpty() ? null : seen.putIfAbsent(name, container);
            if (first != null && !isOneList(first, container)) {
                report(container, KeyedList.CONTAINERS, name, context);
            }
        }
    }

    private static boolean isOneList(Field one, Field other) {
        return one.parent().map(Field::key).equals(other.parent().map(Field::key));
    }

    /** A Job from a text is created and not applied: where the key alone is twice in it, the last entry wins. */
    private static void report(Field entry, KeyedList list, String key, RuleContext context) {
        boolean template =
                entry.object().role() == ObjectView.Role.TEMPLATE && list.name().equals("env");
        context.reportAs(
                template ? Severity.WARNING : Severity.ERROR,
                list.placeOf(entry),
                "\"" + list.name() + "\" of " + entry.object() + " has a second entry with the " + list.what() + " \""
                        + key + "\"");
    }
}
