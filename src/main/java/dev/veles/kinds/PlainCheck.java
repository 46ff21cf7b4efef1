package dev.veles.kinds;

import dev.veles.yaml.Scalar;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * Whether a scalar fits a field that holds a single value.
 *
 * <p>As the API server judges: {@code 1.0} is an integer to it, {@code "1"} is none; a number is a quantity, a boolean
 * is none. The grammars are those of {@code resource.Quantity} and of Go's {@code time.ParseDuration}.
 */
final class PlainCheck {
    private static final int BASE64_GROUP = 4;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*={0,2}");
    private static final Pattern QUANTITY =
            Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)(([KMGTPE]i)|[numkMGTPE]|[eE][+-]?[0-9]+)?");
    private static final Pattern DURATION =
            Pattern.compile("[+-]?(0|(([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)");

    private PlainCheck() {}

    /** True where the API server would take the value; null always is, and means that the field is not set. */
    static boolean fits(Shape.Plain shape, Scalar scalar) {
        if (scalar.isNull()) {
            return true;
        }
        return switch (shape) {
            case TEXT -> scalar.isString();
            case WHOLE_32 -> isWhole(scalar, Integer.SIZE);
            case WHOLE_64 -> isWhole(scalar, Long.SIZE);
            case NUMBER -> Numbers.number(scalar).isPresent();
            case TRUTH -> scalar.type() == Scalar.Type.BOOLEAN;
            case INT_OR_TEXT -> scalar.isString() || isWhole(scalar, Integer.SIZE);
            case QUANTITY -> isQuantity(scalar);
            case DURATION ->
                scalar.isString() && DURATION.matcher(scalar.value()).matches();
            case TIME -> scalar.isString() && isTime(scalar.value());
            case BASE64 -> scalar.isString() && isBase64(scalar.value());
        };
    }

    private static boolean isWhole(Scalar scalar, int bits) {
        return Numbers.whole(scalar).map(BigInteger::bitLength).orElse(bits) < bits;
    }

    private static boolean isQuantity(Scalar scalar) {
        return scalar.isString()
                ? QUANTITY.matcher(scalar.value()).matches()
                : Numbers.number(scalar).isPresent();
    }

    /** Padded and without spaces, but in lines where somebody broke it, as Go decodes it. */
    private static boolean isBase64(String text) {
        String line = text.replace("\n", "").replace("\r", "");
        return line.length() % BASE64_GROUP == 0 && BASE64.matcher(line).matches();
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }
}
