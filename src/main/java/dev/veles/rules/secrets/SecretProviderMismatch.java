package dev.veles.rules.secrets;

import dev.veles.facts.Secrets;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.SopsValues;
import dev.veles.rules.secrets.SecretSource.Provider;
import dev.veles.yaml.Scalar;

/** Finds Secrets of the contract that are made in another way than the contract says. */
public final class SecretProviderMismatch implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "secret-provider-mismatch", Category.SECRETS, Scope.CONTRACT_FACTS)
            .summary("A Secret of the contract is made by another provider than the contract's")
            .why("Two owners overwrite each other's values, or the value that is changed in Vault never arrives.")
            .help(
                    "Let the contract's provider make the Secret and remove this one, or change \"secrets.provider\" in the"
                            + " contract.")
            .since("0.1", "the Veles contract: Runtime Env");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        String provider = ContractSecrets.secrets(context)
                .map(Secrets::provider)
                .map(text -> text.value())
                .orElse("");
        SecretStores stores = new SecretStores(context);
        for (ContractSecrets.Made made : ContractSecrets.madeBy(context)) {
            SecretSource source = made.source();
            if (!source.provider().label().equals(provider)) {
                context.report(
                        source.place(),
                        "the Secret \"" + source.secret() + "\" is made by " + maker(source)
                                + ", and the contract says \"" + provider + "\"");
            } else if (source.provider() == Provider.CSI) {
                checkVault(source, context);
            } else {
                checkStore(source, stores, context);
            }
        }
    }

    private static String maker(SecretSource source) {
        if (source.provider() != Provider.GIT) {
            return "\"" + source.object().kind() + "\"";
        }
        return isEncrypted(source) ? "SOPS" : "a Secret in Git";
    }

    private static boolean isEncrypted(SecretSource source) {
        return SopsValues.isEncrypted(source.object().manifest())
                || source.keys().stream()
                        .map(key -> key.field().node())
                        .anyMatch(node -> node instanceof Scalar scalar && scalar.isUnknown());
    }

    private static void checkVault(SecretSource source, RuleContext context) {
        source.object()
                .root()
                .find("spec", "provider")
                .filter(field -> !field.value().isEmpty() && !ProviderObjects.isVault(source.object()))
                .ifPresent(field -> context.report(field, message(source, field.value())));
    }

    private static void checkStore(SecretSource source, SecretStores stores, RuleContext context) {
        for (Field reference : StoreReference.in(source.object())) {
            stores.find(reference, source.object().namespace())
                    .map(SecretStores::provider)
                    .filter(kind -> !kind.isEmpty() && !kind.equals("vault"))
                    .ifPresent(kind -> context.report(reference, message(source, kind)));
        }
    }

    private static String message(SecretSource source, String provider) {
        return "the Secret \"" + source.secret() + "\" is read from \"" + provider + "\", and the contract says Vault";
    }
}
