package dev.veles.yaml;

import dev.veles.source.Location;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Reads numbers as go-yaml 2 reads them: integers in four radixes, an octal one with a bare zero in front, underscores
 * nearly anywhere, and decimal fractions. An integer that a {@code long} cannot hold becomes a float, and one that no
 * float can hold stays a string.
 */
final class Numbers {
    private Numbers() {}

    /** True for the characters that a number can begin with. */
    static boolean canBegin(char c) {
        return isDigit(c) || c == '-' || c == '+' || c == '.';
    }

    /** The number that a text stands for; nothing where it is none. */
    static Optional<Scalar> resolve(String text, Location location) {
        if (text.length() < 19 && text.charAt(0) != '0' && allDigits(text, 0, 10)) {
            return number(text, Scalar.Type.INTEGER, location);
        }
        boolean grouped = text.indexOf('_') >= 0;
        if (grouped && text.charAt(0) == '.' && !isGroupedFraction(text)) {
            return Optional.empty();
        }
        String bare = grouped ? text.replace("_", "") : text;
        boolean signed = bare.charAt(0) == '-' || bare.charAt(0) == '+';
        String digits = signed ? bare.substring(1) : bare;
        return integer(bare, digits, location)
                .or(() -> isFloat(bare, digits) ? number(bare, Scalar.Type.FLOAT, location) : Optional.empty());
    }

    private static Optional<Scalar> integer(String text, String unsigned, Location location) {
        int radix = radix(unsigned);
        int prefix = radix == 10 ? 0 : Character.isLetter(unsigned.charAt(1)) ? 2 : 1;
        if (!allDigits(unsigned, prefix, radix)) {
            return Optional.empty();
        }
        BigInteger size = new BigInteger(unsigned.substring(prefix), radix);
        BigInteger value = text.charAt(0) == '-' ? size.negate() : size;
        if (value.bitLength() < 64) {
            return number(value.toString(), Scalar.Type.INTEGER, location);
        }
        boolean unsignedLong = value.bitLength() == 64 && text.length() == unsigned.length();
        return unsignedLong ? number(value.toString(), Scalar.Type.FLOAT, location) : Optional.empty();
    }

    private static Optional<Scalar> number(String text, Scalar.Type type, Location location) {
        return Optional.of(new Scalar(text, type, Scalar.Style.PLAIN, location));
    }

    /** Behind a leading point, go-yaml takes underscores between digits alone. */
    private static boolean isGroupedFraction(String text) {
        for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
            if (i + 1 == text.length() || !isDigit(text.charAt(i - 1)) || !isDigit(text.charAt(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static int radix(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 10;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8;
        };
    }

    /** True for at least one digit of the radix; letters that {@link Character#digit} knows in other scripts are none. */
    private static boolean allDigits(String text, int from, int radix) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 'f' || Character.digit(c, radix) < 0) {
                return false;
            }
        }
        return text.length() > from;
    }

    private static boolean isFloat(String text, String unsigned) {
        switch (unsigned) {
            case ".inf", ".Inf", ".INF" -> {
                return true;
            }
            case ".nan", ".NaN", ".NAN" -> {
                return unsigned.length() == text.length();
            }
            default -> {
                return isDecimal(unsigned) && Double.isFinite(Double.parseDouble(unsigned));
            }
        }
    }

    /** Digits with at most one point, digits behind a leading point, and an exponent that may follow. */
    private static boolean isDecimal(String text) {
        int whole = digitsEnd(text, 0);
        int end = whole;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digitsEnd(text, end + 1);
            if (whole == 0 && end == 1) {
                return false;
            }
        } else if (whole == 0) {
            return false;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = end + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
                exponent++;
            }
            end = digitsEnd(text, exponent);
            return end > exponent && end == text.length();
        }
        return end == text.length();
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
