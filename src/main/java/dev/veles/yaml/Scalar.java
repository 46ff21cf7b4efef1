package dev.veles.yaml;

import dev.veles.source.Location;

/**
 * A single value.
 *
 * @param value the text, with quotes, folding and escapes resolved; for other types one form, however they were
 *     written: decimal digits that fit into a {@code long}, {@code true}, {@code false}, {@code null}; a float keeps
 *     its text without underscores, and a key its text as it was written, as kustomize prints it
 * @param type what the text means, as YAML 1.1 and Kubernetes read it; unknown for what the cluster alone will know
 * @param style how it was written, or should be
 * @param location where it, or its cause, stands
 */
public record Scalar(String value, Type type, Style style, Location location) implements Node {
    /** What a scalar means to Kubernetes. */
    public enum Type {
        STRING,
        INTEGER,
        FLOAT,
        BOOLEAN,
        NULL,
        /** What only the cluster will know, such as a value that is encrypted; the text is kept as it was written. */
        UNKNOWN
    }

    /** How a scalar is written. */
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    /** A string; the writer quotes it where it needs quotes, and writes several lines as a literal block. */
    public static Scalar string(String value, Location location) {
        return new Scalar(value, Type.STRING, value.indexOf('\n') >= 0 ? Style.LITERAL : Style.PLAIN, location);
    }

    /** An integer. */
    public static Scalar integer(long value, Location location) {
        return new Scalar(Long.toString(value), Type.INTEGER, Style.PLAIN, location);
    }

    /** True or false. */
    public static Scalar bool(boolean value, Location location) {
        return new Scalar(Boolean.toString(value), Type.BOOLEAN, Style.PLAIN, location);
    }

    /** True for strings, whatever their text. */
    public boolean isString() {
        return type == Type.STRING;
    }

    /** True for null, however it is written. */
    public boolean isNull() {
        return type == Type.NULL;
    }

    /** True for a value that is not known before the cluster fills it in. */
    public boolean isUnknown() {
        return type == Type.UNKNOWN;
    }

    /** The same text as a value that only the cluster will know. */
    public Scalar unknown() {
        return new Scalar(value, Type.UNKNOWN, style, location);
    }

    @Override
    public Scalar withLocation(Location newLocation) {
        return new Scalar(value, type, style, newLocation);
    }

    @Override
    public boolean sameContent(Node other) {
        return other instanceof Scalar that && type == that.type && (type == Type.NULL || value.equals(that.value));
    }

    @Override
    public String toString() {
        return value;
    }
}
