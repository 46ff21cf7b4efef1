package dev.veles.config;

import java.util.ArrayList;
import java.util.List;

/** What a glob says between two slashes. */
final class GlobSegment implements Wildcards.Piece<String> {
    /** Any number of folders. */
    static final GlobSegment MANY = new GlobSegment("**", List.of());

    /** Any one name. */
    static final GlobSegment ONE = new GlobSegment("*", List.of(new GlobToken.Many()));

    private final String text;
    private final List<GlobToken> tokens;
    private final boolean literal;

    private GlobSegment(String text, List<GlobToken> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.literal =
                text.indexOf('*') < 0 && text.indexOf('?') < 0 && text.indexOf('[') < 0 && text.indexOf('\\') < 0;
    }

    static GlobSegment of(String text) {
        return text.equals("**") ? MANY : new GlobSegment(text, GlobToken.parse(text));
    }

    @Override
    public boolean isMany() {
        return this == MANY;
    }

    @Override
    public boolean fits(String name) {
        return literal ? text.equals(name) : Wildcards.match(tokens, codePoints(name));
    }

    private static List<Integer> codePoints(String text) {
        List<Integer> found = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            found.add(text.codePointAt(i));
        }
        return found;
    }
}
