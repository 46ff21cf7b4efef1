package dev.veles.rules.storage;

import dev.veles.facts.Claim;
import dev.veles.facts.ContractFacts;
import dev.veles.facts.Workload;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.source.Located;
import java.util.Optional;

/** Finds storage classes, and classes of claims, that are not what the contract says. */
public final class StorageClassMismatch implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "storage-class-mismatch", Category.STORAGE, Scope.CONTRACT_FACTS)
            .needsBuild()
            .yieldsTo("storage-class-undeclared", "storage-class-parameter-invalid")
            .summary("A storage class, or the class of a claim, differs from the contract")
            .why("None of it can be changed once it is there: data lies elsewhere than promised, or is deleted with its"
                    + " claim, until somebody moves it by hand.")
            .help(
                    "Write what the contract says, or change the contract. What is live already has to be deleted and made"
                            + " again under another name.")
            .since("0.1", "the Veles contract: Cluster Contract", "Kubernetes: storage classes");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract().ifPresent(facts -> check(facts, context));
    }

    private static void check(ContractFacts facts, RuleContext context) {
        for (ObjectView object : context.objects().all("storage.k8s.io", "StorageClass")) {
            facts.storageClass(object.name())
                    .ifPresent(declared -> new ClassDifferences(object, declared, context).report());
        }
        for (WrittenClaim claim : WrittenClaim.in(context)) {
            promised(claim, facts)
                    .filter(name -> !name.isEmpty() && !name.equals(claim.className()))
                    .ifPresent(name -> report(claim.place(), claim.what(), claim.className(), name, context));
        }
        for (ObjectView volume : context.objects().all("", "PersistentVolume")) {
            if (BoundVolumes.isOwn(volume, context)) {
                checkVolume(volume, facts, context);
            }
        }
    }

    /** The class that the contract promises a claim. */
    private static Optional<String> promised(WrittenClaim claim, ContractFacts facts) {
        ObjectView object = claim.object();
        if (object.is("", "PersistentVolumeClaim")) {
            return promised(object.name(), facts);
        }
        return object.is("apps", "StatefulSet")
                        && WrittenClaim.templates(object).size() == 1
                ? facts.workload(object.name())
                        .flatMap(Workload::storage)
                        .map(Workload.Storage::storageClass)
                        .map(Located::value)
                : Optional.empty();
    }

    private static Optional<String> promised(String claim, ContractFacts facts) {
        for (Claim each : facts.claims()) {
            if (each.name().equals(claim)) {
                return Optional.of(each.storageClass());
            }
        }
        return Optional.empty();
    }

    private static void checkVolume(ObjectView volume, ContractFacts facts, RuleContext context) {
        Field spec = volume.root().get("spec").orElse(volume.root());
        String own = spec.text("storageClassName").orElse("");
        promised(spec.text("claimRef", "name").orElse(""), facts)
                .filter(name -> !name.isEmpty() && !name.equals(own))
                .ifPresent(name ->
                        report(spec.get("storageClassName").orElse(spec), volume.toString(), own, name, context));
    }

    private static void report(Field place, String what, String seen, String wanted, RuleContext context) {
        if (!seen.contains("${")) {
            context.report(
                    place,
                    what + (seen.isEmpty() ? " has no storage class" : " is of the storage class \"" + seen + "\"")
                            + "; the contract says \"" + wanted + "\"");
        }
    }
}
