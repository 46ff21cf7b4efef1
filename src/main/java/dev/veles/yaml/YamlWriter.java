package dev.veles.yaml;

import java.util.List;
import java.util.Map;

/**
 * Writes trees as kustomize prints them: block style, two spaces, lists at the indentation of their key, no folded
 * lines. What is written depends on the content alone, never on places, styles or the order of anything but entries.
 *
 * <p>SnakeYAML's emitter is not used: it writes texts that hold a tab, such as configuration files, on one quoted line,
 * and quotes for its own reader alone.
 */
public final class YamlWriter {
    private static final int STEP = 2;

    /** Readers take no key for one that is longer than 1,024 characters, unless a {@code ?} stands before it. */
    private static final int LONGEST_SIMPLE_KEY = 1_000;

    private final StringBuilder out = new StringBuilder(1024);

    private YamlWriter() {}

    /** One document, without {@code ---}, ending in a line break. */
    public static String write(Node node) {
        return writeAll(List.of(node));
    }

    /** Several documents with {@code ---} between them; nothing for none. */
    public static String writeAll(List<? extends Node> documents) {
        YamlWriter writer = new YamlWriter();
        for (Node document : documents) {
            if (writer.out.length() > 0) {
                writer.out.append("---\n");
            }
            writer.content(document, 0, 0);
        }
        return writer.out.toString();
    }

    /** The content of a document or of a list's item, whose first line has been begun. */
    private void content(Node node, int indent, int parent) {
        if (node instanceof Mapping mapping && !mapping.isEmpty()) {
            mapping(mapping, indent);
        } else if (node instanceof Sequence sequence && sequence.size() > 0) {
            sequence(sequence, indent);
        } else {
            leaf(node, parent);
        }
    }

    private void mapping(Mapping mapping, int indent) {
        boolean first = true;
        for (Map.Entry<String, Mapping.Entry> entry : mapping.entries().entrySet()) {
            if (!first) {
                pad(indent);
            }
            first = false;
            key(entry.getKey(), entry.getValue().key(), indent);
            value(entry.getValue().value(), indent);
        }
    }

    private void key(String text, Scalar key, int indent) {
        String written = key.isString() ? Quoting.line(text) : text;
        if (written.length() > LONGEST_SIMPLE_KEY) {
            out.append("? ").append(written).append('\n');
            pad(indent);
            out.append(':');
        } else {
            out.append(written).append(':');
        }
    }

    private void value(Node node, int indent) {
        if (node instanceof Mapping mapping && !mapping.isEmpty()) {
            out.append('\n');
            pad(indent + STEP);
            mapping(mapping, indent + STEP);
        } else if (node instanceof Sequence sequence && sequence.size() > 0) {
            out.append('\n');
            pad(indent);
            sequence(sequence, indent);
        } else {
            out.append(' ');
            leaf(node, indent);
        }
    }

    private void sequence(Sequence sequence, int indent) {
        boolean first = true;
        for (Node item : sequence.items()) {
            if (!first) {
                pad(indent);
            }
            first = false;
            out.append("- ");
            content(item, indent + STEP, indent);
        }
    }

    private void leaf(Node node, int parent) {
        if (node instanceof Scalar scalar) {
            scalar(scalar, parent);
        } else {
            out.append(node instanceof Mapping ? "{}" : "[]").append('\n');
        }
    }

    private void scalar(Scalar scalar, int parent) {
        if (scalar.isNull()) {
            out.append("null\n");
        } else if (!scalar.isString() && !scalar.isUnknown()) {
            out.append(scalar.value()).append('\n');
        } else if (BlockText.canHold(scalar.value())) {
            BlockText.write(scalar.value(), parent + STEP, out);
        } else {
            out.append(Quoting.line(scalar.value())).append('\n');
        }
    }

    private void pad(int indent) {
        out.append(" ".repeat(indent));
    }
}
