package dev.veles.rules.names;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.Labels;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What several rules ask about Services: which pods they select, and which Service a name means. */
final class Services {
    private Services() {}

    /** The labels that pods must have; none for a Service without pods of its own, or with labels that are not known. */
    static Map<String, String> selector(ObjectView service) {
        Map<String, String> labels = Labels.of(service.root(), "spec", "selector");
        boolean open = labels.entrySet().stream().anyMatch(label -> isOpen(label.getKey()) || isOpen(label.getValue()));
        boolean alias = service.root().text("spec", "type").orElse("").equals("ExternalName");
        return open || alias ? Map.of() : labels;
    }

    /** True for a text with a variable that Flux fills in. */
    static boolean isOpen(String text) {
        return text.indexOf('$') >= 0;
    }

    /** Those of some pods that a Service selects. */
    static List<PodView> selected(ObjectView service, List<PodView> pods) {
        Map<String, String> selector = selector(service);
        List<PodView> selected = new ArrayList<>(1);
        if (!selector.isEmpty()) {
            for (PodView pod : pods) {
                if (isSame(pod.namespace(), service.namespace())
                        && pod.labels().entrySet().containsAll(selector.entrySet())) {
                    selected.add(pod);
                }
            }
        }
        return selected;
    }

    /** The Services that a route may mean: in the same build if there are any there, else in all that is judged. */
    static List<ObjectView> named(String name, String namespace, RuleContext context) {
        List<ObjectView> own = in(context.objects().all("", "Service"), name, namespace);
        return own.isEmpty() ? in(context.named("", "Service", name), name, namespace) : own;
    }

    private static List<ObjectView> in(List<ObjectView> services, String name, String namespace) {
        List<ObjectView> found = new ArrayList<>(1);
        for (ObjectView service : services) {
            if (service.name().equals(name) && isSame(service.namespace(), namespace)) {
                found.add(service);
            }
        }
        return found;
    }

    /** Where one of them is left out, nothing says that they are different. */
    static boolean isSame(String namespace, String other) {
        return namespace.equals(other) || namespace.isEmpty() || other.isEmpty();
    }

    /** True for a port that is written as a number, quoted or not. */
    static boolean isNumber(Field port) {
        String text = port.value();
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    /** True where a Service has a port of that name or number. */
    static boolean hasPort(ObjectView service, Field wanted) {
        String key = isNumber(wanted) ? "port" : "name";
        for (Field port : service.root().items("spec", "ports")) {
            if (port.text(key).orElse("").equals(wanted.value())) {
                return true;
            }
        }
        return false;
    }
}
