package dev.veles.kinds;

import dev.veles.yaml.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The numbers behind scalars, as the API server gets them: an integer beyond 64 bits is a float to YAML and an integer
 * to the API server, and so is {@code 1.0}, which loses its point on the way through JSON.
 */
final class Numbers {
    /** More digits than any number in a manifest has; a power of ten behind them would fill the memory. */
    private static final int MOST_DIGITS = 400;

    private Numbers() {}

    /** The integer that a scalar stands for; empty for everything else, strings of digits among them. */
    static Optional<BigInteger> whole(Scalar scalar) {
        return number(scalar).flatMap(Numbers::exact);
    }

    /** The number that a scalar stands for; empty for everything else, and for infinity. */
    static Optional<BigDecimal> number(Scalar scalar) {
        if (scalar.type() != Scalar.Type.INTEGER && scalar.type() != Scalar.Type.FLOAT) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(scalar.value().replace("_", ""))).filter(Numbers::isHandy);
        } catch (NumberFormatException notFinite) {
            return Optional.empty();
        }
    }

    private static boolean isHandy(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    private static Optional<BigInteger> exact(BigDecimal number) {
        try {
            return Optional.of(number.toBigIntegerExact());
        } catch (ArithmeticException fraction) {
            return Optional.empty();
        }
    }
}
