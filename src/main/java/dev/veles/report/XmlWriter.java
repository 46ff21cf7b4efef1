package dev.veles.report;

/** Writes XML, indented by two spaces. Texts may hold anything. */
final class XmlWriter {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** Begins an element; attributes follow as names and values in turn. */
    XmlWriter open(String element, String... attributes) {
        start(element, attributes);
        out.append(">\n");
        depth++;
        return this;
    }

    /** An element without content. */
    XmlWriter empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element with a text, whose line breaks are kept. */
    XmlWriter text(String element, String text, String... attributes) {
        start(element, attributes);
        out.append('>');
        escape(text);
        out.append("</").append(element).append(">\n");
        return this;
    }

    XmlWriter close(String element) {
        depth--;
        out.append("  ".repeat(depth)).append("</").append(element).append(">\n");
        return this;
    }

    private void start(String element, String... attributes) {
        out.append("  ".repeat(depth)).append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(PlainText.clean(attributes[i + 1]));
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        }
    }

    /** What XML 1.0 can hold at all (production 2); a carriage return would come back as a line feed. */
    private static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
