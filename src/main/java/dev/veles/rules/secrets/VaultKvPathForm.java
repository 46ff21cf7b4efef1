package dev.veles.rules.secrets;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.Secrets;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds paths of versioned engines that lack the API's "data", or have it where an operator adds it. */
public final class VaultKvPathForm implements Rule {
    private static final String MISSING_HELP =
            "Write the path of Vault's API: the engine, then \"data\", then the path.";

    private static final RuleMeta META = RuleMeta.error("vault-kv-path-form", Category.SECRETS, Scope.ANYWHERE)
            .summary("A path of a versioned Vault engine lacks \"data\", or has it where an operator adds it")
            .why(
                    "Vault has nothing at the path that is asked for, so the Secret is never made and pods that mount it do"
                            + " not start.")
            .help(
                    "Write \"data\" behind the engine where the path goes to Vault as it is, as the CSI driver's does, and leave it out where an operator adds it.")
            .since("0.1", "Vault: KV secrets engine version 2, HTTP API", "External Secrets: HashiCorp Vault");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        Optional<String> mount = context.contract()
                .flatMap(ContractFacts::secrets)
                .map(Secrets::mount)
                .map(text -> text.value());
        List<ObjectView> classes = context.objects().all("secrets-store.csi.x-k8s.io", "SecretProviderClass");
        if (!classes.isEmpty()) {
            VersionedEngines engines = new VersionedEngines(context, mount);
            classes.forEach(object -> checkClass(object, engines, context));
        }
        new OperatorPaths(context, mount).check();
    }

    private static void checkClass(ObjectView object, VersionedEngines engines, RuleContext context) {
        Set<String> known = engines.of(object);
        for (Field item : ProviderObjects.of(object)
                .map(found -> List.copyOf(found.values()))
                .orElse(List.of())) {
            item.get("secretPath").ifPresent(path -> checkPath(path, known, context));
        }
    }

    private static void checkPath(Field path, Set<String> engines, RuleContext context) {
        String plain = KvPath.plain(path.value());
        for (String engine : engines) {
            if (plain.startsWith(engine + "/") && !KvPath.hasWord(engine, plain)) {
                context.report(
                        path,
                        "\"" + path.value() + "\" has no \"data\" behind \"" + engine
                                + "\", an engine that keeps versions",
                        MISSING_HELP);
                return;
            }
        }
    }
}
