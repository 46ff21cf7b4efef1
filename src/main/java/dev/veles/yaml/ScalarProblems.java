package dev.veles.yaml;

import dev.veles.finding.Finding;
import org.yaml.snakeyaml.error.Mark;

/** Explains values that cannot be read: quotes, escapes, block headers, and characters that begin no value. */
final class ScalarProblems {
    private ScalarProblems() {}

    static Finding explain(Failure failure) {
        String problem = failure.problem();
        if (problem.contains("unexpected end of stream") || problem.contains("unexpected document separator")) {
            return unclosedQuote(failure);
        }
        if (problem.contains("escape")) {
            return escape(failure);
        }
        if (problem.contains("cannot start any token")) {
            return reserved(failure, failure.rest().substring(0, 1));
        }
        return switch (begin(failure)) {
            case '*', '&' -> name(failure);
            case '!' -> tag(failure);
            case '|', '>' -> blockHeader(failure);
            case '%' -> reserved(failure, "%");
            default -> other(failure);
        };
    }

    /** The character with which that began which could not be read. */
    private static char begin(Failure failure) {
        Mark begin = failure.context().orElse(failure.mark());
        String line = failure.source().line(begin.getLine() + 1);
        return begin.getColumn() < line.length() ? line.charAt(begin.getColumn()) : ' ';
    }

    /** The exceptions without a mark are those for escapes whose digits are missing or give no character. */
    static Finding unmarked(Failure failure) {
        String before = failure.before();
        boolean escape = before.endsWith("\\x") || before.endsWith("\\u") || before.endsWith("\\U");
        return escape ? escape(failure) : other(failure);
    }

    private static Finding other(Failure failure) {
        return Failure.syntax(
                failure.problem().replaceAll("\\s+", " "),
                "The YAML parser could not read on here.",
                "Check the line.",
                failure.at(1));
    }

    private static Finding unclosedQuote(Failure failure) {
        Mark open = failure.context().orElse(failure.mark());
        int number = open.getLine() + 1;
        boolean single = failure.source().line(number).startsWith("'", open.getColumn());
        return Failure.syntax(
                "the quote that opens here is never closed",
                "All that follows is taken for one text.",
                single
                        ? "Close it with '; inside of the text, write '' for a quote."
                        : "Close it with \"; inside of the text, write \\\" for a quote.",
                failure.range(number, open.getColumn(), open.getColumn() + 1));
    }

    private static Finding escape(Failure failure) {
        String before = failure.before();
        int backslash = Math.max(before.lastIndexOf('\\'), 0);
        String line = failure.line();
        int digits = switch (line.charAt(Math.min(backslash + 1, line.length() - 1))) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
        int end = Math.min(line.length(), backslash + 2 + digits);
        return Failure.syntax(
                "\"" + line.substring(backslash, end) + "\" is no escape that YAML knows",
                "In double quotes a backslash begins an escape, such as \\n or \\u00e4.",
                "Write \\\\ for a backslash, or use single quotes, in which a backslash stands for itself.",
                failure.range(failure.lineNumber(), backslash, end));
    }

    private static Finding reserved(Failure failure, String character) {
        boolean block = character.equals("|") || character.equals(">");
        return Failure.syntax(
                "a value begins with \"" + character + "\"",
                block ? "Between brackets, no text block can begin." : "YAML keeps that character for itself.",
                "Quote the value.",
                failure.at(Math.max(1, failure.word().length())));
    }

    /** {@code *.example.org} and {@code * * * * *} look like aliases. */
    private static Finding name(Failure failure) {
        Mark start = failure.context().orElse(failure.mark());
        String line = failure.source().line(start.getLine() + 1);
        String rest = line.substring(Math.min(start.getColumn(), line.length()));
        String what = rest.startsWith("*") ? "an alias" : "an anchor";
        return Failure.syntax(
                "the value " + Seen.quoted(rest) + " begins with \"" + rest.charAt(0) + "\"",
                "To YAML that is " + what + ", whose name has letters, digits, \"-\" and \"_\".",
                "Quote the value.",
                failure.range(
                        start.getLine() + 1,
                        start.getColumn(),
                        line.stripTrailing().length()));
    }

    private static Finding tag(Failure failure) {
        Mark start = failure.context().orElse(failure.mark());
        String line = failure.source().line(start.getLine() + 1);
        String rest = line.substring(Math.min(start.getColumn(), line.length()));
        return Failure.syntax(
                "the value " + Seen.quoted(rest) + " begins with \"!\"",
                "To YAML that is a tag, and this one is none that it can read.",
                "Quote the value.",
                failure.range(
                        start.getLine() + 1,
                        start.getColumn(),
                        line.stripTrailing().length()));
    }

    private static Finding blockHeader(Failure failure) {
        Mark start = failure.context().orElse(failure.mark());
        String line = failure.source().line(start.getLine() + 1);
        String header = line.substring(Math.min(start.getColumn(), line.length()));
        return Failure.syntax(
                "text stands behind the \"" + header.charAt(0) + "\" of " + Seen.quoted(header),
                "The text of a block begins on the next line; \"" + header.charAt(0)
                        + "\" may be followed by \"-\", \"+\" and a digit from 1 to 9.",
                "Begin the text on the next line; quote the value if it is meant to begin with \"" + header.charAt(0)
                        + "\".",
                failure.range(
                        start.getLine() + 1,
                        start.getColumn(),
                        line.stripTrailing().length()));
    }
}
