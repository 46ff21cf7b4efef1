package dev.veles.report;

import java.nio.charset.StandardCharsets;

/** Names of files as other programs take them: relative to the repository's root, or as addresses. */
final class FileUri {
    private static final String HEX = "0123456789ABCDEF";

    private FileUri() {}

    /** The path without {@code ./} in front: programs compare it with the paths that git knows. */
    static String path(String file) {
        String path = file;
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        return path;
    }

    /** True for a path that does not depend on the working folder. */
    static boolean isAbsolute(String file) {
        return file.startsWith("/") || isDrive(file);
    }

    /** An address (RFC 3986): relative for a relative path, {@code file:} for an absolute one. */
    static String of(String file) {
        String path = path(file);
        String scheme = isDrive(path) ? "file:///" : isAbsolute(path) ? "file://" : "";
        return scheme + encoded(path);
    }

    private static boolean isDrive(String file) {
        return file.length() > 2 && Character.isLetter(file.charAt(0)) && file.startsWith(":/", 1);
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isUnreserved(c)) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            }
        }
        return uri.toString();
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "/-._~".indexOf(c) >= 0;
    }
}
