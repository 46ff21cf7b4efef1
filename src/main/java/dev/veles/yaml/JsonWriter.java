package dev.veles.yaml;

import java.util.Iterator;

/** Writes trees as JSON, indented by two spaces, keys in their order. */
public final class JsonWriter {
    private final StringBuilder json = new StringBuilder();

    private JsonWriter() {}

    /**
     * Writes a tree.
     *
     * @param node the tree; numbers that JSON does not have, such as {@code .inf} or {@code 0x1F}, become strings
     * @return JSON, ending in a line break
     */
    public static String write(Node node) {
        JsonWriter writer = new JsonWriter();
        writer.node(node, 0);
        return writer.json.append('\n').toString();
    }

    /**
     * Writes a string as JSON does.
     *
     * @return the string in double quotes, with what JSON cannot hold escaped
     */
    public static String quote(String text) {
        JsonWriter writer = new JsonWriter();
        writer.string(text);
        return writer.json.toString();
    }

    private void node(Node node, int depth) {
        if (node instanceof Mapping mapping) {
            mapping(mapping, depth);
        } else if (node instanceof Sequence sequence) {
            sequence(sequence, depth);
        } else if (node instanceof Scalar scalar) {
            scalar(scalar);
        }
    }

    private void mapping(Mapping mapping, int depth) {
        if (mapping.isEmpty()) {
            json.append("{}");
            return;
        }
        json.append('{');
        Iterator<Mapping.Entry> entries = mapping.values().iterator();
        while (entries.hasNext()) {
            Mapping.Entry entry = entries.next();
            line(depth + 1);
            string(entry.key().value());
            json.append(": ");
            node(entry.value(), depth + 1);
            json.append(entries.hasNext() ? "," : "");
        }
        line(depth);
        json.append('}');
    }

    private void sequence(Sequence sequence, int depth) {
        if (sequence.items().isEmpty()) {
            json.append("[]");
            return;
        }
        json.append('[');
        Iterator<Node> items = sequence.iterator();
        while (items.hasNext()) {
            line(depth + 1);
            node(items.next(), depth + 1);
            json.append(items.hasNext() ? "," : "");
        }
        line(depth);
        json.append(']');
    }

    private void scalar(Scalar scalar) {
        switch (scalar.type()) {
            case NULL -> json.append("null");
            case BOOLEAN -> json.append(scalar.value());
            case INTEGER, FLOAT -> number(scalar.value());
            case STRING, UNKNOWN -> string(scalar.value());
        }
    }

    private void number(String text) {
        if (text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            json.append(text);
        } else {
            string(text);
        }
    }

    private void line(int depth) {
        json.append('\n').append("  ".repeat(depth));
    }

    private void string(String text) {
        JsonText.append(json, text);
    }
}
