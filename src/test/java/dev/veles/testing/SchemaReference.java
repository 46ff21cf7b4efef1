package dev.veles.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the reference page of a schema: one table for each object, and one for all other values. */
public final class SchemaReference {
    private final JsonNode schema;
    private final StringBuilder page;

    private SchemaReference(JsonNode schema, String head) {
        this.schema = schema;
        this.page = new StringBuilder(head);
    }

    /**
     * The page.
     *
     * @param schema the schema
     * @param head what the page begins with
     * @param root the heading of what the schema describes
     */
    public static String of(JsonNode schema, String head, String root) {
        return new SchemaReference(schema, head).write(root);
    }

    private String write(String root) {
        object(root, schema);
        List<String> scalars = new ArrayList<>();
        schema.get("$defs").properties().forEach(entry -> {
            if (entry.getValue().has("properties")) {
                object(entry.getKey(), entry.getValue());
            } else {
                scalars.add(entry.getKey());
            }
        });
        page.append("\n## Values\n\n| Value | Rule | Example |\n|---|---|---|\n");
        scalars.forEach(this::scalar);
        return page.toString();
    }

    private void object(String name, JsonNode object) {
        page.append("\n## ").append(name).append("\n\n");
        page.append(object.get("description").asText()).append("\n\n");
        page.append("| Key | Value | Default | Meaning |\n|---|---|---|---|\n");
        Set<String> required = texts(object.path("required"));
        object.get("properties").properties().forEach(entry -> {
            String star = required.contains(entry.getKey()) ? " *" : "";
            row("`" + entry.getKey() + "`" + star, entry.getValue());
        });
    }

    private void row(String key, JsonNode property) {
        String fallback = property.has("default") ? "`" + plain(property.get("default")) + "`" : "";
        cells(key, value(property), fallback, property.get("description").asText());
    }

    private void scalar(String name) {
        JsonNode rule = schema.get("$defs").get(name);
        cells(
                "<a id=\"" + name.toLowerCase(Locale.ROOT) + "\"></a>"
                        + rule.get("title").asText(),
                rule.get("description").asText(),
                "`" + plain(rule.get("examples").get(0)) + "`");
    }

    private String value(JsonNode property) {
        if (property.has("$ref")) {
            String name = property.get("$ref").asText().replace("#/$defs/", "");
            String title = schema.get("$defs").get(name).get("title").asText();
            return "[" + title + "](#" + name.toLowerCase(Locale.ROOT) + ")";
        }
        if (property.has("enum")) {
            return texts(property.get("enum")).stream()
                    .filter(it -> !it.equals("false"))
                    .map(it -> "`" + it + "`")
                    .collect(Collectors.joining(", "));
        }
        if (property.has("const")) {
            return "`" + property.get("const").asText() + "`";
        }
        return switch (property.path("type").asText()) {
            case "array" -> "a list, each " + value(property.get("items"));
            case "object" -> property.has("additionalProperties") ? map(property) : "Kubernetes' own object";
            case "integer" -> "an integer from " + property.get("minimum") + " to " + property.get("maximum");
            case "boolean" -> "`true` or `false`";
            case "" -> "a merge patch";
            default -> "a " + property.get("type").asText();
        };
    }

    private String map(JsonNode property) {
        String keys = property.has("propertyNames") ? value(property.get("propertyNames")) : "any name";
        return "by " + keys + ": " + value(property.get("additionalProperties"));
    }

    private void cells(String... cells) {
        page.append("| ").append(String.join(" | ", cells).replace("\n", " ")).append(" |\n");
    }

    private static String plain(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
