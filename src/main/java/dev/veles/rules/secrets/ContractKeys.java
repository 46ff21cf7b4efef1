package dev.veles.rules.secrets;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.Secrets;
import dev.veles.facts.UserKeys;
import dev.veles.lint.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what is synced to the keys that the contract lists. */
final class ContractKeys {
    private final RuleContext context;
    private final List<ContractSecrets.Made> made;
    private final Optional<String> encryption;

    ContractKeys(RuleContext context) {
        this.context = context;
        this.made = ContractSecrets.synced(context);
        this.encryption = context.contract().flatMap(ContractFacts::userKeys).flatMap(UserKeys::encryptedWith);
    }

    void check() {
        Map<String, List<SecretSource>> sources = new LinkedHashMap<>();
        Map<String, Secrets.Synced> secrets = new LinkedHashMap<>();
        for (ContractSecrets.Made each : made) {
            String name = each.secret().name().value();
            secrets.putIfAbsent(name, each.secret());
            sources.computeIfAbsent(name, it -> new ArrayList<>()).add(each.source());
        }
        secrets.forEach((name, secret) -> checkMade(secret, sources.getOrDefault(name, List.of())));
        if (!made.isEmpty() && isAllThere()) {
            checkSecrets();
        }
    }

    private void checkMade(Secrets.Synced secret, List<SecretSource> sources) {
        for (Secrets.Key key : secret.keys()) {
            if (!isEncryption(key) && !isMade(key, sources)) {
                context.report(
                        sources.get(0).place(),
                        "the Secret \"" + secret.name().value() + "\" is synced without \""
                                + key.name().value() + "\", which the contract lists");
            }
        }
    }

    /** Without this one, users' keys are lost: that is user-key-encryption-missing's to say. */
    private boolean isEncryption(Secrets.Key key) {
        return encryption.map(key.name().value()::equals).orElse(false);
    }

    /** True where some source makes the key, or may make it. */
    boolean isMade(Secrets.Key key, List<SecretSource> sources) {
        for (SecretSource source : sources) {
            if (source.isOpen()
                    || !source.finds().isEmpty()
                    || source.makes(key.name().value())
                    || isExtracted(key, source)) {
                return true;
            }
        }
        return false;
    }

    private boolean isExtracted(Secrets.Key key, SecretSource source) {
        String mount = ContractSecrets.secrets(context)
                .map(secrets -> secrets.mount().value())
                .orElse("");
        return key.field().equals(key.name().value())
                && source.extracts().stream()
                        .map(field -> KvPath.relative(mount, field.value()))
                        .anyMatch(key.vaultPath()::equals);
    }

    /** What is not among all objects is nowhere. */
    private boolean isAllThere() {
        return context.isWhole() || context.repository().isEmpty();
    }

    private void checkSecrets() {
        Map<String, List<SecretSource>> everywhere = SecretSources.byName(SecretSources.everywhere(context));
        List<Secrets.Synced> promised =
                ContractSecrets.secrets(context).map(Secrets::synced).orElse(List.of());
        for (Secrets.Synced secret : promised) {
            if (!everywhere.containsKey(secret.name().value())) {
                context.report(
                        made.get(0)
                                .source()
                                .object()
                                .root()
                                .find("metadata", "name")
                                .orElse(made.get(0).source().place()),
                        "nothing syncs the Secret \"" + secret.name().value() + "\", which the contract lists");
            }
        }
    }
}
