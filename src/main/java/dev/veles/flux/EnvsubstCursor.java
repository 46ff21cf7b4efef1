package dev.veles.flux;

/** Goes through a text with variables, from piece to piece. */
final class EnvsubstCursor {
    private static final int LONGEST_QUOTE = 60;

    private final String text;
    private int at;

    EnvsubstCursor(String text) {
        this.text = text;
    }

    int position() {
        return at;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean isAt(String piece) {
        return text.startsWith(piece, at);
    }

    boolean isAtExpression() {
        return isAt("${");
    }

    /** The character here; NUL at the end. */
    char peek() {
        return peek(0);
    }

    /** The character some way ahead; NUL behind the end. */
    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    void advance(int characters) {
        at += characters;
    }

    char next() {
        return text.charAt(at++);
    }

    /** What lies between a position and this one. */
    String since(int position) {
        return text.substring(position, at);
    }

    /** Passes as many of one character as there are, but no more than allowed, and says how many. */
    int skip(char sign, int most) {
        int from = at;
        while (peek() == sign && at - from < most) {
            at++;
        }
        return at - from;
    }

    /** Passes a name. */
    String name(int start) throws RefusedException {
        int from = at;
        while (Character.isLetterOrDigit(peek()) || peek() == '_') {
            at++;
        }
        if (at == from) {
            throw refused(start, "names no variable");
        }
        return since(from);
    }

    /** Passes text up to an expression, or up to one of some characters. */
    String text(int start, String ends) throws RefusedException {
        int from = at;
        while (!isAtEnd() && ends.indexOf(peek()) < 0 && !isAtExpression()) {
            at++;
        }
        if (at == from) {
            throw refused(start, isAtEnd() ? "has no closing brace" : "lacks a part");
        }
        return since(from);
    }

    /** The same, where a backslash and a dollar may stand before what would mean something else. */
    String escapedText(int start, char end) throws RefusedException {
        StringBuilder passed = new StringBuilder();
        while (!isAtEnd() && !isAtExpression()) {
            boolean escape = isAt("$$") || isAt("\\/") || isAt("\\\\");
            if (!escape && peek() == end) {
                break;
            }
            at += escape ? 1 : 0;
            passed.append(next());
        }
        if (passed.length() == 0) {
            throw refused(start, "lacks a part");
        }
        return passed.toString();
    }

    /** Passes the closing brace of an expression. */
    void close(int start) throws RefusedException {
        if (peek() != '}') {
            throw unknown(start);
        }
        at++;
    }

    RefusedException unknown(int start) {
        return refused(start, isAtEnd() ? "has no closing brace" : "is no expression that Flux knows");
    }

    /** What is wrong with the expression that begins at a position, which it quotes on one line. */
    RefusedException refused(int start, String what) {
        int brace = text.indexOf('}', start);
        int line = text.indexOf('\n', start);
        int end = Math.min(text.length(), start + LONGEST_QUOTE);
        end = line >= 0 ? Math.min(end, line) : end;
        end = brace >= 0 ? Math.min(end, brace + 1) : end;
        return new RefusedException("\"" + text.substring(start, end) + "\" " + what);
    }
}
