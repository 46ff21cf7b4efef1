package dev.veles.rules.names;

import dev.veles.manifest.SecretNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares hostnames with the contract's.
 *
 * @param own the contract's hostname
 * @param others hostnames of others that the contract names
 */
record HostNames(String own, Set<String> others) {
    private static final List<String> PUBLIC =
            List.of("PUBLIC_BASE_URL", "PUBLIC_URL", "PUBLIC_HOST", "PUBLIC_HOSTNAME", "PUBLIC_ORIGIN");

    private static final List<String> SCHEMES = List.of("https://", "http://", "wss://", "ws://");

    boolean isOwn(String host) {
        return host.equalsIgnoreCase(own);
    }

    /** True for {@code *.example.org} where the contract's hostname is one label below it. */
    boolean isCoveredBy(String wildcard) {
        int dot = own.indexOf('.');
        return dot > 0 && wildcard.equals("*" + own.substring(dot));
    }

    /**
     * True for a name that was meant to be the contract's: below it, with the same first label elsewhere, or with the
     * first label in its own beside it. Other names may be anybody's.
     */
    boolean isVariant(String host) {
        if (isOwn(host) || others.contains(host) || host.contains(".svc") || host.indexOf('.') < 0) {
            return false;
        }
        String first = own.substring(0, Math.max(own.indexOf('.'), 0));
        String label = host.substring(0, host.indexOf('.'));
        String domain = own.substring(first.length());
        return host.endsWith("." + own)
                || label.equals(first)
                || (host.endsWith(domain) && (label.startsWith(first + "-") || label.endsWith("-" + first)));
    }

    String message(String host) {
        return "the hostname \"" + host + "\" is not the contract's, \"" + own + "\"";
    }

    /** True for variables that hold the address under which users reach the application. */
    static boolean isPublicAddress(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return PUBLIC.stream().anyMatch(upper::endsWith);
    }

    /** A quick look: true for a file that may have such a variable. */
    static boolean holdsPublicAddress(String text) {
        return PUBLIC.stream().anyMatch(text::contains);
    }

    /** True for names of variables whose value may be a bare hostname; elsewhere {@code veles.tar} may be a file. */
    static boolean mayBeBare(String name) {
        List<String> words = SecretNames.words(name);
        return Stream.of("host", "hosts", "hostname", "domain", "origin", "origins", "address", "server", "url")
                .anyMatch(words::contains);
    }

    /**
     * The hosts of the addresses in a text.
     *
     * @param bare true where the text itself may be a hostname
     */
    static List<String> in(String text, boolean bare) {
        List<String> hosts = new ArrayList<>();
        for (String scheme : SCHEMES) {
            int start = text.indexOf(scheme);
            while (start >= 0) {
                add(hosts, withoutUser(text.substring(start + scheme.length())));
                start = text.indexOf(scheme, start + 1);
            }
        }
        if (bare && hosts.isEmpty() && text.indexOf('.') > 0 && length(text) == text.length()) {
            add(hosts, text);
        }
        return hosts;
    }

    /** What stands behind {@code user:password@}. */
    private static String withoutUser(String address) {
        int slash = address.indexOf('/');
        String authority = slash < 0 ? address : address.substring(0, slash);
        return authority.substring(authority.indexOf('@') + 1);
    }

    private static void add(List<String> hosts, String text) {
        String host = text.substring(0, length(text));
        // Behind "notes." may stand "${DOMAIN}", of which nobody knows what it will be.
        boolean known = !text.startsWith("$", host.length());
        if (!host.isEmpty() && known) {
            hosts.add(host.toLowerCase(Locale.ROOT));
        }
    }

    /** How many characters from the start belong to a hostname. */
    private static int length(String text) {
        int end = 0;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-._*".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }
}
