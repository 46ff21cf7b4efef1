package dev.veles.rules.changes;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is invalid in a Service. */
final class InvalidService {
    private static final Pattern ADDRESS =
            Pattern.compile("|None|\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private InvalidService() {}

    static void check(ObjectView service, Flaws flaws) {
        Field root = service.root();
        String type = Services.type(Optional.of(service));
        Optional<Field> address = root.find("spec", "clusterIP");
        String value = address.map(Field::value).orElse("");
        List<Field> ports = root.items("spec", "ports");
        boolean outside = type.equals("NodePort") || type.equals("LoadBalancer");
        boolean external = type.equals("ExternalName");
        if (ports.size() > 1) {
            ports.stream()
                    .filter(port -> port.text("name").isEmpty())
                    .forEach(port -> flaws.add(port, "has several ports, and one without a name"));
        }
        flaws.checkUnique(ports, "ports");
        flaws.addIf(ports.isEmpty() && !external && !value.equals("None"), root.get("spec"), "has no ports");
        flaws.addIf(outside && value.equals("None"), address, "is headless, and of the type \"" + type + "\"");
        flaws.addIf(external && !value.isEmpty(), address, "has an address, and is of the type \"" + type + "\"");
        flaws.addIf(
                !value.contains("${") && !ADDRESS.matcher(value).matches(),
                address,
                "has the address \"" + value + "\", which is none");
        flaws.addIf(
                external && root.text("spec", "externalName").orElse("").isEmpty(), root.get("spec"), "names no host");
        flaws.addIf(
                !type.equals("LoadBalancer"),
                root.find("spec", "loadBalancerClass"),
                "names a class of load balancers, and is none");
        ports.forEach(port -> flaws.addIf(
                !outside,
                port.get("nodePort").filter(node -> !node.value().equals("0")),
                "has a port on nodes, and is a " + type));
    }
}
