package dev.veles.rules.storage;

import dev.veles.facts.ContractFacts;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.Optional;

/** Finds volumes of the application whose storage class the contract does not list. */
public final class StorageClassUndeclared implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "storage-class-undeclared", Category.STORAGE, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("A volume of the application is of a storage class that the contract does not list")
            .why("Where the data lies, whether it is backed up and whether it outlives its claim are promises of the"
                    + " class, and nobody made them for this one.")
            .help(
                    "Name a class of the contract, or list this one under \"storage.classes\", with \"existing: true\" where"
                            + " the cluster has it already.")
            .since("0.1", "the Veles contract: Cluster Contract", "Kubernetes: storage classes");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract().filter(facts -> !facts.storageClasses().isEmpty()).ifPresent(facts -> check(facts, context));
    }

    private static void check(ContractFacts facts, RuleContext context) {
        for (WrittenClaim claim : WrittenClaim.in(context)) {
            check(claim, facts, context);
        }
        for (ObjectView volume : context.objects().all("", "PersistentVolume")) {
            Optional<Field> named = volume.root().find("spec", "storageClassName");
            if (named.isPresent() && BoundVolumes.isOwn(volume, context)) {
                checkName(named.get(), volume.toString(), facts, context);
            }
        }
        for (ObjectView object : context.objects().objects()) {
            if (ClassSettings.mayHold(object) && !context.isForeign(object)) {
                ClassSettings.in(object).forEach(field -> checkName(field, object.toString(), facts, context));
            }
        }
    }

    private static void check(WrittenClaim claim, ContractFacts facts, RuleContext context) {
        Optional<Field> named = claim.storageClass();
        if (named.isPresent()) {
            checkName(named.get(), claim.what(), facts, context);
            return;
        }
        context.report(
                claim.place(),
                claim.what() + " names no storage class, so it gets the cluster's default and none that the contract"
                        + " lists");
    }

    /** An empty name is no class: such a claim waits for a volume that somebody made by hand. */
    private static void checkName(Field field, String what, ContractFacts facts, RuleContext context) {
        String name = field.value();
        if (!name.isEmpty() && !name.contains("${") && facts.storageClass(name).isEmpty()) {
            context.report(field, what + " is of the storage class \"" + name + "\", which the contract does not list");
        }
    }
}
