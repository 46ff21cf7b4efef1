package dev.veles.rules.flux;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration as Flux writes it, such as {@code 1h30m}.
 *
 * @param milliseconds how long it is
 */
record FluxDuration(BigDecimal milliseconds) {
    private static final Pattern WHOLE = Pattern.compile("(?:[0-9]+(?:\\.[0-9]+)?(?:ms|s|m|h))+");
    private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(ms|s|m|h)");
    private static final Map<String, Integer> UNITS = Map.of("ms", 1, "s", 1_000, "m", 60_000, "h", 3_600_000);

    /** Drops the zeros at the end, so that equal durations are equal. */
    FluxDuration {
        milliseconds = milliseconds.stripTrailingZeros();
    }

    /** Reads one; empty for a text that is none. */
    static Optional<FluxDuration> of(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            BigDecimal unit = BigDecimal.valueOf(UNITS.getOrDefault(part.group(2), 0));
            sum = sum.add(new BigDecimal(part.group(1)).multiply(unit));
        }
        return Optional.of(new FluxDuration(sum));
    }
}
