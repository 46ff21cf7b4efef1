package dev.veles.rules.names;

import dev.veles.facts.Workload;
import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Optional;

/** Compares the ports of a Service with the one that the contract promises. */
final class ContractPort {
    private ContractPort() {}

    /** Reports a Service that does not have the port, or has it under another name. */
    static void check(ObjectView service, Workload.Port promised, RuleContext context) {
        List<Field> ports = service.root().items("spec", "ports");
        String number = promised.service().value().toString();
        Optional<Field> same = with(ports, "port", number);
        if (same.isPresent()) {
            same.get()
                    .get("name")
                    .filter(name -> isOther(name, promised.name().value()))
                    .ifPresent(name ->
                            context.report(name, message(name, promised.name().value())));
        } else if (!ports.isEmpty()) {
            Field port = with(ports, "name", promised.name().value()).orElse(ports.get(0));
            port.get("port")
                    .filter(found -> isOther(found, number))
                    .ifPresent(found -> context.report(found, message(found, number)));
        }
    }

    private static Optional<Field> with(List<Field> ports, String key, String value) {
        return ports.stream()
                .filter(port -> port.text(key).orElse("").equals(value))
                .findFirst();
    }

    private static boolean isOther(Field field, String promised) {
        return !ServicePortMismatch.isOpen(field) && !field.value().equals(promised);
    }

    private static String message(Field field, String promised) {
        return "the " + (field.key().equals("port") ? "port" : "port's name") + " \"" + field.value() + "\" of "
                + field.object() + " is not the contract's, \"" + promised + "\"";
    }
}
