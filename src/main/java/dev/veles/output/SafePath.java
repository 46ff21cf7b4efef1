package dev.veles.output;

import java.util.Locale;

/**
 * Which paths may be written, whoever names them: a tree, an index or a journal. The last two lie in a folder that
 * others can change, so what they name is not trusted.
 */
final class SafePath {
    /** Veles' own folder below an output folder. */
    static final String OWN_FOLDER = ".veles";

    private SafePath() {}

    /**
     * True for relative paths in printable ASCII whose parts are names.
     *
     * <p>Printable ASCII, because a Java runtime in the C locale cannot open other names at all, and because a journal
     * has one path a line.
     */
    static boolean isSafe(String path) {
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c > '~' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** True for safe paths that do not reach into Veles' own folder, in whatever case that is written. */
    static boolean isForOutput(String path) {
        return isSafe(path) && !(path + "/").toLowerCase(Locale.ROOT).startsWith(OWN_FOLDER + "/");
    }

    /** True for the place of an index in Veles' own folder. */
    static boolean isIndex(String path) {
        return isSafe(path) && parent(path).equals(OWN_FOLDER) && path.endsWith(".json");
    }

    /** The folder of a path; empty for a path without one. */
    static String parent(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }
}
