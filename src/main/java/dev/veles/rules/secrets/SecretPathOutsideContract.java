package dev.veles.rules.secrets;

import dev.veles.facts.Secrets;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.source.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds paths in Vault that the contract does not give the application. */
public final class SecretPathOutsideContract implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "secret-path-outside-contract", Category.SECRETS, Scope.CONTRACT_FACTS)
            .yieldsTo("byok-in-vault")
            .summary("The application reads another path in Vault than the contract gives it")
            .why(
                    "Vault's policy covers the contract's path alone, so the read is refused; or the application reads what"
                            + " belongs to another one.")
            .help("Write the path that the contract has, or move the value below it and change \"secrets\" in the"
                    + " contract.")
            .since("0.1", "the Veles contract: Runtime Env");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        Optional<Secrets> secrets = ContractSecrets.secrets(context);
        if (secrets.isEmpty()) {
            return;
        }
        Set<Location> judged = new HashSet<>();
        for (ContractSecrets.Made made : ContractSecrets.synced(context)) {
            for (SecretSource.Key key : made.source().keys()) {
                made.secret()
                        .key(key.name())
                        .ifPresent(declared -> check(key, declared, secrets.get(), context, judged));
            }
        }
        ApplicationPaths paths = new ApplicationPaths(secrets.get(), context);
        for (VaultEntry entry : VaultEntries.in(context)) {
            for (VaultName name : entry.names()) {
                boolean own = !context.isForeign(name.field().object());
                if (own && name.isPath() && !judged.contains(name.field().location()) && paths.areLeftBy(name)) {
                    context.report(
                            name.field(),
                            "\"" + name.text() + "\" is not below \"" + paths.top()
                                    + "\", the application's path in Vault");
                }
            }
        }
    }

    private static void check(
            SecretSource.Key key, Secrets.Key declared, Secrets secrets, RuleContext context, Set<Location> judged) {
        if (key.path().isEmpty()) {
            return;
        }
        Field path = key.path().get();
        String mount = secrets.mount().value();
        String plain = KvPath.relative(mount, path.value());
        if (isKnown(plain) && !plain.equals(declared.vaultPath())) {
            judged.add(path.location());
            context.report(
                    path,
                    "\"" + key.name() + "\" is synced from \"" + path.value() + "\", and the contract says \""
                            + declared.vaultPath() + "\"");
        }
        String field = key.property().map(Field::value).orElse("");
        if (isKnown(field) && !field.equals(declared.field())) {
            context.report(
                    key.property().orElse(path),
                    "\"" + key.name() + "\" is synced from "
                            + (field.isEmpty() ? "all fields of the path" : "the field \"" + field + "\"")
                            + ", and the contract says \"" + declared.field() + "\"");
        }
    }

    private static boolean isKnown(String text) {
        return List.of("${", "{{").stream().noneMatch(text::contains);
    }
}
