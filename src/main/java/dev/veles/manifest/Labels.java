package dev.veles.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Labels and what selects by them. */
public final class Labels {
    private Labels() {}

    /** The strings of the mapping at the keys, in order; none where there is no mapping. */
    public static Map<String, String> of(Field field, String... keys) {
        Map<String, String> labels = new LinkedHashMap<>();
        field.entries(keys).forEach(entry -> labels.put(entry.key(), entry.value()));
        return labels;
    }

    /**
     * Whether a label selector ({@code matchLabels}, {@code matchExpressions}) takes an object with these labels. An
     * empty selector takes all.
     */
    public static boolean matches(Field selector, Map<String, String> labels) {
        boolean equal = of(selector, "matchLabels").entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())));
        return equal && selector.items("matchExpressions").stream().allMatch(item -> holds(item, labels));
    }

    private static boolean holds(Field expression, Map<String, String> labels) {
        String key = expression.text("key").orElse("");
        String value = labels.getOrDefault(key, "");
        List<String> values =
                expression.items("values").stream().map(Field::value).toList();
        return switch (expression.text("operator").orElse("")) {
            case "In" -> labels.containsKey(key) && values.contains(value);
            case "NotIn" -> !labels.containsKey(key) || !values.contains(value);
            case "Exists" -> labels.containsKey(key);
            case "DoesNotExist" -> !labels.containsKey(key);
            default -> false;
        };
    }
}
