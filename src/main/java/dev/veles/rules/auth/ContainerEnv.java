package dev.veles.rules.auth;

import dev.veles.facts.Secrets;
import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.yaml.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables that a container finally gets: later sources replace earlier ones, and what is written in {@code env}
 * replaces them all.
 */
final class ContainerEnv {
    private final RuleContext context;
    private final Neighbors lookup;
    private final Map<String, EnvValue> values = new LinkedHashMap<>();
    private boolean complete = true;

    private ContainerEnv(RuleContext context, String namespace) {
        this.context = context;
        this.lookup = new Neighbors(context, namespace);
    }

    static ContainerEnv of(Field container, PodView pod, RuleContext context) {
        ContainerEnv env = new ContainerEnv(context, pod.namespace());
        container.items("envFrom").forEach(env::addSource);
        container.items("env").forEach(env::addVariable);
        return env;
    }

    /** A variable, if the container gets it. */
    Optional<EnvValue> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The names of all variables, in order. */
    Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** False where a source cannot be looked into, so that there may be further variables. */
    boolean isComplete() {
        return complete;
    }

    private void addSource(Field source) {
        String prefix = source.text("prefix").orElse("");
        source.find("configMapRef", "name")
                .ifPresent(name -> lookup.find("ConfigMap", name.value())
                        .ifPresentOrElse(found -> addEntries(found, prefix), () -> complete = false));
        source.find("secretRef", "name").ifPresent(name -> addSecret(name, prefix));
    }

    private void addEntries(ObjectView configMap, String prefix) {
        configMap.root().entries("data").forEach(entry -> values.put(prefix + entry.key(), known(entry)));
    }

    /** Of Secrets, the names are known, from the contract or from the Secret itself, and the values are nobody's business. */
    private void addSecret(Field name, String prefix) {
        Optional<List<Secrets.Key>> synced = context.contract()
                .flatMap(facts -> facts.secrets())
                .flatMap(secrets -> secrets.secret(name.value()))
                .map(secret -> secret.keys());
        Optional<ObjectView> secret = lookup.find("Secret", name.value());
        synced.ifPresent(
                keys -> keys.forEach(key -> values.put(prefix + key.name().value(), EnvValue.unknown(name))));
        secret.ifPresent(found -> {
            for (String key : new String[] {"data", "stringData"}) {
                found.root().entries(key).forEach(entry -> values.put(prefix + entry.key(), EnvValue.unknown(name)));
            }
        });
        complete = complete && (synced.isPresent() || secret.isPresent());
    }

    private void addVariable(Field variable) {
        String name = variable.text("name").orElse("");
        Optional<Field> value = variable.get("value");
        Optional<Field> reference = variable.find("valueFrom", "configMapKeyRef");
        if (reference.isPresent()) {
            values.put(name, referred(reference.get(), variable));
        } else if (value.isPresent()) {
            values.put(name, expanded(known(value.get())));
        } else {
            boolean elsewhere = variable.get("valueFrom").isPresent();
            values.put(name, new EnvValue(variable, "", !elsewhere));
        }
    }

    private EnvValue referred(Field reference, Field variable) {
        return lookup.find("ConfigMap", reference.text("name").orElse(""))
                .flatMap(
                        found -> found.root().find("data", reference.text("key").orElse("")))
                .map(ContainerEnv::known)
                .orElseGet(() -> EnvValue.unknown(variable));
    }

    private static EnvValue known(Field field) {
        boolean unknown = field.node() instanceof Scalar scalar && scalar.isUnknown();
        boolean filledIn = field.value().contains("${");
        return unknown || filledIn ? EnvValue.unknown(field) : new EnvValue(field, field.value(), true);
    }

    /** Kubernetes puts the values of earlier variables where {@code $(NAME)} stands. */
    private EnvValue expanded(EnvValue written) {
        String value = written.value();
        int start = value.indexOf("$(");
        while (start >= 0) {
            int end = value.indexOf(')', start);
            Optional<EnvValue> inner = end < 0 ? Optional.empty() : get(value.substring(start + 2, end));
            if (inner.isEmpty() || !inner.get().isKnown() || value.startsWith("$", start - 1)) {
                return EnvValue.unknown(written.field());
            }
            value = value.substring(0, start) + inner.get().value() + value.substring(end + 1);
            start = value.indexOf("$(", start + inner.get().value().length());
        }
        return new EnvValue(written.field(), value, written.isKnown());
    }
}
