package dev.veles.config;

import dev.veles.finding.Phrases;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;

/** How findings speak of values. */
final class Words {

    private Words() {}

    /** What a value is, with what was written. */
    static String actual(Node value) {
        if (!(value instanceof Scalar scalar)) {
            return value instanceof Mapping ? "a mapping" : "a list";
        }
        return switch (scalar.type()) {
            case STRING -> "the string " + Phrases.quoted(scalar.value());
            case INTEGER -> "the integer " + Phrases.quoted(scalar.value());
            case FLOAT -> "the number " + Phrases.quoted(scalar.value());
            case BOOLEAN -> "the boolean " + Phrases.quoted(scalar.value());
            case NULL -> "empty";
            case UNKNOWN -> "an unknown value";
        };
    }
}
