package dev.veles.yaml;

import dev.veles.finding.Finding;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;

/**
 * Where and why SnakeYAML gave up.
 *
 * @param source the text
 * @param problem SnakeYAML's words
 * @param mark where it gave up
 * @param context where that began which it was reading
 */
record Failure(SourceText source, String problem, Mark mark, Optional<Mark> context) {
    /** The line of the mark. */
    String line() {
        return source.line(lineNumber());
    }

    /** 1-based. */
    int lineNumber() {
        return mark.getLine() + 1;
    }

    /** What stands on the line before the mark. */
    String before() {
        return line().substring(0, Math.min(mark.getColumn(), line().length()));
    }

    /** What stands on the line from the mark on. */
    String rest() {
        return line().substring(before().length());
    }

    /** The word at the mark, for messages; a bracket, comma, colon or question mark is one by itself. */
    String word() {
        String rest = rest();
        if (!rest.isEmpty() && ",]}:?".indexOf(rest.charAt(0)) >= 0) {
            return rest.substring(0, 1);
        }
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != ' ' && rest.charAt(end) != '\t') {
            end++;
        }
        return rest.substring(0, end);
    }

    /** The number of the last line above the mark's that has content, or 0. */
    int lineAbove() {
        int number = lineNumber() - 1;
        while (number > 0 && hasNoContent(source.line(number))) {
            number--;
        }
        return number;
    }

    private static boolean hasNoContent(String line) {
        String content = line.strip();
        return content.isEmpty() || content.startsWith("#");
    }

    /** So many characters from the mark on, or those that are left of the line. */
    Location at(int length) {
        return range(lineNumber(), mark.getColumn(), mark.getColumn() + length);
    }

    /** A range of a line, cut at its end. */
    Location range(int number, int from, int to) {
        int length = source.line(number).length();
        int start = Math.min(from, length);
        int end = Math.max(start, Math.min(to, length));
        return new Location(source, number, start + 1, number, end + 1);
    }

    /** The content of a line, without its indentation and the blanks at its end. */
    Location content(int number) {
        String line = source.line(number);
        return range(number, indentation(line), line.stripTrailing().length());
    }

    /** How many blanks a line begins with. */
    static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** A syntax error at a place. */
    static Finding syntax(String message, String why, String help, Location where) {
        return Finding.error("yaml-syntax", message, why, help, where);
    }
}
