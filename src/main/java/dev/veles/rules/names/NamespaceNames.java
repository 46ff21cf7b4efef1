package dev.veles.rules.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Recognizes names of namespaces inside of objects. */
final class NamespaceNames {
    /** What follows the namespace in the address of a Service. */
    static final String SERVICE = ".svc";

    private NamespaceNames() {}

    /**
     * The namespaces that a value names: by its key, by the label that every namespace carries, or in the addresses of
     * Services.
     */
    static List<String> in(String key, String value) {
        if (key.equals("namespace") || key.equals("kubernetes.io/metadata.name")) {
            return value.isEmpty() ? List.of() : List.of(value);
        }
        List<String> names = new ArrayList<>(0);
        int service = value.indexOf(SERVICE);
        while (service > 0) {
            addLabel(value, service, names);
            service = value.indexOf(SERVICE, service + 1);
        }
        return names;
    }

    /** The label before {@code .svc}, if another one is before it and the address goes on as addresses do. */
    private static void addLabel(String value, int end, List<String> names) {
        int after = end + SERVICE.length();
        int start = end;
        while (start > 0 && isLabelCharacter(value.charAt(start - 1))) {
            start--;
        }
        boolean ends = after == value.length() || !isLabelCharacter(value.charAt(after));
        if (ends && start < end && start > 0 && value.charAt(start - 1) == '.') {
            names.add(value.substring(start, end));
        }
    }

    /** True for the address of a Service of some names in that namespace, such as {@code veles-backend.alpha.svc}. */
    static boolean isServiceIn(String value, String namespace, Collection<String> services) {
        for (String service : services) {
            int at = value.indexOf(service + "." + namespace + SERVICE);
            if (at == 0 || (at > 0 && !isLabelCharacter(value.charAt(at - 1)))) {
                return true;
            }
        }
        return false;
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
