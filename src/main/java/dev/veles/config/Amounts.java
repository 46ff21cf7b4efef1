package dev.veles.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads durations and amounts of memory. */
final class Amounts {
    /** More would be no bound, and could overflow. */
    private static final int MOST_DIGITS = 6;

    private static final int MOST_PARTS = 4;

    /** Longer units first, so that {@code ms} is not taken for {@code m}. */
    private static final List<String> TIMES = List.of("ms", "s", "m", "h");

    private static final List<Long> MILLIS = List.of(1L, 1_000L, 60_000L, 3_600_000L);
    private static final List<String> SIZES = List.of("Mi", "Gi", "M", "G");
    private static final List<Long> BYTES = List.of(1L << 20, 1L << 30, 1_000_000L, 1_000_000_000L);

    private Amounts() {}

    /** The time of {@code 1m30s}: up to four parts, none of them zero; empty for all else. */
    static Optional<Duration> duration(String text) {
        long millis = 0;
        int at = 0;
        int parts = 0;
        while (at < text.length() && parts < MOST_PARTS) {
            int digits = digits(text, at);
            int unit = unit(text, at + digits, TIMES);
            if (digits == 0 || unit < 0) {
                return Optional.empty();
            }
            millis += Long.parseLong(text, at, at + digits, 10) * MILLIS.get(unit);
            at += digits + TIMES.get(unit).length();
            parts++;
        }
        return parts > 0 && at == text.length() ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
    }

    /** The bytes of {@code 2Gi}; empty for all else. */
    static Optional<Long> bytes(String text) {
        int digits = digits(text, 0);
        int unit = SIZES.indexOf(text.substring(digits));
        return digits == 0 || unit < 0
                ? Optional.empty()
                : Optional.of(Long.parseLong(text, 0, digits, 10) * BYTES.get(unit));
    }

    private static int unit(String text, int at, List<String> units) {
        for (int i = 0; i < units.size(); i++) {
            if (text.startsWith(units.get(i), at)) {
                return i;
            }
        }
        return -1;
    }

    /** How many digits a number has; none where it begins with a zero or is too long. */
    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        int digits = end - from;
        return digits == 0 || digits > MOST_DIGITS || text.charAt(from) == '0' ? 0 : digits;
    }
}
