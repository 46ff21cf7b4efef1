package dev.veles.rules.names;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds ports of nodes that cannot be given to a Service. */
public final class NodePortCollision implements Rule {
    private static final long FIRST = 30000;
    private static final long LAST = 32767;

    private static final RuleMeta META = RuleMeta.error("node-port-collision", Category.NAMES, Scope.ANYWHERE)
            .needsBuild()
            .summary("Two Services ask for one port of the nodes, or one asks for a port that none gets")
            .why(
                    "The API server gives the port to the first and refuses the second, and everything that is applied with"
                            + " it.")
            .help("Choose a free port from 30000 to 32767, or leave \"nodePort\" out and let the cluster choose.")
            .since("0.1", "Kubernetes: Services of type NodePort");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        Map<String, Field> taken = new HashMap<>();
        for (ObjectView service : context.objects().all("", "Service")) {
            if (service.role() == ObjectView.Role.APPLIED) {
                for (Field port : nodePorts(service)) {
                    check(service, port, taken, context);
                }
            }
        }
    }

    /** Only Services of these types have any. */
    private static List<Field> nodePorts(ObjectView service) {
        String type = service.root().text("spec", "type").orElse("");
        List<Field> ports = new ArrayList<>(0);
        if (type.equals("NodePort") || type.equals("LoadBalancer")) {
            service.root()
                    .items("spec", "ports")
                    .forEach(port -> port.get("nodePort").ifPresent(ports::add));
            service.root().find("spec", "healthCheckNodePort").ifPresent(ports::add);
        }
        ports.removeIf(port -> !(port.node() instanceof Scalar scalar)
                || scalar.type() != Scalar.Type.INTEGER
                || scalar.value().equals("0"));
        return ports;
    }

    private static void check(ObjectView service, Field port, Map<String, Field> taken, RuleContext context) {
        long number = Long.parseLong(port.value());
        if (number < FIRST || number > LAST) {
            context.reportAs(
                    Severity.WARNING,
                    port,
                    service + " asks for the node port \"" + number + "\", and clusters give " + FIRST + " to " + LAST
                            + " unless they are told otherwise");
        }
        Field first = taken.putIfAbsent(number + "/" + protocol(port), port);
        if (first != null && !isSame(first, port)) {
            String holder = isOfOne(first, port)
                    ? "another of its ports"
                    : first.object().toString();
            context.report(port, service + " asks for the node port \"" + number + "\", which " + holder + " has");
        }
    }

    private static String protocol(Field port) {
        return port.parent().flatMap(entry -> entry.text("protocol")).orElse("TCP");
    }

    /** One Service that was read twice asks once. */
    private static boolean isSame(Field one, Field other) {
        return isOfOne(one, other) && one.path().equals(other.path());
    }

    private static boolean isOfOne(Field one, Field other) {
        ObjectView a = one.object();
        ObjectView b = other.object();
        return a.name().equals(b.name()) && a.namespace().equals(b.namespace());
    }
}
