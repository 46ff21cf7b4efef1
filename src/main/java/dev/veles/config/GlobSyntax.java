package dev.veles.config;

import java.util.Optional;

/** Says which patterns are refused where people write them, and why; the schema has the same as a regular expression. */
final class GlobSyntax {
    private static final int LONGEST = 1000;

    private GlobSyntax() {}

    /** A sentence that says what to write instead; empty for a pattern that is taken. */
    static Optional<String> refusal(String pattern) {
        if (pattern.isEmpty() || pattern.codePointCount(0, pattern.length()) > LONGEST) {
            return Optional.of("A glob has between 1 and " + LONGEST + " characters.");
        }
        if (pattern.charAt(0) == '!') {
            return Optional.of("A glob cannot take back another; write a narrower one in its place.");
        }
        if (pattern.indexOf('\\') >= 0) {
            return Optional.of("Write forward slashes between folders, on every system.");
        }
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) < ' ') {
                return Optional.of("A glob is one line, without tabs and other control characters.");
            }
        }
        for (String segment : PathGlob.split(pattern)) {
            if (segment.equals("..")) {
                return Optional.of("Paths are relative to the folder of the configuration and cannot leave it.");
            }
        }
        return areBracketsClosed(pattern)
                ? Optional.empty()
                : Optional.of("A set of characters is written as `[a-z]` or `[!a-z]`.");
    }

    /** Brackets come in pairs with something between that is no bracket and no slash. */
    private static boolean areBracketsClosed(String pattern) {
        int open = -1;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (open < 0 ? c == ']' : c == '[' || c == '/') {
                return false;
            }
            if (open >= 0 && c == ']') {
                int members = i - open - 1;
                if (members == 0 || (members == 1 && "!^".indexOf(pattern.charAt(open + 1)) >= 0)) {
                    return false;
                }
                open = -1;
            } else if (c == '[') {
                open = i;
            }
        }
        return open < 0;
    }
}
