package dev.veles.diff;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Kubernetes' quantities: {@code 500m}, {@code 0.5}, {@code 1Gi}, {@code 1e3}. */
public final class Quantities {
    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            Map.entry("n", new BigDecimal("1e-9")),
            Map.entry("u", new BigDecimal("1e-6")),
            Map.entry("m", new BigDecimal("1e-3")),
            Map.entry("", BigDecimal.ONE),
            Map.entry("k", new BigDecimal("1e3")),
            Map.entry("M", new BigDecimal("1e6")),
            Map.entry("G", new BigDecimal("1e9")),
            Map.entry("T", new BigDecimal("1e12")),
            Map.entry("P", new BigDecimal("1e15")),
            Map.entry("E", new BigDecimal("1e18")),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

    /** Longer texts are no quantities, and the arithmetic on them would never end. */
    private static final int LONGEST = 32;

    private Quantities() {}

    /** The number that a text means; empty for a text that is no quantity. */
    public static Optional<BigDecimal> parse(String text) {
        int end = numberEnd(text);
        if (end == 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        String rest = text.substring(end);
        try {
            BigDecimal number = new BigDecimal(text.substring(0, end));
            boolean exponent = rest.length() > 1 && (rest.charAt(0) == 'e' || rest.charAt(0) == 'E');
            if (exponent && isExponent(rest.substring(1))) {
                return Optional.of(number.scaleByPowerOfTen(Integer.parseInt(rest.substring(1))));
            }
            return Optional.ofNullable(UNITS.get(rest)).map(number::multiply);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int numberEnd(String text) {
        int end = 0;
        while (end < text.length()
                && (Character.isDigit(text.charAt(end))
                        || text.charAt(end) == '.'
                        || (end == 0 && (text.charAt(0) == '-' || text.charAt(0) == '+')))) {
            end++;
        }
        return end;
    }

    private static boolean isExponent(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return text.length() - start > 0
                && text.length() - start <= 2
                && text.substring(start).chars().allMatch(Character::isDigit);
    }
}
