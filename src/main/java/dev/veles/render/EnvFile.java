package dev.veles.render;

import dev.veles.model.Model;
import dev.veles.model.SecretsModel;
import dev.veles.model.SecretsModel.SecretKey;
import java.util.regex.Pattern;

/**
 * The runtime environment of one environment as lines of {@code NAME=value}. In place of a secret stands a reference,
 * {@code vault:<path>#<key>}: the file never holds a value of one.
 */
public final class EnvFile {
    /** What shells and readers of such files take as it is, wherever it stands in a value. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,:/@%+=?&~-][A-Za-z0-9_.,:/@%+=?&~#-]*");

    private EnvFile() {}

    /**
     * Renders the file.
     *
     * @param model a contract, resolved for an environment
     * @return lines in the contract's order, each ending in a line break
     */
    public static String render(Model model) {
        StringBuilder file = new StringBuilder();
        heading(file, "ConfigMap " + model.runtimeEnv().name());
        model.runtimeEnv().values().forEach((name, value) -> line(file, name, value.value()));
        model.secrets()
                .ifPresent(secrets -> secrets.secrets().forEach(secret -> {
                    heading(file, "Secret " + secret.name() + ", synced from Vault");
                    secret.keys().forEach(key -> line(file, key.name().value(), reference(secrets, key)));
                }));
        return file.toString();
    }

    private static String reference(SecretsModel secrets, SecretKey key) {
        return "vault:" + secrets.spec().vault().mount() + "/data/" + key.vaultPath() + "#" + key.field();
    }

    private static void heading(StringBuilder file, String text) {
        file.append(file.length() == 0 ? "# " : "\n# ").append(text).append('\n');
    }

    private static void line(StringBuilder file, String name, String value) {
        file.append(name).append('=').append(quoted(value)).append('\n');
    }

    private static String quoted(String value) {
        if (value.isEmpty() || PLAIN.matcher(value).matches()) {
            return value;
        }
        return '"' + value.replaceAll("([\\\\\"$`])", "\\\\$1").replace("\n", "\\n") + '"';
    }
}
