package dev.veles.rules.names;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Labels;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Map;

/** Labels of pods that a Service may select, outside of what {@code pods()} of its own build shows. */
final class PodLabels {
    /** What charts and kustomizations put on pods of their own; other domains are operators'. */
    private static final List<String> COMMON_DOMAINS =
            List.of("app.kubernetes.io/", "kustomize.toolkit.fluxcd.io/", "helm.toolkit.fluxcd.io/", "helm.sh/");

    private PodLabels() {}

    /** True where workloads of other builds, or objects of operators' kinds in this one, make pods with the labels. */
    static boolean elsewhere(ObjectView service, Map<String, String> selector, RuleContext context) {
        return !Services.selected(service, context.podsEverywhere()).isEmpty()
                || context.objects().objects().stream().anyMatch(object -> hasTemplate(object, selector));
    }

    /** True where pods of the build have labels with variables, which may be those that are selected. */
    static boolean mayBeMeant(ObjectView service, Map<String, String> selector, RuleContext context) {
        for (PodView pod : context.objects().pods()) {
            if (Services.isSame(pod.namespace(), service.namespace())
                    && selector.entrySet().stream().allMatch(wanted -> mayBe(wanted, pod.labels()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBe(Map.Entry<String, String> wanted, Map<String, String> labels) {
        for (Map.Entry<String, String> label : labels.entrySet()) {
            boolean key = label.getKey().equals(wanted.getKey()) || Services.isOpen(label.getKey());
            if (key && (label.getValue().equals(wanted.getValue()) || Services.isOpen(label.getValue()))) {
                return true;
            }
        }
        return false;
    }

    /** A Rollout, a VirtualMachine and their like keep the labels where a Deployment does. */
    private static boolean hasTemplate(ObjectView object, Map<String, String> selector) {
        return object.root()
                .find("spec", "template", "metadata")
                .filter(metadata -> Labels.of(metadata, "labels").entrySet().containsAll(selector.entrySet()))
                .isPresent();
    }

    /** True for a key such as {@code cnpg.io/cluster}, which an operator gives its pods. */
    static boolean isOfOperator(String key) {
        return key.indexOf('/') > 0 && COMMON_DOMAINS.stream().noneMatch(key::startsWith);
    }
}
