package dev.veles.rules.names;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.Optional;

/** Finds Services that name a container's port by its number. */
public final class ServiceTargetPortNumeric implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "service-target-port-numeric", Category.NAMES, Scope.UNDER_CONTRACT)
            .summary("A Service routes to a port number and not to a named port")
            .why("When the container's port changes, the Service must change with it, and traffic stops until it does.")
            .help("Name the container's port and write that name as \"targetPort\".")
            .since("0.1", "the Veles contract: Cluster Contract");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView service : context.objects().all("", "Service")) {
            if (!context.isForeign(service) && selectsPods(service)) {
                service.root().items("spec", "ports").forEach(port -> check(port, context));
            }
        }
    }

    /** Without a selector there are no pods whose ports could have names. */
    private static boolean selectsPods(ObjectView service) {
        return !service.root().entries("spec", "selector").isEmpty()
                && !service.root().text("spec", "type").orElse("").equals("ExternalName");
    }

    private static void check(Field port, RuleContext context) {
        Optional<Field> target =
                port.get("targetPort").filter(field -> !field.value().isEmpty());
        if (target.isPresent()) {
            if (isNumber(target.get().value())) {
                context.report(target.get(), "targetPort \"" + target.get().value() + "\" is a number");
            }
            return;
        }
        port.get("port")
                .ifPresent(number -> context.report(
                        number,
                        "port \"" + number.value() + "\" has no targetPort, so it is routed to the number \""
                                + number.value() + "\""));
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }
}
