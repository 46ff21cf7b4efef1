package dev.veles.report;

import dev.veles.yaml.JsonText;
import dev.veles.yaml.Node;

/**
 * Writes JSON text, indented by two spaces. A library would cost more at each start than the whole report.
 */
public final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private int depth;
    /** True right behind an opening bracket, where no comma belongs. */
    private boolean first = true;

    /** Opens an object or a list. */
    public JsonWriter open(char bracket) {
        out.append(bracket);
        depth++;
        first = true;
        return this;
    }

    /** Closes it. */
    public JsonWriter close(char bracket) {
        depth--;
        if (!first) {
            newLine();
        }
        out.append(bracket);
        first = false;
        return this;
    }

    /** Begins an item of a list. */
    public JsonWriter item() {
        if (!first) {
            out.append(',');
        }
        newLine();
        first = false;
        return this;
    }

    /** Begins an entry of an object. */
    public JsonWriter name(String name) {
        item();
        string(name);
        out.append(": ");
        return this;
    }

    /** Writes an entry. */
    public JsonWriter field(String name, String value) {
        name(name);
        return string(value);
    }

    /** Writes an entry. */
    public JsonWriter field(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    /** Writes an entry. */
    public JsonWriter field(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    /** Writes an entry without a value. */
    public JsonWriter nothing(String name) {
        name(name);
        out.append("null");
        return this;
    }

    /** Writes a string, behind {@link #item} or {@link #name}. */
    public JsonWriter string(String value) {
        JsonText.append(out, value);
        return this;
    }

    /** Writes a tree, behind {@link #item} or {@link #name}. */
    public JsonWriter tree(Node node) {
        out.append(dev.veles.yaml.JsonWriter.write(node).stripTrailing().replace("\n", "\n" + "  ".repeat(depth)));
        return this;
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(depth));
    }

    /** All that was written, ending in a line break. */
    @Override
    public String toString() {
        return out + "\n";
    }
}
