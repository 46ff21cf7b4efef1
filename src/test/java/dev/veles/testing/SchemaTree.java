package dev.veles.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Walks through a JSON Schema, and says what it leaves undescribed. */
public final class SchemaTree {
    private SchemaTree() {}

    /** A schema's text as a tree. */
    public static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every place of a schema where a schema may stand, by its way from the root. */
    public static Map<String, JsonNode> subschemas(JsonNode schema) {
        return subschemas(schema, "#", new LinkedHashMap<>());
    }

    /** The definitions by name. */
    public static Map<String, JsonNode> definitions(JsonNode schema) {
        Map<String, JsonNode> definitions = new LinkedHashMap<>();
        schema.get("$defs").properties().forEach(entry -> definitions.put(entry.getKey(), entry.getValue()));
        return definitions;
    }

    /** Properties without title, description or examples, and definitions whose title ends no sentence. */
    public static List<String> undescribed(JsonNode schema) {
        List<String> bare = new ArrayList<>();
        subschemas(schema).forEach((path, subschema) -> {
            if (path.matches(".*/properties/[^/]+") || path.matches("#/\\$defs/[^/]+")) {
                Stream.of("title", "description", "examples")
                        .filter(keyword -> subschema.path(keyword).isEmpty()
                                && subschema.path(keyword).asText().isBlank())
                        .forEach(keyword -> bare.add(path + " has no " + keyword));
            }
        });
        definitions(schema).forEach((name, definition) -> {
            if (!definition.path("title").asText().matches("(a|an|the) .*[^.]")) {
                bare.add(name + " has a title that does not end \"X is not …\"");
            }
            if (!definition.path("description").asText().endsWith(".")) {
                bare.add(name + " has a description that does not end");
            }
        });
        return bare;
    }

    /** Definitions that nothing refers to. */
    public static List<String> unused(JsonNode schema) {
        TreeSet<String> unused = new TreeSet<>(definitions(schema).keySet());
        schema.findValuesAsText("$ref").forEach(ref -> unused.remove(ref.replace("#/$defs/", "")));
        return List.copyOf(unused);
    }

    private static Map<String, JsonNode> subschemas(JsonNode node, String path, Map<String, JsonNode> found) {
        found.put(path, node);
        for (String group : List.of("properties", "$defs")) {
            node.path(group)
                    .properties()
                    .forEach(it -> subschemas(it.getValue(), path + "/" + group + "/" + it.getKey(), found));
        }
        for (String keyword : List.of("items", "additionalProperties", "propertyNames", "not")) {
            if (node.path(keyword).isObject()) {
                subschemas(node.get(keyword), path + "/" + keyword, found);
            }
        }
        return found;
    }
}
