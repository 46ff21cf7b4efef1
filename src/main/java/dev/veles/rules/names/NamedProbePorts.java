package dev.veles.rules.names;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import java.util.List;
import java.util.Optional;

/** Probes and hooks that ask their container for a port by name. */
final class NamedProbePorts {
    private static final List<String[]> ASKING = List.of(
            new String[] {"livenessProbe"},
            new String[] {"readinessProbe"},
            new String[] {"startupProbe"},
            new String[] {"lifecycle", "postStart"},
            new String[] {"lifecycle", "preStop"});

    private NamedProbePorts() {}

    static void check(Field container, RuleContext context) {
        for (String[] keys : ASKING) {
            Optional<Field> asking = container.find(keys);
            if (asking.isPresent()) {
                check(asking.get(), "httpGet", container, context);
                check(asking.get(), "tcpSocket", container, context);
            }
        }
    }

    private static void check(Field asking, String way, Field container, RuleContext context) {
        Optional<Field> port = asking.find(way, "port");
        if (port.isPresent()
                && !ServicePortMismatch.isOpen(port.get())
                && !Services.isNumber(port.get())
                && !has(container, port.get().value())) {
            context.report(
                    port.get(),
                    asking.key() + " asks for port \"" + port.get().value() + "\", which container \""
                            + container.text("name").orElse("") + "\" does not have");
        }
    }

    private static boolean has(Field container, String name) {
        for (Field port : container.items("ports")) {
            if (port.text("name").orElse("").equals(name)) {
                return true;
            }
        }
        return false;
    }
}
