package dev.veles.output;

/**
 * The JSON of an index, piece by piece.
 *
 * <p>Strings know the escapes {@code \"} and {@code \\} alone: all texts of an index are printable ASCII, so nobody has
 * a reason to write others.
 */
final class IndexTokens {
    private final String text;
    private int at;

    IndexTokens(String text) {
        this.text = text;
    }

    /** Says why a text is not an index, as it fits behind a colon. */
    static final class BrokenIndex extends Exception {
        private static final long serialVersionUID = 1;

        BrokenIndex(String problem) {
            super(problem, null, false, false);
        }

        /** The problem. */
        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** The next character that is not a space, or 0 at the end. */
    char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    /** Goes behind a character that has to be there. */
    void take(char wanted) throws BrokenIndex {
        if (peek() != wanted) {
            throw expected("'" + wanted + "'");
        }
        at++;
    }

    /** Goes behind a key that has to be there, and its colon. */
    void takeKey(String name) throws BrokenIndex {
        if (peek() != '"' || !string().equals(name)) {
            throw expected("\"" + name + "\"");
        }
        take(':');
    }

    /** The digits that have to be there. */
    String number() throws BrokenIndex {
        peek();
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (start == at) {
            throw expected("a number");
        }
        return text.substring(start, at);
    }

    /** The string that has to be there. */
    String string() throws BrokenIndex {
        take('"');
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) >= ' ') {
            char next = text.charAt(at++);
            if (next == '"') {
                return value.toString();
            }
            value.append(next == '\\' ? escaped() : next);
        }
        throw expected("a closing quote");
    }

    /** Nothing may follow. */
    void takeEnd() throws BrokenIndex {
        if (peek() != 0) {
            throw expected("nothing more");
        }
    }

    private char escaped() throws BrokenIndex {
        char next = at < text.length() ? text.charAt(at++) : 0;
        if (next != '"' && next != '\\') {
            throw expected("a quote or a backslash behind a backslash");
        }
        return next;
    }

    private BrokenIndex expected(String what) {
        long line = 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
        return new BrokenIndex("line " + line + " should have " + what);
    }
}
