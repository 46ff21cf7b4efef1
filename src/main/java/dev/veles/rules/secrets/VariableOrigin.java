package dev.veles.rules.secrets;

import dev.veles.facts.Secrets;
import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Optional;

/**
 * Where a container takes a variable from in the end: {@code env} wins over {@code envFrom}, and in both what comes later
 * wins.
 *
 * @param field the entry that gives the value; empty where none is known to
 * @param description what the entry is, for messages
 * @param secret the Secret that all is read from; empty where it is another entry
 */
record VariableOrigin(Optional<Field> field, String description, Optional<String> secret) {
    static VariableOrigin of(Field container, String variable, RuleContext context) {
        List<Field> env = container.items("env");
        for (int i = env.size() - 1; i >= 0; i--) {
            if (env.get(i).text("name").orElse("").equals(variable)) {
                return ofEntry(env.get(i));
            }
        }
        List<Field> from = container.items("envFrom");
        for (int i = from.size() - 1; i >= 0; i--) {
            Optional<VariableOrigin> origin = ofSource(from.get(i), variable, container.object(), context);
            if (origin.isPresent()) {
                return origin.get();
            }
        }
        return new VariableOrigin(Optional.empty(), "", Optional.empty());
    }

    private static VariableOrigin ofEntry(Field entry) {
        Optional<Field> value = entry.get("value");
        boolean literal = value.isPresent() && entry.get("valueFrom").isEmpty();
        return literal
                ? new VariableOrigin(value, "as a literal", Optional.empty())
                : new VariableOrigin(Optional.of(entry), "from somewhere else", Optional.empty());
    }

    /** A Secret may hold any key, so the one that is looked for decides; a ConfigMap is looked into. */
    private static Optional<VariableOrigin> ofSource(
            Field from, String variable, ObjectView owner, RuleContext context) {
        String prefix = from.text("prefix").orElse("");
        Optional<String> secret = from.text("secretRef", "name");
        if (secret.isPresent()) {
            return prefix.isEmpty() && makes(secret.get(), variable, context)
                    ? Optional.of(new VariableOrigin(Optional.of(from), "from another Secret", secret))
                    : Optional.empty();
        }
        String map = from.text("configMapRef", "name").orElse("");
        boolean holds = variable.startsWith(prefix)
                && context.objects()
                        .find("", "ConfigMap", owner.namespace(), map)
                        .flatMap(object -> object.root().find("data", variable.substring(prefix.length())))
                        .isPresent();
        return holds
                ? from.get("configMapRef")
                        .map(reference -> new VariableOrigin(
                                Optional.of(reference), "from the ConfigMap \"" + map + "\"", Optional.empty()))
                : Optional.empty();
    }

    /** Only the contract's Secrets are known to hold a key. */
    private static boolean makes(String secret, String variable, RuleContext context) {
        return ContractSecrets.secrets(context)
                .flatMap(secrets -> secrets.secret(secret))
                .flatMap(synced -> synced.key(variable))
                .isPresent();
    }

    /** True where the value is the one of the Secret's key. */
    boolean isFrom(Secrets.Synced synced, Secrets.Key key) {
        boolean whole = secret.map(synced.name().value()::equals).orElse(false);
        return whole
                || field.filter(entry -> SecretReaders.isFrom(entry, synced, key))
                        .isPresent();
    }
}
