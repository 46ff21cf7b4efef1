package dev.veles.yaml;

import dev.veles.finding.Finding;
import dev.veles.source.Location;
import org.yaml.snakeyaml.error.Mark;

/** Explains colons that stand where none can be, and keys without one. */
final class ColonProblems {
    /** Longer keys are no keys to YAML 1.1, unless a "?" stands before them. */
    private static final int LONGEST_KEY = 1024;

    private final Failure failure;

    ColonProblems(Failure failure) {
        this.failure = failure;
    }

    Finding explain() {
        if (failure.problem().startsWith("could not find")) {
            return missingColon();
        }
        if (failure.mark().getColumn() - Failure.indentation(failure.line()) > LONGEST_KEY) {
            return longKey(failure.content(failure.lineNumber()));
        }
        int first = failure.before().indexOf(": ");
        return first >= 0 ? secondColon(first) : lineAbove();
    }

    private Finding missingColon() {
        Mark key = failure.context().orElse(failure.mark());
        int number = key.getLine() + 1;
        Location place = failure.range(
                number,
                key.getColumn(),
                failure.source().line(number).stripTrailing().length());
        if (place.endColumn() - place.column() > LONGEST_KEY) {
            return longKey(place);
        }
        return noColon(seen(place), place);
    }

    private static Finding noColon(String seen, Location place) {
        return Failure.syntax(
                "no \":\" follows " + seen,
                "The lines beside it are the keys of a mapping, so this one must be a key too.",
                "Write a \":\" and a value behind it, or indent it deeper if it continues the value above.",
                place);
    }

    private static Finding longKey(Location place) {
        return Failure.syntax(
                "a key is longer than " + LONGEST_KEY + " characters",
                "YAML takes no key for one that is longer.",
                "Look for a missing quote or line break; a key begins with \"? \" if it must be that long.",
                place);
    }

    private Finding secondColon(int first) {
        String line = failure.line();
        int start = first + 1 + Failure.indentation(line.substring(first + 1));
        int end = line.stripTrailing().length();
        String key = line.substring(0, first).strip();
        return Failure.syntax(
                "the value of " + Seen.quoted(key.startsWith("- ") ? key.substring(2) : key) + " holds another \": \"",
                "Without quotes, the first \": \" of a line ends the key, and a second one has no meaning.",
                "Quote the value, or put the second key on a line of its own.",
                failure.range(failure.lineNumber(), start, end));
    }

    private Finding lineAbove() {
        int number = failure.lineAbove();
        String above = number == 0 ? "" : failure.source().line(number);
        String here = failure.line();
        int tight = colonWithoutSpace(above);
        if (tight >= 0) {
            String content = above.strip();
            return Failure.syntax(
                    "no space follows the \":\" of " + Seen.quoted(content),
                    "A \":\" ends a key only if a space or the end of the line follows it.",
                    "Write a space behind the \":\".",
                    failure.range(number, tight, tight + 1));
        }
        String key = Seen.quoted(failure.before());
        if (number > 0 && Failure.indentation(here) > Failure.indentation(above)) {
            return Failure.syntax(
                    "the key " + key + " is indented deeper than line " + number + ", which has its value already",
                    "A deeper line continues the value above, and a value without quotes cannot hold a \": \".",
                    "Indent the key like the keys it belongs with, or remove the value above it.",
                    failure.content(failure.lineNumber()));
        }
        if (number > 0 && above.indexOf(": ") < 0 && !above.stripTrailing().endsWith(":")) {
            return noColon(Seen.quoted(above), failure.content(number));
        }
        return Failure.syntax(
                "a \":\" stands where no key can be",
                "A key begins its line, or follows \"- \".",
                "Put the key on a line of its own; quote the value if the \":\" belongs to it.",
                failure.at(1));
    }

    /** The colon of a line such as {@code key:value}, or -1; not that of a URL or of a quoted text. */
    private static int colonWithoutSpace(String line) {
        int colon = line.indexOf(':');
        boolean tight = colon > 0 && colon + 1 < line.length() && line.charAt(colon + 1) > ' ';
        boolean other = line.indexOf(": ") >= 0
                || line.startsWith("//", colon + 1)
                || line.stripTrailing().endsWith(":");
        boolean quoted = line.indexOf('"') >= 0 && line.indexOf('"') < colon;
        return tight && !other && !quoted ? colon : -1;
    }

    private String seen(Location place) {
        String line = failure.source().line(place.line());
        return Seen.quoted(line.substring(place.column() - 1, place.endColumn() - 1));
    }
}
