package dev.veles.yaml;

/**
 * Makes SnakeYAML's scanner take tabs where kubectl takes them.
 *
 * <p>libyaml and go-yaml take a tab for white space inside of brackets and behind the content of a line, and refuse it
 * in an indentation and behind a leading {@code -} or {@code ?}. SnakeYAML refuses {@code key:<tab>value} and, inside
 * of brackets, a tab that a space follows. The scanner copies content from the real text and only decides by this one,
 * so a tab inside of a value stays a tab.
 */
final class Tabs {
    private Tabs() {}

    /** The text with tabs behind content shown as spaces, and indentations that hold a tab as tabs from there on. */
    static char[] show(String text) {
        char[] shown = text.toCharArray();
        int tab = text.indexOf('\t');
        int i = tab < 0 ? shown.length : Math.max(text.lastIndexOf('\n', tab), 0);
        while (i < shown.length) {
            i = content(shown, leading(shown, i));
        }
        return shown;
    }

    private static int leading(char[] shown, int start) {
        char seen = ' ';
        int i = start;
        while (i < shown.length && isLeading(shown, i)) {
            if (shown[i] == '\t') {
                seen = '\t';
            } else if (shown[i] == ' ') {
                shown[i] = seen;
            } else if (isBreak(shown[i])) {
                seen = ' ';
            }
            i++;
        }
        return i;
    }

    /** Blanks, line breaks, and indicators that a blank follows: behind them, a line's content has not begun. */
    private static boolean isLeading(char[] shown, int i) {
        char c = shown[i];
        if (c == ' ' || c == '\t' || isBreak(c)) {
            return true;
        }
        boolean blankFollows = i + 1 < shown.length && (shown[i + 1] == ' ' || shown[i + 1] == '\t');
        return blankFollows && (c == '-' || c == '?' || c == ':');
    }

    private static int content(char[] shown, int start) {
        int i = start;
        while (i < shown.length && !isBreak(shown[i])) {
            if (shown[i] == '\t') {
                shown[i] = ' ';
            }
            i++;
        }
        return i;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
