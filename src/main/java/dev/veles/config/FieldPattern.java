package dev.veles.config;

import java.util.Optional;

/**
 * Fields of some objects: {@code Deployment/wiki:spec.replicas}.
 *
 * @param kind of the objects; a {@code *} stands for any letters, here and in the other parts
 * @param name of the objects; {@code *} for all
 * @param path of the field as reports print it; what is below it belongs to it
 */
public record FieldPattern(String kind, String name, String path) {
    private static final int LONGEST = 1000;
    private static final String FORM = "Write KIND[/NAME]:PATH, such as `Deployment:spec.replicas`.";

    /**
     * Reads {@code KIND[/NAME]:PATH}. A name may have colons, as those of roles do; a path has none in front of its first
     * bracket, since it puts odd keys into brackets.
     *
     * @throws IllegalArgumentException for anything that {@link #refusal} refuses
     */
    public static FieldPattern of(String pattern) {
        Optional<String> refusal = refusal(pattern);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException(refusal.get());
        }
        return split(pattern).orElseThrow();
    }

    /**
     * Why a pattern is refused.
     *
     * @return a sentence that says what to write instead; empty for a pattern that is taken
     */
    public static Optional<String> refusal(String pattern) {
        if (!isLine(pattern)) {
            return Optional.of("A pattern is one line of at most " + LONGEST + " characters. " + FORM);
        }
        Optional<FieldPattern> parts = split(pattern);
        return parts.isEmpty()
                ? Optional.of("There is no kind in front of a colon. " + FORM)
                : FieldPatternSyntax.refusal(parts.get());
    }

    private static boolean isLine(String pattern) {
        return pattern.chars().noneMatch(c -> c < ' ') && pattern.codePointCount(0, pattern.length()) <= LONGEST;
    }

    private static Optional<FieldPattern> split(String pattern) {
        int bracket = pattern.indexOf('[');
        String head = bracket < 0 ? pattern : pattern.substring(0, bracket);
        int slash = head.indexOf('/');
        int colon = head.indexOf(':');
        if (colon <= 0 || slash == 0) {
            return Optional.empty();
        }
        if (slash < 0 || colon < slash) {
            return Optional.of(new FieldPattern(pattern.substring(0, colon), "*", pattern.substring(colon + 1)));
        }
        int last = head.lastIndexOf(':');
        return Optional.of(new FieldPattern(
                pattern.substring(0, slash), pattern.substring(slash + 1, last), pattern.substring(last + 1)));
    }

    /**
     * Whether a field belongs to it.
     *
     * @param ofKind the kind of the object
     * @param called the object's name
     * @param at the path of the field, as reports print it
     */
    public boolean matches(String ofKind, String called, String at) {
        return Stars.match(kind, ofKind)
                && Stars.match(name, called)
                && (Stars.match(path, at)
                        || Stars.match(path + ".*", at)
                        || Stars.match(path + "[*", at)
                        || Stars.match(path + "/*", at));
    }
}
