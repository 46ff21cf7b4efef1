package dev.veles.rules.secrets;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.UserKeys;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import java.util.Optional;

/** Finds keys that users bring, kept in Vault. */
public final class ByokInVault implements Rule {
    private static final RuleMeta META = RuleMeta.error("byok-in-vault", Category.SECRETS, Scope.UNDER_CONTRACT)
            .summary("A key that belongs to a single user is kept in Vault")
            .why("Whatever reads the application's path then reads the keys of all users, and nothing removes them with"
                    + " the user.")
            .help(
                    "Keep keys of users in the application's database, encrypted with the key that the contract names under"
                            + " \"userKeys\".")
            .since("0.1", "the Veles contract: Runtime Env");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        Optional<UserKeys> policy = context.contract().flatMap(ContractFacts::userKeys);
        policy.filter(keys -> !keys.store().value().equals("database"))
                .ifPresent(keys -> context.reportContract(
                        keys.store().location(),
                        "keys of users are kept in \"" + keys.store().value() + "\""));
        UserMarkers markers = new UserMarkers(policy);
        for (VaultEntry entry : VaultEntries.in(context)) {
            entry.names().stream()
                    .filter(name -> isOfUsers(name, markers))
                    .findFirst()
                    .ifPresent(name -> report(name, markers, context));
        }
    }

    private static boolean isOfUsers(VaultName name, UserMarkers markers) {
        return name.isPath()
                ? markers.isPerUser(name.text()) || markers.leadsToUserKey(name.text())
                : markers.isUserKey(name.text());
    }

    private static void report(VaultName name, UserMarkers markers, RuleContext context) {
        boolean perUser = name.isPath() && markers.isPerUser(name.text());
        context.report(
                name.field(),
                perUser
                        ? "the path \"" + name.text() + "\" in Vault is one for single users"
                        : "\"" + name.text() + "\" in Vault is a key that users bring");
    }
}
