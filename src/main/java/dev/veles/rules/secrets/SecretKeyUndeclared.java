package dev.veles.rules.secrets;

import dev.veles.facts.Secrets;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;

/** Finds keys in synced Secrets that the contract does not list. */
public final class SecretKeyUndeclared implements Rule {
    private static final RuleMeta META = RuleMeta.error("secret-key-undeclared", Category.SECRETS, Scope.CONTRACT_FACTS)
            .summary("A key is synced into a Secret of the contract that the contract does not list")
            .why("The application reads the whole Secret, so it gets a value that nobody promised, reviewed or will"
                    + " rotate.")
            .help("List the key under \"secrets.groups\" in the contract, or remove it here.")
            .since("0.1", "the Veles contract: Runtime Env");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ContractSecrets.Made made : ContractSecrets.synced(context)) {
            Secrets.Synced secret = made.secret();
            String into = "into the Secret \"" + secret.name().value() + "\"";
            for (SecretSource.Key key : made.source().keys()) {
                if (secret.key(key.name()).isEmpty()) {
                    context.report(
                            key.field(),
                            "\"" + key.name() + "\" is synced " + into + ", and the contract does not list it");
                }
            }
            made.source()
                    .finds()
                    .forEach(field -> context.report(
                            field, "all keys that are found are synced " + into + ", whatever the contract lists"));
            made.source().extracts().forEach(field -> checkExtract(field, secret, into, context));
        }
    }

    /** All keys of a path are fine where the contract lists keys from there. */
    private static void checkExtract(Field extract, Secrets.Synced secret, String into, RuleContext context) {
        String mount = ContractSecrets.secrets(context)
                .map(secrets -> secrets.mount().value())
                .orElse("");
        String path = KvPath.relative(mount, extract.value());
        if (secret.keys().stream().noneMatch(key -> key.vaultPath().equals(path))) {
            context.report(
                    extract,
                    "all keys of \"" + extract.value() + "\" are synced " + into
                            + ", and the contract lists none from there");
        }
    }
}
