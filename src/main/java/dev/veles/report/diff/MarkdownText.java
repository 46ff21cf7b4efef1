package dev.veles.report.diff;

import dev.veles.report.PlainText;

/** Texts that Markdown shows as they are, whatever is in them, and that call nobody. */
final class MarkdownText {
    /** What Markdown, its dialects and their mathematics could take for something. */
    private static final String SPECIAL = "\\`*_[]<>|~&!{}$";

    private MarkdownText() {}

    /** A text within a line. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : PlainText.line(text).toCharArray()) {
            if (c == '@' || c == '#') {
                // A comment in between keeps people and issues from being mentioned.
                escaped.append(c).append("<!-- -->");
            } else {
                escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    /** A text as code, between as many backticks as it takes. */
    static String code(String text) {
        String line = PlainText.line(text);
        int run = longestRun(line);
        String fence = "`".repeat(run + 1);
        boolean padded = run > 0 || line.isBlank() || line.startsWith(" ") || line.endsWith(" ");
        return fence + (padded ? " " + line + " " : line) + fence;
    }

    /** A fence that is longer than any in a text. */
    static String fence(String text) {
        return "`".repeat(Math.max(3, longestRun(text) + 1));
    }

    /** A text inside of HTML. */
    static String html(String text) {
        return PlainText.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
