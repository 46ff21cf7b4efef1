package dev.veles.rules.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Recognizes addresses of Services that leave {@code .svc} out: {@code http://veles-backend.alpha:80}. */
final class ShortAddresses {
    /** Domains of one label that are no namespaces. */
    private static final Set<String> DOMAINS = Set.of("home", "internal", "lan", "local", "localhost");

    private ShortAddresses() {}

    /** The namespaces in such addresses: two labels and no more, behind a scheme or before a port. */
    static List<String> namespaces(String value, Collection<String> services) {
        List<String> names = new ArrayList<>(0);
        for (String service : services) {
            int at = value.indexOf(service + ".");
            while (at >= 0) {
                int start = at + service.length() + 1;
                int end = NamespaceNames.endOfLabel(value, start);
                String name = value.substring(start, end);
                if (!name.isEmpty() && !DOMAINS.contains(name) && isAddress(value, at, end)) {
                    names.add(name);
                }
                at = value.indexOf(service + ".", start);
            }
        }
        return names;
    }

    private static boolean isAddress(String value, int start, int end) {
        if (value.startsWith(".", end)) {
            return false;
        }
        boolean behind = value.startsWith("//", start - 2) || value.startsWith("@", start - 1);
        boolean begins = start == 0 || " ,=".indexOf(value.charAt(start - 1)) >= 0;
        boolean port =
                value.startsWith(":", end) && end + 1 < value.length() && Character.isDigit(value.charAt(end + 1));
        return behind || (begins && port);
    }
}
