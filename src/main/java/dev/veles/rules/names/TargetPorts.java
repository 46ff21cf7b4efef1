package dev.veles.rules.names;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Optional;

/** Compares the ports that Services route to with those that their pods declare. */
final class TargetPorts {
    private TargetPorts() {}

    /**
     * Reports ports that the pods do not have. Programs may listen on numbers that nobody declared, for metrics above
     * all: a number is wrong only where no Service reaches any port that the pods do declare.
     */
    static void check(ObjectView service, RuleContext context) {
        List<PodView> selected = Services.selected(service, context.objects().pods());
        if (selected.isEmpty() || !selected.stream().allMatch(PodView::isAsWritten)) {
            return;
        }
        PodPorts pods = PodPorts.of(selected);
        for (Field port : service.root().items("spec", "ports")) {
            Optional<Field> target = target(port);
            if (target.isPresent()
                    && !pods.mayHave(port)
                    && (!Services.isNumber(target.get()) || !isReached(selected, pods, context))) {
                context.report(target.get(), message(port, target.get(), pods));
            }
        }
    }

    private static boolean isReached(List<PodView> selected, PodPorts pods, RuleContext context) {
        for (ObjectView service : context.objects().all("", "Service")) {
            boolean same = !Services.selected(service, selected).isEmpty();
            if (same && service.root().items("spec", "ports").stream().anyMatch(pods::mayHave)) {
                return true;
            }
        }
        return false;
    }

    /** The name or number that requests are sent to: that of the port itself where it names no other. */
    static Optional<Field> target(Field port) {
        return port.get("targetPort").filter(field -> !field.value().isEmpty()).or(() -> port.get("port"));
    }

    private static String message(Field port, Field target, PodPorts pods) {
        return target.key() + " \"" + target.value() + "\" of " + port.object() + " is none of its pods' "
                + pods.described(PodPorts.protocol(port));
    }
}
