package dev.veles.rules.secrets;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.Secrets;
import dev.veles.facts.UserKeys;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.rules.secrets.SecretReaders.Reader;
import java.util.List;
import java.util.Optional;

/** Finds applications that do not get the key that encrypts the keys of their users. */
public final class UserKeyEncryptionMissing implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "user-key-encryption-missing", Category.SECRETS, Scope.CONTRACT_FACTS)
            .needsBuild()
            .yieldsTo("runtime-secret-not-consumed")
            .summary("The application does not get the key that encrypts the keys of its users from its synced Secret")
            .why("Without the key, or with one that everybody can read, keys of users are lost or lie open in the"
                    + " database.")
            .help(
                    "Sync the variable that the contract names under \"userKeys.encryptedWith\" and let the container read"
                            + " it from the Secret alone.")
            .since("0.1", "the Veles contract: Runtime Env");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        Optional<UserKeys> policy = context.contract().flatMap(ContractFacts::userKeys);
        Optional<Secrets> secrets = ContractSecrets.secrets(context);
        String variable = policy.flatMap(UserKeys::encryptedWith).orElse("");
        if (secrets.isEmpty() || variable.isEmpty()) {
            return;
        }
        List<Secrets.Synced> holders = secrets.get().synced().stream()
                .filter(secret -> secret.key(variable).isPresent())
                .toList();
        if (holders.isEmpty()) {
            policy.ifPresent(keys -> context.reportContract(
                    keys.store().location(),
                    "keys of users are encrypted with \"" + variable + "\", which is no key of a synced Secret"));
        }
        for (Secrets.Synced secret : holders) {
            Secrets.Key key = secret.key(variable).orElseThrow();
            checkSync(secret, key, context);
            SecretReaders.of(secret, context).forEach(reader -> checkReader(reader, secret, key, context));
        }
    }

    private static void checkSync(Secrets.Synced secret, Secrets.Key key, RuleContext context) {
        List<SecretSource> sources = ContractSecrets.synced(context).stream()
                .filter(made ->
                        made.secret().name().value().equals(secret.name().value()))
                .map(ContractSecrets.Made::source)
                .toList();
        if (!sources.isEmpty() && !new ContractKeys(context).isMade(key, sources)) {
            context.report(
                    sources.get(0).place(),
                    "the Secret \"" + secret.name().value() + "\" is synced without \""
                            + key.name().value() + "\", which encrypts the keys of users");
        }
    }

    private static void checkReader(Reader reader, Secrets.Synced secret, Secrets.Key key, RuleContext context) {
        for (Field container : reader.containers()) {
            VariableOrigin origin = VariableOrigin.of(container, key.name().value(), context);
            if (origin.isFrom(secret, key)) {
                return;
            }
            if (origin.field().isPresent()) {
                context.reportHidden(
                        origin.field().get(),
                        reader.pod().owner() + " takes \"" + key.name().value() + "\" " + origin.description()
                                + ", and not from the Secret \"" + secret.name().value() + "\"");
                return;
            }
        }
        if (!reader.containers().isEmpty()) {
            context.report(
                    SecretReaders.place(reader),
                    reader.pod().owner() + " does not get \"" + key.name().value()
                            + "\", which encrypts the keys of users");
        }
    }
}
