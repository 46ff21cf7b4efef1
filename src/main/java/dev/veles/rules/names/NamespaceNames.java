package dev.veles.rules.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Recognizes names of namespaces inside of objects. */
final class NamespaceNames {
    /** What follows the namespace in the address of a Service. */
    static final String SERVICE = ".svc";

    private static final String ARGUMENT = "--namespace=";

    private NamespaceNames() {}

    /** The namespaces that a value names: by its key, as an argument, or in the addresses of Services. */
    static List<String> in(String key, String value) {
        if (key.equals("namespace")) {
            return value.isEmpty() ? List.of() : List.of(value);
        }
        if (value.startsWith(ARGUMENT)) {
            return List.of(value.substring(ARGUMENT.length()));
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
            String address = service + "." + namespace;
            int at = value.indexOf(address);
            boolean begins = at == 0 || (at > 0 && !isLabelCharacter(value.charAt(at - 1)));
            int end = at + address.length();
            if (begins && (value.startsWith(SERVICE, end) || end == endOfLabel(value, end))) {
                return true;
            }
        }
        return false;
    }

    static int endOfLabel(String value, int start) {
        int end = start;
        while (end < value.length() && isLabelCharacter(value.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isLabelCharacter(char c) {
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
