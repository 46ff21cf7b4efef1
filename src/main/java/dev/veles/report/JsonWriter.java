package dev.veles.report;

import dev.veles.yaml.JsonText;

/**
 * Writes JSON text, indented by two spaces. A library would cost more at each start than the whole report.
 */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private int depth;
    /** True right behind an opening bracket, where no comma belongs. */
    private boolean first = true;

    JsonWriter open(char bracket) {
        out.append(bracket);
        depth++;
        first = true;
        return this;
    }

    JsonWriter close(char bracket) {
        depth--;
        if (!first) {
            newLine();
        }
        out.append(bracket);
        first = false;
        return this;
    }

    /** Begins an item of a list. */
    JsonWriter item() {
        if (!first) {
            out.append(',');
        }
        newLine();
        first = false;
        return this;
    }

    /** Begins an entry of an object. */
    JsonWriter name(String name) {
        item();
        string(name);
        out.append(": ");
        return this;
    }

    JsonWriter field(String name, String value) {
        name(name);
        return string(value);
    }

    JsonWriter field(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    JsonWriter field(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    JsonWriter nothing(String name) {
        name(name);
        out.append("null");
        return this;
    }

    /** Writes a string, behind {@link #item} or {@link #name}. */
    JsonWriter string(String value) {
        JsonText.append(out, value);
        return this;
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(depth));
    }

    @Override
    public String toString() {
        return out + "\n";
    }
}
