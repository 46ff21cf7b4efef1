package dev.veles.config;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.List;

/** How findings speak of values. */
final class Words {
    private static final int LONGEST_VALUE = 60;

    private Words() {}

    /** In double quotes, on one line, cut where it is long. */
    static String quoted(String value) {
        String line = value.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        return '"' + (line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE) + "…" : line) + '"';
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    static String list(List<String> words, String conjunction) {
        int last = words.size() - 1;
        return last <= 0
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " " + conjunction + " " + words.get(last);
    }

    /** What a value is, with what was written. */
    static String actual(Node value) {
        if (!(value instanceof Scalar scalar)) {
            return value instanceof Mapping ? "a mapping" : "a list";
        }
        return switch (scalar.type()) {
            case STRING -> "the string " + quoted(scalar.value());
            case INTEGER -> "the integer " + quoted(scalar.value());
            case FLOAT -> "the number " + quoted(scalar.value());
            case BOOLEAN -> "the boolean " + quoted(scalar.value());
            case NULL -> "empty";
            case UNKNOWN -> "an unknown value";
        };
    }
}
