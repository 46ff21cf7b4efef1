package dev.veles.report.diff;

import dev.veles.report.PlainText;
import dev.veles.text.Backticks;

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
        boolean padded = line.isBlank() || line.startsWith(" ") || line.endsWith(" ");
        return Backticks.span(line, padded);
    }

    /** A fence that is longer than any in a text. */
    static String fence(String text) {
        return Backticks.fence(text);
    }

    /** A text inside of HTML. */
    static String html(String text) {
        return PlainText.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
