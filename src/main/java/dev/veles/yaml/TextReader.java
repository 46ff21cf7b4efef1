package dev.veles.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Gives SnakeYAML's scanner a text that is in memory already.
 *
 * <p>SnakeYAML's own reader copies its whole window for every thousand characters of a long line, which takes minutes
 * for a line of megabytes, and counts columns in code points. This one reads the string in place and counts UTF-16
 * units, as {@link dev.veles.source.Location} does.
 *
 * <p>It also keeps two counts of lines. YAML 1.1 ends a line at U+0085, U+2028 and U+2029 too, so the scanner must be
 * told so; editors do not, so marks are not.
 */
final class TextReader extends StreamReader {
    private static final int[] NO_SNIPPET = {};

    private final String text;
    /** The text as the scanner sees it: some tabs look like spaces, see {@link Tabs}; of equal length. */
    private final char[] shown;

    /** Where reading ends. */
    private final int end;

    private int index;
    private int documentStart;
    private int line;
    private int lineStart;
    private int markLine;
    private int markLineStart;
    /** The scanner asks for one place up to four times. */
    private Mark mark = new Mark("", -1, 0, 0, NO_SNIPPET, 0);

    TextReader(String text) {
        this(text, Tabs.show(text), new TextPart(0, text.length(), 0));
    }

    /** Reads a part of a text as if nothing else were there; marks are those of the whole. */
    TextReader(String text, char[] shown, TextPart part) {
        super("");
        this.text = text;
        this.shown = shown;
        this.index = part.start();
        this.documentStart = part.start();
        this.end = part.end();
        this.line = part.line();
        this.markLine = part.line();
        this.lineStart = part.start();
        this.markLineStart = part.start();
    }

    @Override
    public Mark getMark() {
        if (mark.getIndex() != index) {
            mark = new Mark("", index, markLine, index - markLineStart, NO_SNIPPET, 0);
        }
        return mark;
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        int stop = Math.min(index + length, end);
        while (index < stop) {
            char c = shown[index++];
            if (c == '\n' || (c == '\r' && peek() != '\n')) {
                markLine++;
                markLineStart = index;
                line++;
                lineStart = index;
            } else if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
                line++;
                lineStart = index;
            }
        }
    }

    @Override
    public int peek() {
        return peek(0);
    }

    @Override
    public int peek(int offset) {
        int at = index + offset;
        return at < end ? shown[at] : '\0';
    }

    @Override
    public String prefix(int length) {
        return text.substring(index, Math.min(index + length, end));
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        index += prefix.length();
        return prefix;
    }

    @Override
    public int getColumn() {
        return index - lineStart;
    }

    @Override
    public int getDocumentIndex() {
        return index - documentStart;
    }

    @Override
    public void resetDocumentIndex() {
        documentStart = index;
    }

    @Override
    public int getIndex() {
        return index;
    }

    @Override
    public int getLine() {
        return line;
    }
}
