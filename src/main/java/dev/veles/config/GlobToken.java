package dev.veles.config;

import java.util.ArrayList;
import java.util.List;

/** A character of a glob, or what stands for characters. */
sealed interface GlobToken extends Wildcards.Piece<Integer> {
    /** {@code *}. */
    record Many() implements GlobToken {
        @Override
        public boolean isMany() {
            return true;
        }

        @Override
        public boolean fits(Integer character) {
            return true;
        }
    }

    /**
     * One character of a set: {@code ?}, {@code [a-z]} or {@code a}.
     *
     * @param ranges first and last code points by turns
     * @param negated true where it stands for all others
     */
    record One(List<Integer> ranges, boolean negated) implements GlobToken {
        @Override
        public boolean isMany() {
            return false;
        }

        @Override
        public boolean fits(Integer character) {
            for (int i = 0; i < ranges.size(); i += 2) {
                if (character >= ranges.get(i) && character <= ranges.get(i + 1)) {
                    return !negated;
                }
            }
            return negated;
        }
    }

    /** The tokens of a text without slashes. */
    static List<GlobToken> parse(String text) {
        return new Parser(text).parse();
    }

    /** Goes through the text once. */
    final class Parser {
        private final String text;
        private final List<GlobToken> tokens = new ArrayList<>();
        private int at;

        private Parser(String text) {
            this.text = text;
        }

        private List<GlobToken> parse() {
            while (at < text.length()) {
                int character = next();
                switch (character) {
                    case '*' -> tokens.add(new Many());
                    case '?' -> tokens.add(new One(List.of(), true));
                    case '[' -> tokens.add(set());
                    case '\\' -> tokens.add(at < text.length() ? literal(next()) : literal('\\'));
                    default -> tokens.add(literal(character));
                }
            }
            return List.copyOf(tokens);
        }

        private static GlobToken literal(int character) {
            return new One(List.of(character, character), false);
        }

        /** Behind an opening bracket; a set that does not end stands for nothing, as in Git. */
        private GlobToken set() {
            boolean negated = at < text.length() && "!^".indexOf(text.charAt(at)) >= 0;
            at += negated ? 1 : 0;
            List<Integer> ranges = new ArrayList<>();
            while (at < text.length()) {
                int first = next();
                if (first == ']' && !ranges.isEmpty()) {
                    return new One(List.copyOf(ranges), negated);
                }
                first = first == '\\' && at < text.length() ? next() : first;
                ranges.add(first);
                ranges.add(last(first));
            }
            return new One(List.of(), false);
        }

        private int last(int first) {
            boolean range = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
            if (!range) {
                return first;
            }
            at++;
            int last = next();
            return last == '\\' && at < text.length() ? next() : last;
        }

        private int next() {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            return character;
        }
    }
}
