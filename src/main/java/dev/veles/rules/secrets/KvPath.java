package dev.veles.rules.secrets;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Paths of a versioned key-value engine. Vault's API has a word between the engine and the path that says what is asked
 * for; operators add it themselves.
 */
final class KvPath {
    /** What stands behind the engine in paths of the API. */
    private static final Set<String> WORDS = Set.of("data", "metadata", "delete", "undelete", "destroy", "subkeys");

    /** Where engines usually are. */
    private static final Set<String> USUAL = Set.of("kv", "secret");

    /** What begins a part that is filled in, or that stands for many. */
    private static final String OPEN = "$*+{<%";

    private KvPath() {}

    /** The path without engine and word; empty for one of another engine. */
    static Optional<String> inside(String mount, String path) {
        String plain = plain(path);
        if (!plain.startsWith(mount + "/")) {
            return Optional.empty();
        }
        String rest = plain.substring(mount.length() + 1);
        int slash = rest.indexOf('/');
        boolean word = WORDS.contains(slash < 0 ? rest : rest.substring(0, slash));
        return Optional.of(word ? (slash < 0 ? "" : rest.substring(slash + 1)) : rest);
    }

    /** The path as an operator takes it that knows the engine: without engine and word, if it has them. */
    static String relative(String mount, String path) {
        String plain = inside(mount, path).orElse(plain(path));
        return plain.startsWith("data/") ? plain.substring("data/".length()) : plain;
    }

    /** True for a path of an engine that has one of the API's words behind it. */
    static boolean hasWord(String mount, String plain) {
        String rest = plain.substring(mount.length() + 1);
        int slash = rest.indexOf('/');
        return WORDS.contains(slash < 0 ? rest : rest.substring(0, slash));
    }

    /** Without what only some ways of writing have. */
    static String plain(String path) {
        String plain = path.strip();
        plain = plain.startsWith("/") ? plain.substring(1) : plain;
        return plain.startsWith("v1/") ? plain.substring(3) : plain;
    }

    /** True for a path that is surely one of a key-value engine: by the engine's usual name, or by the API's word. */
    static boolean isKv(String path) {
        List<String> parts = List.of(plain(path).split("/", -1));
        return parts.size() > 1
                && (USUAL.contains(parts.get(0))
                        || parts.get(1).equals("data")
                        || parts.get(1).equals("metadata"))
                && fixed(parts.get(0)).length() == parts.get(0).length();
    }

    /**
     * True for a path below another. What is filled in later may be below; what stands for many is only where what
     * stands in front of it is.
     */
    static boolean isBelow(String path, String prefix) {
        String fixed = fixed(path);
        boolean below = fixed.equals(prefix) || fixed.startsWith(prefix + "/");
        boolean open = fixed.length() < path.length();
        if (below || !open) {
            return below || path.equals(prefix);
        }
        boolean many = "*+".indexOf(path.charAt(fixed.length())) >= 0;
        return many ? fixed.equals(prefix) : (prefix + "/").startsWith(fixed) || fixed.startsWith(prefix);
    }

    private static String fixed(String path) {
        int end = 0;
        while (end < path.length() && OPEN.indexOf(path.charAt(end)) < 0) {
            end++;
        }
        return path.substring(0, end);
    }
}
