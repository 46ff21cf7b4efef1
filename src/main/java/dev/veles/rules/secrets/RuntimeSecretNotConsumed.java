package dev.veles.rules.secrets;

import dev.veles.facts.Secrets;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.rules.secrets.SecretReaders.Reader;
import java.util.List;
import java.util.Optional;

/** Finds workloads that do not read the Secret that the contract syncs for them. */
public final class RuntimeSecretNotConsumed implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "runtime-secret-not-consumed", Category.SECRETS, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("A workload does not read the synced Secret that the contract gives it")
            .why("The container starts without the variables that the Secret holds, and fails when it needs one.")
            .help("Write \"envFrom: [{secretRef: {name: ...}}]\" with the Secret's name into the workload's container,"
                    + " without a prefix.")
            .since("0.1", "the Veles contract: Runtime Env");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        List<Secrets.Synced> promised =
                ContractSecrets.secrets(context).map(Secrets::synced).orElse(List.of());
        for (Secrets.Synced secret : promised) {
            for (Reader reader : SecretReaders.of(secret, context)) {
                boolean read = reader.containers().stream().anyMatch(each -> SecretReaders.isRead(each, secret));
                if (!read && !reader.containers().isEmpty() && !secret.keys().isEmpty()) {
                    report(reader, secret.name().value(), context);
                }
            }
        }
    }

    private static void report(Reader reader, String secret, RuleContext context) {
        Optional<Field> prefix = reader.containers().stream()
                .flatMap(container -> SecretReaders.references(container, secret).stream())
                .flatMap(from -> from.get("prefix").stream())
                .findFirst();
        if (prefix.isPresent()) {
            context.report(
                    prefix.get(),
                    reader.pod().owner() + " reads the Secret \"" + secret + "\" with \""
                            + prefix.get().value() + "\" in front of every name");
            return;
        }
        boolean others = reader.pod().containers().stream()
                .anyMatch(container ->
                        !SecretReaders.references(container, secret).isEmpty());
        context.report(
                SecretReaders.place(reader),
                others
                        ? "only another container of " + reader.pod().owner() + " reads the Secret \"" + secret + "\""
                        : reader.pod().owner() + " does not read the Secret \"" + secret + "\" into its environment");
    }
}
