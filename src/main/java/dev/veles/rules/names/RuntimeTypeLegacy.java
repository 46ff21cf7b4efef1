package dev.veles.rules.names;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.yaml.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds settings that say that a service runs in a container of the host instead of in the cluster. */
public final class RuntimeTypeLegacy implements Rule {
    private static final RuleMeta META = RuleMeta.error("runtime-type-legacy", Category.NAMES, Scope.ANYWHERE)
            .summary("A setting says that a service runs in a container of a host and not in the cluster")
            .why("Programs then look for the service, and for what deploys it, where nothing is kept up to date.")
            .help("Write \"k8s\", and the namespace and the Service of what runs in the cluster.")
            .since("0.1", "a runtime topology whose services run in Kubernetes");

    /** LXC containers, as Proxmox calls them too. */
    private static final Set<String> LEGACY = Set.of("lxc", "ct");

    private static final List<String> KEYS = List.of("runtime_type", "runtimetype", "runtime-type");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (PodView pod : context.objects().pods()) {
            for (Field variable : pod.env()) {
                variable.get("value")
                        .ifPresent(value -> check(variable.text("name").orElse(""), value, context));
            }
        }
        for (ObjectView map : context.objects().all("", "ConfigMap")) {
            map.root().entries("data").forEach(entry -> text(entry, context));
        }
        for (ObjectView release : context.objects().all("helm.toolkit.fluxcd.io", "HelmRelease")) {
            release.root().find("spec", "values").ifPresent(values -> tree(values, context));
        }
    }

    /** A variable, or a file of variables or of YAML. */
    private static void text(Field entry, RuleContext context) {
        check(entry.key(), entry, context);
        if (!speaksOfIt(entry.value())) {
            return;
        }
        entry.documents().forEach(document -> tree(document, context));
        for (Field line : entry.lines()) {
            int equals = line.value().indexOf('=');
            if (equals > 0) {
                check(line.value().substring(0, equals), line, context);
            }
        }
    }

    private static void tree(Field tree, RuleContext context) {
        for (Field field : tree.search((key, value) -> value instanceof Scalar && isKey(key))) {
            check(field.key(), field, context);
        }
    }

    private static void check(String name, Field value, RuleContext context) {
        String text = plain(value.value().substring(value.value().indexOf('=') + 1));
        if (isKey(name) && LEGACY.contains(text.toLowerCase(Locale.ROOT))) {
            context.report(value, "\"" + name.strip() + "\" is \"" + text + "\"");
        }
    }

    /** Files of variables may quote a value, and may have a comment behind it. */
    private static String plain(String value) {
        int comment = value.indexOf(" #");
        String text = comment < 0 ? value : value.substring(0, comment);
        return text.replace("\"", "").replace("'", "").strip();
    }

    /** {@code runtime_type}, {@code runtimeType}, {@code SHOP_DATABASE_RUNTIME_TYPE}. */
    private static boolean isKey(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return KEYS.stream().anyMatch(lower::endsWith);
    }

    private static boolean speaksOfIt(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return KEYS.stream().anyMatch(lower::contains);
    }
}
