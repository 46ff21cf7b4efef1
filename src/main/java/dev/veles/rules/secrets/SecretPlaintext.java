package dev.veles.rules.secrets;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.SecretFields;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Finds Secrets whose values anybody can read who can read the file. */
public final class SecretPlaintext implements Rule {
    private static final RuleMeta META = RuleMeta.error("secret-plaintext", Category.SECRETS, Scope.ANYWHERE)
            .summary("A Secret holds a value in plain text, or in base64")
            .why("Whoever can read the repository, now or from its history, has the value.")
            .help("Change the value where it is used, then keep it in Vault or encrypt the file with SOPS, and refer to"
                    + " it from here.")
            .since("0.1", "the Veles contract: Runtime Env", "Kubernetes: Secrets", "SOPS");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView secret : context.objects().all("", "Secret")) {
            SecretFields.values(secret).forEach(field -> checkValue(field, context));
        }
        for (String kind : new String[] {"Kustomization", "Component"}) {
            for (ObjectView kustomization : context.objects().all("kustomize.config.k8s.io", kind)) {
                SecretFields.literals(kustomization).forEach(field -> checkLiteral(field, context));
            }
        }
    }

    private static void checkValue(Field field, RuleContext context) {
        boolean encoded = field.parent().map(Field::key).orElse("").equals("data");
        String value = encoded ? decoded(field.value()) : field.value();
        SecretValue.plain(field.key(), value)
                .filter(name -> !name.equals(field.key()) || !FilledIn.is(name, field))
                .ifPresent(name -> context.reportHiddenPart(field, message(field, value, name, encoded)));
    }

    private static String message(Field field, String value, String name, boolean encoded) {
        String holder = "\"" + field.key() + "\" holds ";
        if (SecretValue.isHash(value)) {
            return holder + "the hash of a password, by which it can be guessed";
        }
        String what = name.equals(field.key()) ? "its value" : "\"" + name + "\"";
        boolean hidden = encoded && !decoded(field.value()).equals(field.value()) && standsThere(field);
        return holder + what + " in " + (hidden ? "base64, which hides nothing" : "plain text");
    }

    /** False for what a generator encodes: in the file it stands in plain text. */
    private static boolean standsThere(Field field) {
        String first = field.value().lines().findFirst().orElse("").strip();
        return field.location().source().text().contains(first);
    }

    private static void checkLiteral(Field literal, RuleContext context) {
        String text = literal.value();
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals);
        if (!name.isEmpty() && SecretValue.isPlain(name, text.substring(equals + 1))) {
            context.report(literal, "\"" + name + "\" of a secret generator holds its value in plain text");
        }
    }

    /** What is no base64, such as a SOPS value or a placeholder, is taken as it is. */
    private static String decoded(String value) {
        try {
            byte[] bytes = Base64.getDecoder().decode(value.replaceAll("[\r\n]", ""));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
