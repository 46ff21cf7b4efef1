package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.rules.changes.Permissions.Permission;
import dev.veles.yaml.Node;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds Roles that allow more than they did, and bindings that give a Role to more than they did. */
public final class RbacWidened implements DiffRule {
    private static final String GROUP = "rbac.authorization.k8s.io";

    private static final RuleMeta META = RuleMeta.warning("rbac-widened", Category.CHANGES, Scope.DIFF)
            .summary("A Role allows more than it did, or is given to more")
            .why("Everything that runs under it can do the new things from the moment that the change is applied.")
            .help("Name only the verbs, resources and subjects that are needed.")
            .since("0.1", "Kubernetes: RBAC good practices");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (String kind : List.of("Role", "ClusterRole")) {
            context.kept(GROUP, kind).forEach(change -> checkRole(change, context));
        }
        for (String kind : List.of("RoleBinding", "ClusterRoleBinding")) {
            context.kept(GROUP, kind).forEach(change -> checkSubjects(change, context));
        }
    }

    private static void checkRole(Change change, DiffContext context) {
        Collection<Permission> old =
                Permissions.of(change.before().orElseThrow()).keySet();
        Map<Field, Permission> first = new LinkedHashMap<>();
        Map<Field, Integer> more = new LinkedHashMap<>();
        Permissions.of(change.after().orElseThrow()).forEach((permission, rule) -> {
            if (old.stream().noneMatch(one -> one.covers(permission))) {
                first.putIfAbsent(rule, permission);
                more.merge(rule, 1, Integer::sum);
            }
        });
        first.forEach((rule, permission) -> {
            int others = more.getOrDefault(rule, 1) - 1;
            String rest = others == 0 ? "" : " and " + others + " more";
            context.report(rule, change + " newly allows \"" + permission + "\"" + rest);
        });
    }

    private static void checkSubjects(Change change, DiffContext context) {
        for (FieldChange field : change.at("subjects")) {
            if (field.after().isPresent()) {
                Field place = change.place(field);
                context.report(place, change + " is given to " + subject(place));
            }
        }
    }

    private static String subject(Field place) {
        Field item = place;
        while (item.text("kind").isEmpty()
                && item.parent().isPresent()
                && !item.key().equals("subjects")) {
            item = item.parent().get();
        }
        Node node = item.node();
        ObjectView binding = item.object();
        return node.text("name").isEmpty()
                ? "more subjects"
                : node.text("kind").orElse("") + " \"" + node.text("name").get() + "\""
                        + node.text("namespace")
                                .filter(namespace -> !namespace.equals(binding.namespace()))
                                .map(namespace -> " of \"" + namespace + "\"")
                                .orElse("");
    }
}
