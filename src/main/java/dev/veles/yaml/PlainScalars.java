package dev.veles.yaml;

import dev.veles.source.Location;

/**
 * Says what a scalar without quotes means to Kubernetes.
 *
 * <p>kubectl, Flux and the API server read YAML with sigs.k8s.io/yaml, which resolves scalars as go-yaml 2 does: YAML
 * 1.1, so {@code y}, {@code no} and {@code On} are booleans and {@code 0644} is 420; {@code 0o17} of YAML 1.2 is a
 * number too; timestamps and sexagesimal numbers such as {@code 1:30} are strings. kustomize uses go-yaml 3, which
 * leaves {@code y} a string while it builds, but what it prints goes through sigs.k8s.io/yaml afterwards. The tests
 * hold this class to a table of what sigs.k8s.io/yaml 1.6.0 gave.
 */
final class PlainScalars {
    private static final Scalar.Style PLAIN = Scalar.Style.PLAIN;

    private PlainScalars() {}

    /** The scalar, typed by its text; values are in the one form that {@link Scalar} promises. */
    static Scalar resolve(String text, Location location) {
        if (text.isEmpty()) {
            return nothing(location);
        }
        char first = text.charAt(0);
        if (Numbers.canBegin(first)) {
            return Numbers.resolve(text, location).orElseGet(() -> string(text, location));
        }
        if (text.length() > 5 || "~nNtTfFyYoO".indexOf(first) < 0) {
            return string(text, location);
        }
        return switch (text) {
            case "~", "null", "Null", "NULL" -> nothing(location);
            case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y" -> Scalar.bool(true, location);
            case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N" ->
                Scalar.bool(false, location);
            default -> string(text, location);
        };
    }

    /** Null, as it stands where no value is written. */
    static Scalar nothing(Location location) {
        return new Scalar("null", Scalar.Type.NULL, PLAIN, location);
    }

    private static Scalar string(String text, Location location) {
        return new Scalar(text, Scalar.Type.STRING, PLAIN, location);
    }
}
