package dev.veles.diff;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the items of two lists are told apart: as the API server merges them, where it is known. */
sealed interface ListRule {
    /**
     * By some of their fields.
     *
     * @param fields whose values are unique within each list
     * @param ordered true where the order means something too
     * @param byName the names of items that are told apart by their names, since their fields differ between the lists
     */
    record Keyed(List<String> fields, boolean ordered, Set<String> byName) implements ListRule {
        Keyed(List<String> fields, boolean ordered) {
            this(fields, ordered, Set.of());
        }

        Step.Item item(Node node) {
            String name = node.text(NAME).orElse("");
            return byName.contains(name) ? new Step.Item(List.of(NAME), List.of(name)) : byFields(node);
        }

        private Step.Item byFields(Node node) {
            List<String> values = new ArrayList<>();
            for (String field : fields) {
                values.add(value(node, field));
            }
            return new Step.Item(fields, values);
        }
    }

    /** By all that is in them; their order means nothing. */
    record Unordered() implements ListRule {}

    /** By their order. */
    record Ordered() implements ListRule {}

    /** What the API takes a missing field for. */
    Map<String, String> MISSING = Map.of(
            "protocol", "TCP", "namespace", "", "host", "", "pathType", "", "whenUnsatisfiable", "DoNotSchedule");

    /** By the key of the list: the fields by which its items are told apart; the first set that all items have counts. */
    Map<String, List<List<String>>> FIELDS = Map.ofEntries(
            Map.entry("ports", List.of(List.of("containerPort", "protocol"), List.of("port", "protocol"))),
            Map.entry("volumeMounts", List.of(List.of("mountPath"))),
            Map.entry("volumeDevices", List.of(List.of("devicePath"))),
            Map.entry("volumeClaimTemplates", List.of(List.of("metadata.name"))),
            Map.entry("hostAliases", List.of(List.of("ip"))),
            Map.entry("topologySpreadConstraints", List.of(List.of("topologyKey", "whenUnsatisfiable"))),
            Map.entry("rules", List.of(List.of("host"))),
            Map.entry("paths", List.of(List.of("path", "pathType"))),
            Map.entry("conditions", List.of(List.of("type"))),
            Map.entry("secretObjects", List.of(List.of("secretName"))),
            Map.entry("data", List.of(List.of("secretKey"), List.of("objectName", "key"))),
            Map.entry("objects", List.of(List.of("objectName"))),
            Map.entry("healthChecks", List.of(List.of("kind", "namespace", "name"))),
            Map.entry("readinessGates", List.of(List.of("conditionType"))),
            Map.entry("items", List.of(List.of("path"))),
            Map.entry("dependsOn", List.of(List.of("namespace", "name"))));

    /** Lists of which only the members count. */
    Set<String> SETS = Set.of(
            "tolerations",
            "subjects",
            "finalizers",
            "accessModes",
            "verbs",
            "resources",
            "apiGroups",
            "resourceNames",
            "nonResourceURLs",
            "policyTypes",
            "ingress",
            "egress",
            "from",
            "to",
            "hosts",
            "tls",
            "matchExpressions",
            "values",
            "nodeSelectorTerms",
            "requiredDuringSchedulingIgnoredDuringExecution",
            "preferredDuringSchedulingIgnoredDuringExecution",
            "groups",
            "dnsNames",
            "usages",
            "mountOptions",
            "add",
            "drop",
            "supplementalGroups",
            "imagePullSecrets",
            "shortNames",
            "categories",
            "externalIPs",
            "loadBalancerSourceRanges",
            "allowedTopologies",
            "required");

    /** Those of them whose items have names of their own, if they are no plain texts. */
    Set<String> NAMED_SETS = Set.of("imagePullSecrets", "groups");

    /** Lists whose items have names that outlive the fields which tell them apart: a port gets another number. */
    Set<String> NAMED = Set.of("ports");

    String NAME = "name";

    /** What items of lists that nobody knows are told apart by. */
    List<String> GUESSES = List.of("name", "key", "id");

    /** The rule for two lists; the same for both directions. */
    static ListRule of(DiffPath path, Sequence before, Sequence after) {
        String key = path.lastKey();
        if (isRoleRules(key, before, after)) {
            return new Unordered();
        }
        for (List<String> fields : FIELDS.getOrDefault(key, List.of())) {
            boolean said = isSaid(fields, before) || isSaid(fields, after);
            if (said && tellsApart(fields, before) && tellsApart(fields, after)) {
                return NAMED.contains(key)
                        ? new Keyed(fields, false, Renumbered.names(fields, before, after))
                        : new Keyed(fields, false);
            }
        }
        for (String guess : GUESSES) {
            boolean set = SETS.contains(key) && !NAMED_SETS.contains(key);
            boolean regenerated = guess.equals(NAME) && isRegenerated(before, after);
            if (!set && !regenerated && tellsApart(List.of(guess), before) && tellsApart(List.of(guess), after)) {
                return new Keyed(List.of(guess), key.equals("initContainers"));
            }
        }
        return SETS.contains(key) ? new Unordered() : new Ordered();
    }

    /** False where all items leave all fields out: rules of an alert have no host, and share the word with those that do. */
    private static boolean isSaid(List<String> fields, Sequence list) {
        for (Node item : list) {
            for (String field : fields) {
                if (item.find(field.split("\\.", -1)).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** References to what kustomize generates get another name with each change: their order tells which is which. */
    private static boolean isRegenerated(Sequence before, Sequence after) {
        Set<String> old = names(before);
        Set<String> fresh = names(after);
        Set<String> stems = new HashSet<>();
        old.stream()
                .filter(name -> !fresh.contains(name))
                .map(GeneratedName::stem)
                .forEach(stems::add);
        return fresh.stream()
                .filter(name -> !old.contains(name))
                .anyMatch(name -> stems.contains(GeneratedName.stem(name)));
    }

    private static Set<String> names(Sequence list) {
        Set<String> names = new HashSet<>();
        list.forEach(item -> item.text(NAME).ifPresent(names::add));
        return names;
    }

    private static boolean isRoleRules(String key, Sequence before, Sequence after) {
        return key.equals("rules") && all(before, "verbs") && all(after, "verbs");
    }

    private static boolean all(Sequence list, String field) {
        for (Node item : list) {
            if (item.get(field).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean tellsApart(List<String> fields, Sequence list) {
        Set<List<String>> seen = new HashSet<>();
        for (Node item : list) {
            if (!(item instanceof Mapping) || !hasAll(item, fields)) {
                return false;
            }
            List<String> values = new ArrayList<>();
            for (String field : fields) {
                values.add(value(item, field));
            }
            if (!seen.add(values)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasAll(Node item, List<String> fields) {
        for (String field : fields) {
            Optional<Node> found = item.find(field.split("\\.", -1));
            boolean scalar = found.isPresent() && found.get() instanceof Scalar single && !single.isNull();
            if (!scalar && (found.isPresent() || !MISSING.containsKey(field))) {
                return false;
            }
        }
        return true;
    }

    private static String value(Node item, String field) {
        return item.text(field.split("\\.", -1)).orElseGet(() -> MISSING.getOrDefault(field, ""));
    }
}
