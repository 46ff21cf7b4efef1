package dev.veles.report.diff;

import dev.veles.finding.Finding;
import dev.veles.manifest.Passwords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes secrets out of what others wrote about the objects: rules and tools quote what they see. */
final class SecretScrub {
    /** Shorter values are words of the texts themselves. */
    private static final int SHORTEST = 6;

    /** Hides nothing. */
    static final SecretScrub NONE = new SecretScrub(List.of());

    private final List<String> secrets;

    private SecretScrub(List<String> secrets) {
        this.secrets = secrets;
    }

    /**
     * Knows the secrets of all objects that differ.
     *
     * @param known those of each object
     * @param names what objects are called, which is told in any case: a secret that is a part of it hides nothing
     */
    static SecretScrub of(Collection<Set<String>> known, Collection<String> names) {
        Set<String> secrets = new TreeSet<>();
        for (Set<String> object : known) {
            add(object, secrets);
        }
        String told = String.join("\n", names);
        secrets.removeIf(told::contains);
        List<String> longest = new ArrayList<>(secrets);
        longest.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return new SecretScrub(longest);
    }

    private static void add(Set<String> known, Set<String> secrets) {
        for (String secret : known) {
            addLong(secret.strip(), secrets);
            decoded(secret.strip(), secrets);
        }
    }

    private static void addLong(String secret, Set<String> secrets) {
        if (secret.length() >= SHORTEST) {
            secrets.add(secret);
        }
    }

    private static void decoded(String secret, Set<String> secrets) {
        try {
            addLong(new String(Base64.getDecoder().decode(secret), StandardCharsets.UTF_8).strip(), secrets);
        } catch (IllegalArgumentException e) {
            // A plain value.
        }
    }

    /** The finding without secrets. What an object and its file are called is none, even where a secret is the same. */
    Finding finding(Finding finding) {
        String known = finding.object() + " " + finding.location().file();
        return new Finding(
                finding.rule(),
                finding.severity(),
                text(finding.message(), known),
                text(finding.why(), known),
                text(finding.help(), known),
                finding.location(),
                finding.object(),
                text(finding.path(), known),
                finding.origin());
    }

    private String text(String text, String known) {
        String shown = Passwords.masked(text);
        for (String secret : secrets) {
            shown = known.contains(secret) ? shown : shown.replace(secret, Masked.MASK);
        }
        return shown;
    }
}
