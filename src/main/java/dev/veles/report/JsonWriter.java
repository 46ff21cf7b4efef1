package dev.veles.report;

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

    JsonWriter nothing(String name) {
        name(name);
        out.append("null");
        return this;
    }

    /** Writes a string, behind {@link #item} or {@link #name}. */
    JsonWriter string(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        out.append('"');
        return this;
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
                // A half of a pair without the other half could not be written as UTF-8.
                if (c < 0x20 || Character.isSurrogate(c)) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(depth));
    }

    @Override
    public String toString() {
        return out + "\n";
    }
}
