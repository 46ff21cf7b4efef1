package dev.veles.diff;

import dev.veles.yaml.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whether two single values mean the same to Kubernetes at some place, however they are written. */
final class SameValue {
    /** Mappings of resource names to quantities. */
    private static final Set<String> QUANTITY_MAPS =
            Set.of("limits", "requests", "capacity", "allocatable", "hard", "defaultRequest", "default");

    private static final Set<String> QUANTITIES = Set.of(
            "sizeLimit", "storage", "divisor", "averageValue", "targetAverageValue", "maxSize", "minAvailableSize");

    private static final Set<String> INT_OR_STRING =
            Set.of("targetPort", "maxSurge", "maxUnavailable", "minAvailable", "port");

    private static final Set<String> DURATIONS = Set.of(
            "interval",
            "retryInterval",
            "timeout",
            "duration",
            "renewBefore",
            "refreshInterval",
            "refreshAfter",
            "resyncPeriod",
            "scrapeTimeout",
            "scrapeInterval",
            "deleteAfter",
            "retention",
            "ttl");

    private SameValue() {}

    static boolean same(DiffPath path, Scalar before, Scalar after) {
        if (before.sameContent(after)) {
            return true;
        }
        if (before.isNull() || after.isNull()) {
            return false;
        }
        return areNumbers(before, after)
                ? equal(Quantities::parse, before, after)
                : isSameInOtherClothes(path, before, after);
    }

    private static boolean areNumbers(Scalar before, Scalar after) {
        return isNumber(before) && isNumber(after);
    }

    private static boolean isNumber(Scalar scalar) {
        return scalar.type() == Scalar.Type.INTEGER || scalar.type() == Scalar.Type.FLOAT;
    }

    private static boolean isSameInOtherClothes(DiffPath path, Scalar before, Scalar after) {
        String key = path.lastKey();
        return (isQuantity(path, key) && equal(Quantities::parse, before, after))
                || (INT_OR_STRING.contains(key) && before.value().equals(after.value()))
                || (DURATIONS.contains(key) && equal(Durations::parse, before, after));
    }

    private static boolean isQuantity(DiffPath path, String key) {
        List<String> keys = path.keys();
        return QUANTITIES.contains(key) || (keys.size() > 1 && QUANTITY_MAPS.contains(keys.get(keys.size() - 2)));
    }

    private static boolean equal(Function<String, Optional<BigDecimal>> reading, Scalar before, Scalar after) {
        Optional<BigDecimal> one = reading.apply(before.value());
        Optional<BigDecimal> other = reading.apply(after.value());
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }
}
