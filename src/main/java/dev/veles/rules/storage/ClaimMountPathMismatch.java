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
import dev.veles.manifest.PodView;
import java.util.List;

/** Finds claims of the contract that are mounted elsewhere than the contract says. */
public final class ClaimMountPathMismatch implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "claim-mount-path-mismatch", Category.STORAGE, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("A claim of the contract is mounted at another path than the contract's")
            .why("The application writes to the path that it was promised, which is then the container's own disk: what"
                    + " it wrote is gone with the pod.")
            .help("Mount the claim at its \"mountPath\", and a \"subPath\" of it below that; or change the contract.")
            .since("0.1", "the Veles contract: Cluster Contract, Artifact Contract");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract().ifPresent(facts -> {
            for (PodView pod : context.objects().pods()) {
                if (!context.isForeign(pod.owner())) {
                    check(pod, facts, context);
                }
            }
        });
    }

    private static void check(PodView pod, ContractFacts facts, RuleContext context) {
        for (PodView.ClaimUse use : pod.claims()) {
            for (Claim claim : facts.claims()) {
                if (claim.name().equals(use.name()) && !claim.mountPath().isEmpty()) {
                    String volume = ClaimMounts.volume(use).text("name").orElse("");
                    for (Field mount : ClaimMounts.lasting(pod, volume)) {
                        checkClaim(mount, pod, claim, context);
                    }
                }
            }
        }
        if (pod.owner().is("apps", "StatefulSet")) {
            facts.workload(pod.owner().name())
                    .flatMap(Workload::storage)
                    .ifPresent(storage -> checkOwnVolume(pod, storage, context));
        }
    }

    private static void checkClaim(Field mount, PodView pod, Claim claim, RuleContext context) {
        String wanted = clean(claim.mountPath());
        boolean right = path(mount).equals(below(wanted, subPath(mount)));
        if (!right && !isDeclared(mount, pod, claim) && mount.get("subPathExpr").isEmpty()) {
            report(mount, "the claim \"" + claim.name() + "\"", wanted, context);
        }
    }

    private static boolean isDeclared(Field mount, PodView pod, Claim claim) {
        return DeclaredMounts.of(pod, claim).stream()
                .anyMatch(declared -> clean(declared.path()).equals(path(mount))
                        && clean(declared.subPath().orElse("")).equals(subPath(mount)));
    }

    /** A folder of a volume that is one replica's own may be mounted in its place: nobody else looks for the rest. */
    private static void checkOwnVolume(PodView pod, Workload.Storage storage, RuleContext context) {
        String wanted = clean(storage.mountPath().value());
        List<Field> templates = WrittenClaim.templates(pod.owner());
        if (templates.size() != 1 || wanted.isEmpty()) {
            return;
        }
        String name = templates.get(0).text("metadata", "name").orElse("");
        for (Field mount : ClaimMounts.lasting(pod, name)) {
            String path = path(mount);
            if (!path.equals(wanted) && !path.equals(below(wanted, subPath(mount)))) {
                report(mount, "the volume \"" + name + "\"", wanted, context);
            }
        }
    }

    private static void report(Field mount, String what, String wanted, RuleContext context) {
        String subPath = subPath(mount);
        Field place = mount.get("mountPath").orElse(mount);
        if (!place.value().contains("${")) {
            context.report(
                    place,
                    mount.object() + " mounts " + (subPath.isEmpty() ? "" : "the folder \"" + subPath + "\" of ") + what
                            + " at \"" + place.value() + "\"; the contract says \"" + wanted + "\"");
        }
    }

    private static String path(Field mount) {
        return clean(mount.text("mountPath").orElse(""));
    }

    private static String subPath(Field mount) {
        return clean(mount.text("subPath").orElse(""));
    }

    private static String below(String path, String folder) {
        return folder.isEmpty() ? path : path + "/" + folder;
    }

    private static String clean(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
