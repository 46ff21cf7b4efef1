package dev.veles.rules.changes;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is invalid in kinds that run nothing. */
final class InvalidContent {
    private static final Map<String, List<String>> NEEDED = Map.of(
            "kubernetes.io/tls", List.of("tls.crt", "tls.key"),
            "kubernetes.io/dockerconfigjson", List.of(".dockerconfigjson"),
            "kubernetes.io/dockercfg", List.of(".dockercfg"),
            "kubernetes.io/ssh-auth", List.of("ssh-privatekey"));

    private InvalidContent() {}

    static void check(ObjectView object, Flaws flaws) {
        Field root = object.root();
        if (object.is("", "ConfigMap") || object.is("", "Secret")) {
            keys(object, flaws);
        } else if (object.is("networking.k8s.io", "Ingress")) {
            ingress(root, flaws);
        } else if (object.is("policy", "PodDisruptionBudget")) {
            boolean both = root.text("spec", "minAvailable").isPresent();
            flaws.addIf(both, root.find("spec", "maxUnavailable"), "says both how many stay and how many go");
        } else if (object.is("", "PersistentVolumeClaim")) {
            boolean asks = root.find("spec", "resources", "requests", "storage").isPresent();
            flaws.addIf(!asks, root.get("spec"), "asks for no storage");
        } else if (object.is("batch", "Job")) {
            boolean own = !root.text("spec", "manualSelector").orElse("").equals("true");
            flaws.addIf(own, root.find("spec", "selector"), "has a selector, and \"manualSelector\" is not true");
            indexed(root, flaws);
        }
    }

    private static void indexed(Field job, Flaws flaws) {
        boolean counted = job.text("spec", "completions").isPresent();
        Optional<Field> mode =
                job.find("spec", "completionMode").filter(field -> field.value().equals("Indexed"));
        boolean parallel = job.text("spec", "parallelism").isPresent();
        flaws.addIf(!counted && parallel, mode, "is indexed, and does not say how many indexes there are");
    }

    private static void keys(ObjectView object, Flaws flaws) {
        Set<String> keys = new TreeSet<>();
        for (String part : List.of("data", "binaryData", "stringData")) {
            for (Field entry : object.root().entries(part)) {
                boolean again = !keys.add(entry.key()) && object.kind().equals("ConfigMap");
                flaws.addIf(again, Optional.of(entry), "has the key \"" + entry.key() + "\" twice");
                flaws.addIf(
                        !ValueForm.KEY.matcher(entry.key()).matches(),
                        Optional.of(entry),
                        "has the key \"" + entry.key() + "\", which is none");
            }
        }
        Optional<Field> type =
                object.root().get("type").filter(field -> object.kind().equals("Secret"));
        for (String needed : NEEDED.getOrDefault(type.map(Field::value).orElse(""), List.of())) {
            flaws.addIf(
                    !keys.contains(needed),
                    type,
                    "is of the type \"" + type.map(Field::value).orElse("") + "\" and has no \"" + needed + "\"");
        }
        boolean login = keys.contains("username") || keys.contains("password");
        flaws.addIf(
                !login,
                type.filter(field -> field.value().equals("kubernetes.io/basic-auth")),
                "is of the type \"kubernetes.io/basic-auth\" and has neither \"username\" nor \"password\"");
    }

    private static void ingress(Field root, Flaws flaws) {
        List<Field> rules = root.items("spec", "rules");
        boolean none = rules.isEmpty() && root.find("spec", "defaultBackend").isEmpty();
        flaws.addIf(none, root.get("spec"), "has neither rules nor a default backend");
        for (Field rule : rules) {
            for (Field path : rule.items("http", "paths")) {
                path(path, flaws);
            }
        }
    }

    private static void path(Field path, Flaws flaws) {
        Optional<Field> type = path.get("pathType");
        flaws.addIf(type.isEmpty(), Optional.of(path), "has a path without \"pathType\"");
        boolean exact = type.filter(field -> !field.value().equals("ImplementationSpecific"))
                .isPresent();
        path.get("path")
                .filter(field -> exact
                        && !field.value().startsWith("/")
                        && !field.value().contains("${"))
                .ifPresent(field -> flaws.add(field, "has the path \"" + field.value() + "\" without a slash"));
        Optional<Field> service = path.find("backend", "service");
        boolean name = service.flatMap(field -> field.text("port", "name")).isPresent();
        boolean number = service.flatMap(field -> field.text("port", "number")).isPresent();
        flaws.addIf(name && number, service, "names a port and gives its number");
        flaws.addIf(!name && !number, service, "names no port of the Service");
    }
}
