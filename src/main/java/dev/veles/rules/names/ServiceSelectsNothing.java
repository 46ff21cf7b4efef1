package dev.veles.rules.names;

import dev.veles.finding.Phrases;
import dev.veles.finding.Severity;
import dev.veles.finding.SlipOfName;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds Services whose labels no pod has. */
public final class ServiceSelectsNothing implements Rule {
    private static final RuleMeta META = RuleMeta.error("service-selects-nothing", Category.NAMES, Scope.ANYWHERE)
            .needsBuild()
            .summary("A Service selects labels that no pod has")
            .why("The Service has no endpoints: connections to it are refused while pods and Service look healthy.")
            .help("Write the labels of the pods' template as \"selector\".")
            .since("0.1", "Kubernetes: Services", "the Veles contract: Cluster Contract");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView service : context.objects().all("", "Service")) {
            Map<String, String> selector = Services.selector(service);
            if (!selector.isEmpty()
                    && !service.isSaved()
                    && Services.selected(service, context.objects().pods()).isEmpty()
                    && !PodLabels.elsewhere(service, selector, context)
                    && !PodLabels.mayBeMeant(service, selector, context)) {
                check(service, selector, context);
            }
        }
    }

    private static void check(ObjectView service, Map<String, String> selector, RuleContext context) {
        for (PodView pod : context.objects().pods()) {
            if (Services.isSame(pod.namespace(), service.namespace())) {
                Optional<Field> slip = slip(service, selector, pod.labels());
                if (slip.isPresent()) {
                    context.report(slip.get(), message(slip.get()) + "; " + pod.owner() + " is the nearest");
                    return;
                }
            }
        }
        Field field = service.root().find("spec", "selector").orElseThrow();
        if (isPromised(service, context)) {
            context.report(field, "no pod has the labels that " + service + " selects: " + described(selector));
        } else if (Missing.maySay(service, service.namespace(), context) && !mayBeOthers(service, selector, context)) {
            context.reportAs(
                    Severity.INFO,
                    field,
                    "no pod in the repository has the labels that " + service + " selects: " + described(selector));
        }
    }

    private static String described(Map<String, String> selector) {
        List<String> labels = new ArrayList<>(selector.size());
        selector.forEach((key, value) -> labels.add(Phrases.quoted(key + ": " + value)));
        return Phrases.list(labels, "and");
    }

    /** The one entry that keeps the pods from being selected, if it is a slip of a label that they have. */
    private static Optional<Field> slip(ObjectView service, Map<String, String> selector, Map<String, String> labels) {
        List<Field> wrong = service.root().entries("spec", "selector").stream()
                .filter(entry -> !entry.value().equals(labels.get(entry.key())))
                .toList();
        return wrong.size() == 1 && isSlip(wrong.get(0), selector, labels)
                ? Optional.of(wrong.get(0))
                : Optional.empty();
    }

    private static boolean isSlip(Field entry, Map<String, String> selector, Map<String, String> labels) {
        String value = labels.get(entry.key());
        if (value != null) {
            return SlipOfName.of(entry.value(), Set.of(value)).isPresent();
        }
        return SlipOfName.of(entry.key(), labels.keySet())
                .filter(key -> entry.value().equals(labels.get(key)) && !selector.containsKey(key))
                .isPresent();
    }

    private static String message(Field entry) {
        return "no pod has the label \"" + entry.key() + ": " + entry.value() + "\" that " + entry.object()
                + " selects";
    }

    /** The contract knows the workload of that name, and it is here: its Service is for it. */
    private static boolean isPromised(ObjectView service, RuleContext context) {
        return !context.isForeign(service)
                && context.contract()
                        .flatMap(facts -> facts.workload(service.name()))
                        .isPresent()
                && context.objects().pods().stream()
                        .anyMatch(pod -> pod.owner().name().equals(service.name())
                                && Services.isSame(pod.namespace(), service.namespace()));
    }

    /** Charts and operators label pods with what they are called, or with keys of their own; nodes start pods too. */
    private static boolean mayBeOthers(ObjectView service, Map<String, String> selector, RuleContext context) {
        return service.namespace().equals("kube-system")
                || selector.values().stream().anyMatch(value -> context.mayBeMade(service.namespace(), value))
                || selector.keySet().stream().anyMatch(PodLabels::isOfOperator);
    }
}
