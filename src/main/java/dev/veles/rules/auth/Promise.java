package dev.veles.rules.auth;

import dev.veles.facts.Auth;
import dev.veles.facts.ContractFacts;
import dev.veles.lint.RuleContext;

/** Knows whether the application is to check its users itself. */
final class Promise {
    private Promise() {}

    /** False where the contract says that something in front of the application does it. */
    static boolean isKept(RuleContext context) {
        return context.contract()
                .map(ContractFacts::auth)
                .map(Auth::byApplication)
                .orElse(true);
    }
}
