package dev.veles.rules.secrets;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.manifest.SecretArguments;
import dev.veles.manifest.SecretNames;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds secret values that stand in the environment or the command line of a container, or in what fills them. */
public final class EnvSecretLiteral implements Rule {
    private static final RuleMeta META = RuleMeta.error("env-secret-literal", Category.SECRETS, Scope.ANYWHERE)
            .summary("A secret value is written into an environment, a command line or the values of a chart")
            .why("Whoever can read the repository, or only look at the pod, has the value.")
            .help(
                    "Change the value where it is used, keep it in a Secret that is synced or encrypted, and refer to it by"
                            + " \"secretKeyRef\", \"envFrom\" or the chart's setting for an existing Secret.")
            .since("0.1", "the Veles contract: Runtime Env", "Kubernetes: Secrets");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (PodView pod : context.objects().pods()) {
            pod.containers().forEach(container -> checkContainer(container, context));
        }
        for (ObjectView map : context.objects().all("", "ConfigMap")) {
            map.root().entries("data").forEach(entry -> checkEntry(entry, context));
        }
        for (ObjectView release : context.objects().all("helm.toolkit.fluxcd.io", "HelmRelease")) {
            release.root().find("spec", "values").ifPresent(values -> checkTree(values, context));
        }
        Parameters.in(context.objects()).forEach(parameter -> checkEntry(parameter, context));
        for (Field values : Parameters.trees(context.objects())) {
            checkTree(values, context);
        }
        context.objects().patches().forEach(patch -> checkTree(patch.root(), context));
    }

    /** A value, or a file of settings. */
    private static void checkEntry(Field entry, RuleContext context) {
        if (entry.value().contains("PRIVATE KEY-----") && TokenShape.hasKeyMaterial(entry.value())) {
            context.reportHidden(entry, "\"" + entry.key() + "\" holds a private key in plain text");
            return;
        }
        checkValue(entry.key(), entry, context);
        for (SettingsFile.Setting setting : SettingsFile.in(entry)) {
            checkValue(setting.name(), setting.value(), setting.field(), context);
        }
    }

    private static void checkContainer(Field container, RuleContext context) {
        for (Field variable : container.items("env")) {
            String name = variable.text("name").orElse("");
            variable.get("value").ifPresent(value -> checkValue(name, value, context));
        }
        checkArguments(container, context);
    }

    private static void checkArguments(Field container, RuleContext context) {
        Set<Location> said = new HashSet<>();
        for (SecretArguments.Argument argument : SecretArguments.in(container)) {
            if (LiteralSecret.is(argument.name(), argument.value())) {
                context.reportHiddenPart(
                        line(argument.field(), text -> text.contains(argument.name() + "=")),
                        "\"" + argument.name() + "\" holds its value in the command line of a container");
                said.add(argument.field().location());
            }
        }
        for (List<Field> line : SecretArguments.lines(container)) {
            line.stream()
                    .filter(item -> !said.contains(item.location()) && TokenShape.isIn(item.value()))
                    .forEach(item -> context.reportHidden(
                            line(item, TokenShape::isIn),
                            "the token of a service stands in the command line of a container"));
        }
    }

    /** Of a script, the line that is meant: nobody finds one word in a hundred lines. */
    private static Field line(Field item, Predicate<String> meant) {
        return item.value().indexOf('\n') < 0
                ? item
                : item.lines().stream()
                        .filter(line -> meant.test(line.value()))
                        .findFirst()
                        .orElse(item);
    }

    private static void checkValue(String name, Field value, RuleContext context) {
        if (value.node() instanceof Scalar) {
            checkValue(name, value.value(), value, context);
        }
    }

    private static void checkValue(String name, String value, Field place, RuleContext context) {
        if (LiteralSecret.is(name, value) && !isNameOfSecret(value, context) && !FilledIn.is(name, place)) {
            context.reportHiddenPart(place, "\"" + name + "\" holds its value in plain text");
        }
    }

    private static boolean isNameOfSecret(String value, RuleContext context) {
        return !context.named("", "Secret", value).isEmpty()
                || !context.named("external-secrets.io", "ExternalSecret", value)
                        .isEmpty()
                || !context.named("bitnami.com", "SealedSecret", value).isEmpty();
    }

    /** Values of charts and parts of objects: by their keys, and lists of variables and command lines within. */
    private static void checkTree(Field tree, RuleContext context) {
        for (Field field : tree.search(EnvSecretLiteral::mayHoldSecret)) {
            if (field.node() instanceof Scalar) {
                if (!ChartKeys.isReference(field)) {
                    checkValue(ChartKeys.name(field), field, context);
                }
            } else {
                checkArguments(field, context);
            }
        }
    }

    /** A quick look, since most values of charts are neither. */
    private static boolean mayHoldSecret(String key, Node value) {
        if (value instanceof Scalar scalar) {
            return !key.isEmpty()
                    && scalar.value().length() > 1
                    && (key.equals("value")
                            || SecretNames.looksSecret(key)
                            || scalar.value().contains("://")
                            || TokenShape.isOfService(scalar.value()));
        }
        return value instanceof Mapping mapping && (mapping.has("args") || mapping.has("command"));
    }
}
