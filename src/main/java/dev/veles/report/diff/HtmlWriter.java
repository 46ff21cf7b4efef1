package dev.veles.report.diff;

import dev.veles.report.PlainText;

/** Writes HTML; texts may hold anything. */
final class HtmlWriter {
    private final StringBuilder out = new StringBuilder();

    /** Markup that is written here, never what a file or a person wrote. */
    HtmlWriter raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Opens an element; attributes follow as names and values in turn. */
    HtmlWriter open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    HtmlWriter close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** A text. */
    HtmlWriter text(String text) {
        escape(text);
        return this;
    }

    /** A path, which a browser may break in front of each step. */
    HtmlWriter path(String path) {
        int start = 0;
        for (int i = 1; i < path.length(); i++) {
            if (".[/".indexOf(path.charAt(i)) >= 0) {
                text(path.substring(start, i)).raw("<wbr>");
                start = i;
            }
        }
        return text(path.substring(start));
    }

    /** An element with a text; attributes follow as names and values in turn. */
    HtmlWriter element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    HtmlWriter line() {
        out.append('\n');
        return this;
    }

    private void escape(String text) {
        String safe = PlainText.cleanLine(text);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
