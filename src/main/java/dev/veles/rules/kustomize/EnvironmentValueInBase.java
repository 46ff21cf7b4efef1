package dev.veles.rules.kustomize;

import dev.veles.finding.Phrases;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.Optional;
import java.util.Set;

/** Finds hosts, namespaces and image tags of one environment in a base that several environments build on. */
public final class EnvironmentValueInBase implements Rule {
    private static final RuleMeta META = RuleMeta.warning(
                    "environment-value-in-base", Category.KUSTOMIZE, Scope.ANYWHERE)
            .needsKustomization()
            .summary("A base holds a host, namespace or image tag of one environment")
            .why("Every other environment has it too, until somebody thinks of replacing it there.")
            .help("Write it in the overlay of that environment, and in the base what all environments share.")
            .since("0.1", "kustomize: bases and overlays", "the layout of a repository of workload bases");

    private static final Set<String> HOSTS = Set.of(
            "host",
            "hosts",
            "hostname",
            "hostnames",
            "dnsNames",
            "commonName",
            "domain",
            "domains",
            "external-dns.alpha.kubernetes.io/hostname");
    private static final Set<String> TAGS = Set.of("image", "tag", "newTag");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        if (context.repository().isEmpty() || context.kustomization().isEmpty()) {
            return;
        }
        EnvironmentWords words = EnvironmentWords.of(
                context.kustomization().get(), context.repository().get().kustomizations());
        if (words.areSeveral()) {
            BaseContent.of(context).ifPresent(content -> check(content, words, context));
        }
    }

    private static void check(ManifestSet content, EnvironmentWords words, RuleContext context) {
        for (ObjectView object : content.objects()) {
            Field root = object.root();
            root.find("metadata", "namespace").ifPresent(it -> check("namespace", it, it.value(), words, context));
            if (object.is("", "Namespace")) {
                root.find("metadata", "name").ifPresent(it -> check("namespace", it, it.value(), words, context));
            }
            if (object.is("kustomize.config.k8s.io", "Kustomization")) {
                root.get("namespace").ifPresent(it -> check("namespace", it, it.value(), words, context));
            }
            for (Field field : root.search((key, value) -> mayBeOne(value, words))) {
                check(field, words, context);
            }
        }
    }

    private static boolean mayBeOne(Node value, EnvironmentWords words) {
        return value instanceof Scalar scalar
                && scalar.value().indexOf('\n') < 0
                && scalar.value().indexOf(' ') < 0
                && words.in(host(scalar.value())).isPresent();
    }

    private static void check(Field field, EnvironmentWords words, RuleContext context) {
        String key = field.key().isEmpty() ? field.parent().map(Field::key).orElse("") : field.key();
        String value = field.value();
        boolean variable = value.contains("://") && isVariable(field, key);
        if ((HOSTS.contains(key) || variable) && host(value).indexOf('.') > 0) {
            check("host", field, host(value), words, context);
        } else if (TAGS.contains(key) && words.isOne(tag(key, value))) {
            check("image tag", field, tag(key, value), words, context);
        }
    }

    /** In {@code env}, in a ConfigMap, or among the literals of a generator. */
    private static boolean isVariable(Field field, String key) {
        String holder = field.parent().map(Field::key).orElse("");
        return key.equals("value")
                || key.equals("literals")
                || (holder.equals("data") && field.object().is("", "ConfigMap"));
    }

    /** Of an address, the host alone. */
    private static String host(String value) {
        int scheme = value.indexOf("://");
        String rest = scheme < 0 ? value : value.substring(scheme + 3);
        int end = rest.indexOf('/');
        return scheme < 0 || end < 0 ? rest : rest.substring(0, end);
    }

    private static String tag(String key, String value) {
        int colon = value.lastIndexOf(':');
        return !key.equals("image") ? value : colon > value.lastIndexOf('/') ? value.substring(colon + 1) : "";
    }

    private static void check(String what, Field field, String name, EnvironmentWords words, RuleContext context) {
        Optional<String> environment = name.contains("$") ? Optional.empty() : words.in(name);
        environment.ifPresent(it -> context.report(
                field,
                "the " + what + " " + Phrases.quoted(name) + " belongs to the environment " + Phrases.quoted(it)));
    }
}
