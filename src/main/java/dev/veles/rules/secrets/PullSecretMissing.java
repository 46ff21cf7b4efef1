package dev.veles.rules.secrets;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.Images;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.source.Located;
import java.util.List;
import java.util.Optional;

/** Finds pods that pull from the contract's registry without its credentials. */
public final class PullSecretMissing implements Rule {
    private static final String PULL_SECRETS = "imagePullSecrets";

    private static final RuleMeta META = RuleMeta.error("pull-secret-missing", Category.SECRETS, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("Pods pull from the contract's registry without its pull secret")
            .why(
                    "The registry refuses the node, and the pods wait in ImagePullBackOff; where another pod's pull has left"
                            + " the image on a node, they run there by luck.")
            .help("Write \"imagePullSecrets\" with a pull secret of the contract into the pod template, or into its"
                    + " ServiceAccount.")
            .since("0.1", "the Veles contract: Cluster Contract", "Kubernetes: pull an image from a private registry");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        Optional<Images> images = context.contract().map(ContractFacts::images);
        String registry = images.flatMap(Images::registry).map(Located::value).orElse("");
        List<String> secrets = images.map(
                        all -> all.pullSecrets().stream().map(Located::value).toList())
                .orElse(List.of());
        if (registry.isEmpty() || secrets.isEmpty()) {
            return;
        }
        for (PodView pod : context.objects().pods()) {
            if (!context.isForeign(pod.owner())) {
                fromRegistry(pod, registry)
                        .filter(image -> !isAllowed(pod, secrets, context))
                        .ifPresent(image -> report(image, pod, secrets, context));
            }
        }
    }

    private static Optional<Field> fromRegistry(PodView pod, String registry) {
        for (Field container : pod.containers()) {
            Optional<Field> image =
                    container.get("image").filter(field -> field.value().startsWith(registry + "/"));
            if (image.isPresent()) {
                return image;
            }
        }
        return Optional.empty();
    }

    /** The pod's own list wins: the account's is used only where the pod has none. */
    private static boolean isAllowed(PodView pod, List<String> secrets, RuleContext context) {
        if (!pod.spec().items(PULL_SECRETS).isEmpty()) {
            return names(pod.spec(), secrets);
        }
        List<ObjectView> accounts = context.named("", "ServiceAccount", pod.serviceAccount()).stream()
                .filter(account -> account.namespace().equals(pod.namespace()))
                .toList();
        boolean unseen = accounts.isEmpty()
                && !pod.serviceAccount().equals("default")
                && context.repository().isPresent()
                && !context.isWhole();
        return unseen || accounts.stream().anyMatch(account -> names(account.root(), secrets));
    }

    private static boolean names(Field holder, List<String> secrets) {
        return holder.items(PULL_SECRETS).stream()
                .anyMatch(item -> secrets.contains(item.text("name").orElse("")));
    }

    private static void report(Field image, PodView pod, List<String> secrets, RuleContext context) {
        Optional<Field> others = pod.spec().items(PULL_SECRETS).stream()
                .flatMap(item -> item.get("name").stream())
                .findFirst();
        context.report(
                others.orElse(image),
                pod.owner() + " pulls \"" + image.value() + "\" "
                        + others.map(other -> "with \"" + other.value() + "\", not with \"")
                                .orElse("without the pull secret \"")
                        + secrets.get(0) + "\"");
    }
}
