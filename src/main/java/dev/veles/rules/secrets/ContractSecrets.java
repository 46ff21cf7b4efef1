package dev.veles.rules.secrets;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.Secrets;
import dev.veles.lint.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What makes the Secrets that a contract says are synced. */
final class ContractSecrets {
    /**
     * A Secret of the contract and one of those who make it.
     *
     * @param secret what the contract says
     * @param source who makes it
     */
    record Made(Secrets.Synced secret, SecretSource source) {}

    private ContractSecrets() {}

    /** Everything of the application that makes one of the contract's Secrets. */
    static List<Made> madeBy(RuleContext context) {
        Optional<Secrets> secrets = secrets(context);
        if (secrets.isEmpty()) {
            return List.of();
        }
        List<Made> made = new ArrayList<>();
        for (SecretSource source : SecretSources.in(context)) {
            if (!context.isForeign(source.object())) {
                secrets.get().secret(source.secret()).ifPresent(secret -> made.add(new Made(secret, source)));
            }
        }
        return made;
    }

    /** Those of them that the contract's own provider acts on. */
    static List<Made> synced(RuleContext context) {
        String provider =
                secrets(context).map(secrets -> secrets.provider().value()).orElse("");
        return madeBy(context).stream()
                .filter(made -> made.source().provider().label().equals(provider))
                .toList();
    }

    /** What the contract says of secrets, where it names some. */
    static Optional<Secrets> secrets(RuleContext context) {
        return context.contract()
                .flatMap(ContractFacts::secrets)
                .filter(secrets -> !secrets.synced().isEmpty());
    }
}
