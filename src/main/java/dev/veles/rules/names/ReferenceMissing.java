package dev.veles.rules.names;

import dev.veles.finding.Severity;
import dev.veles.finding.SlipOfName;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.Reference;
import dev.veles.manifest.References;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds names of ConfigMaps, Secrets, claims, accounts and classes that nothing provides. */
public final class ReferenceMissing implements Rule {
    private static final RuleMeta META = RuleMeta.error("reference-missing", Category.NAMES, Scope.ANYWHERE)
            .needsBuild()
            .yieldsTo("storage-class-undeclared")
            .summary("An object refers by name to another one that nothing provides")
            .why("Its pods wait for what never comes: they stay in ContainerCreating, or are never made.")
            .help(
                    "Write the name of the object that is meant, add what is missing, or write \"optional: true\" where the"
                            + " pod does without it.")
            .since("0.1", "Kubernetes: Secrets, optional Secrets", "the Veles contract: Runtime Env");

    private static final String HASH_HELP =
            "Write \"disableNameSuffixHash: true\" into the generator's options: kustomize writes the hash neither into"
                    + " texts nor into kinds that it does not know.";

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        Providers providers = new Providers(context);
        for (ObjectView object : context.objects().objects()) {
            if (object.isSaved()) {
                continue;
            }
            Set<String> judged = new HashSet<>(0);
            for (Reference reference : References.of(object)) {
                boolean needed = !reference.optional() && !reference.isOpen();
                if (needed && judged.add(reference.target() + reference.text()) && !providers.has(reference)) {
                    check(reference, providers, context);
                }
            }
        }
    }

    private static void check(Reference reference, Providers providers, RuleContext context) {
        Optional<String> hashed = providers.hashed(reference);
        if (hashed.isPresent()) {
            if (SpareBase.has(reference.name(), context)) {
                return;
            }
            context.report(
                    reference.name(),
                    subject(reference) + " is nowhere; the build calls it \"" + hashed.get() + "\", with a hash",
                    HASH_HELP);
            return;
        }
        Optional<String> meant = SlipOfName.of(reference.text(), providers.beside(reference));
        if (meant.isPresent()) {
            context.report(
                    reference.name(), subject(reference) + " is nowhere; the same build has \"" + meant.get() + "\"");
        } else if (mayBeSaid(reference, context)) {
            List<String> elsewhere = providers.otherNamespaces(reference);
            String where = elsewhere.isEmpty()
                    ? "is nowhere in the repository"
                    : "stands in the namespace \"" + elsewhere.get(0) + "\" alone";
            context.reportAs(Severity.INFO, reference.name(), subject(reference) + " " + where);
        }
    }

    private static String subject(Reference reference) {
        return "the " + reference.target().kind() + " \"" + reference.text() + "\"";
    }

    /**
     * What is not in a repository may still be in the cluster: of classes it is said only where the repository makes
     * classes, of Secrets for pulling images not at all, and of the rest not where a contract takes it from elsewhere.
     */
    private static boolean mayBeSaid(Reference reference, RuleContext context) {
        Reference.Target target = reference.target();
        ObjectView object = reference.name().object();
        boolean managed = !target.isClusterScoped()
                || !context.everywhere(target.group(), target.kind()).isEmpty();
        return managed
                && !reference.isPullSecret()
                && Missing.maySay(object, object.namespace(), context)
                && !isPromised(reference, context);
    }

    private static boolean isPromised(Reference reference, RuleContext context) {
        return context.contract()
                .map(facts -> facts.images().pullSecrets().stream()
                                .anyMatch(secret -> secret.value().equals(reference.text()))
                        || facts.storageClass(reference.text()).isPresent())
                .orElse(false);
    }
}
