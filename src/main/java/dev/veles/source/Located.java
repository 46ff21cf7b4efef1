package dev.veles.source;

import java.util.Objects;
import java.util.function.Function;

/**
 * A value and the place that it comes from.
 *
 * @param value the value
 * @param location where the user wrote it or, for a value that was derived, where its cause stands
 * @param <T> type of the value
 */
public record Located<T>(T value, Location location) {
    /** Neither part may be missing. */
    public Located {
        Objects.requireNonNull(value);
        Objects.requireNonNull(location);
    }

    /** A value that is derived from this one and so has the same cause. */
    public <R> Located<R> map(Function<? super T, ? extends R> function) {
        return new Located<>(function.apply(value), location);
    }

    /** The value alone, for messages. */
    @Override
    public String toString() {
        return value.toString();
    }
}
