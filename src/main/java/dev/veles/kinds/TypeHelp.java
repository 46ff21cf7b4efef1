package dev.veles.kinds;

import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what to write where a value of the wrong type stands. */
final class TypeHelp {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Set<String> TRUTHS = Set.of("true", "false");

    private TypeHelp() {}

    /**
     * One sentence, with the value as it should stand where that is plain.
     *
     * @param secret true where the value must not be said
     */
    static String of(Shape shape, Node node, boolean secret) {
        if (shape instanceof Shape.Plain plain) {
            return node instanceof Scalar scalar ? forScalar(plain, scalar, secret) : wanted(plain);
        }
        if (shape instanceof Shape.ListOf) {
            return "Write a list: each item on a line of its own, behind \"- \".";
        }
        return shape instanceof Shape.OneOf ? "Write " + shape.words() + "." : "Write a mapping of keys and values.";
    }

    private static String forScalar(Shape.Plain shape, Scalar scalar, boolean secret) {
        String value = scalar.value();
        boolean unquotes = scalar.isString()
                && switch (shape) {
                    case WHOLE_32, WHOLE_64, NUMBER -> WHOLE.matcher(value).matches();
                    case TRUTH -> TRUTHS.contains(value);
                    default -> false;
                };
        if (unquotes) {
            return "Write it without quotes" + (secret ? "." : ": " + value + ".");
        }
        if (shape == Shape.Plain.TEXT) {
            return "Write it in quotes.";
        }
        return wanted(shape);
    }

    private static String wanted(Shape.Plain shape) {
        return switch (shape) {
            case TEXT -> "Write a string.";
            case WHOLE_32 -> "Write an integer between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE + ".";
            case WHOLE_64 -> "Write an integer between " + Long.MIN_VALUE + " and " + Long.MAX_VALUE + ".";
            case NUMBER -> "Write a number.";
            case TRUTH -> "Write true or false.";
            case INT_OR_TEXT -> "Write an integer or a string, such as 80 or \"25%\".";
            case QUANTITY -> "Write a number, with a unit where one is needed: \"500m\", \"1.5\", \"512Mi\", \"10Gi\".";
            case DURATION -> "Write numbers with their units: \"30s\", \"10m\", \"1h30m\".";
            case BASE64 -> "Encode it with base64; a Secret takes plain text under \"stringData\".";
            case TIME -> "Write a time with its zone: \"2026-01-31T12:00:00Z\".";
        };
    }
}
