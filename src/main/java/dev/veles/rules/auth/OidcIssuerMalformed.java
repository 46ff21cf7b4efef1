package dev.veles.rules.auth;

import dev.veles.facts.ContractFacts;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import java.util.Optional;

/** Finds issuers that no token names. */
public final class OidcIssuerMalformed implements Rule {
    private static final RuleMeta META = RuleMeta.error("oidc-issuer-malformed", Category.AUTH, Scope.ANYWHERE)
            .yieldsTo("oidc-env-mismatch")
            .summary("An OIDC issuer is written in a form that no token carries")
            .why(
                    "Applications compare the issuer with the \"iss\" of each token character by character, and refuse every"
                            + " login where they differ.")
            .help("Write the \"issuer\" of the discovery document: https, a host, a path, nothing behind it; a Keycloak"
                    + " realm has no slash at its end.")
            .since("0.1", "the Veles contract: Runtime Env", "OpenID Connect Discovery 1.0, section 3");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        boolean strict = context.contract().isPresent();
        context.contract()
                .flatMap(ContractFacts::oidc)
                .ifPresent(oidc -> IssuerForm.problem(oidc.issuer().value(), true)
                        .ifPresent(
                                message -> context.reportContract(oidc.issuer().location(), message)));
        for (Field setting : IssuerSettings.in(context)) {
            Optional<String> message = IssuerForm.problem(IssuerSettings.issuer(setting), strict);
            message.ifPresent(text -> context.report(setting, text));
        }
    }
}
