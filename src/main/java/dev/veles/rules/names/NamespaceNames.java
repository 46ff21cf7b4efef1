package dev.veles.rules.names;

/** Recognises names of namespaces inside of objects. */
final class NamespaceNames {
    private static final String SERVICE = ".svc";

    private NamespaceNames() {}

    /**
     * The namespace that a value names: by its key, by the label that every namespace carries, or in the address of a
     * Service. Empty where it names none.
     */
    static String in(String key, String value) {
        if (key.equals("namespace") || key.equals("kubernetes.io/metadata.name")) {
            return value;
        }
        int service = value.indexOf(SERVICE);
        boolean whole = service > 0
                && (service + SERVICE.length() == value.length()
                        || ".:/".indexOf(value.charAt(service + SERVICE.length())) >= 0);
        return whole ? label(value, service) : "";
    }

    /** The label before {@code .svc}, if another one is before it. */
    private static String label(String value, int end) {
        int start = end;
        while (start > 0 && isLabelCharacter(value.charAt(start - 1))) {
            start--;
        }
        return start > 0 && value.charAt(start - 1) == '.' ? value.substring(start, end) : "";
    }

    private static boolean isLabelCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }

    /** True for a name made from the contract's, such as {@code veles-alpha} or {@code dev-veles}. */
    static boolean isVariant(String name, String contract) {
        if (name.equals(contract)) {
            return false;
        }
        String rest = name.startsWith(contract)
                ? name.substring(contract.length())
                : name.endsWith("-" + contract) ? "-" : "";
        return rest.startsWith("-") || (!rest.isEmpty() && rest.chars().allMatch(Character::isDigit));
    }
}
