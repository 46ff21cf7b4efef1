package dev.veles.diff;

/** The name that kustomize gives a generated ConfigMap or Secret: the one it was told, and a hash of the content. */
public final class GeneratedName {
    private static final int HASH = 10;

    /** The digits of the hash; kustomize takes those that could spell a word away. */
    private static final String DIGITS = "2456789bcdfghkmt";

    private GeneratedName() {}

    /** The name without the hash; a name that has none is the same. */
    public static String stem(String name) {
        int dash = name.length() - HASH - 1;
        boolean generated = dash > 0
                && name.charAt(dash) == '-'
                && name.chars().skip(dash + 1L).allMatch(c -> DIGITS.indexOf(c) >= 0);
        return generated ? name.substring(0, dash) : name;
    }

    /** True for two names of one object whose content changed. */
    public static boolean differsByHash(String one, String other) {
        return !one.equals(other) && stem(one).equals(stem(other));
    }
}
