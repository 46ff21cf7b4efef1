package dev.veles.triage;

import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the suppressions in the comments of a file. Texts without one are not looked at any further. The lines of a
 * script in a block scalar count as lines of the file, so that what stands in a ConfigMap can be suppressed there; what
 * is in quotes is a value and not a comment.
 */
final class IgnoreComments {
    /** What follows the {@code #}. */
    static final String MARK = "veles:ignore";

    private final SourceText source;
    private final String text;
    private final DocumentLines lines;
    private final List<Scalar> quoted = new ArrayList<>();
    private final List<IgnoreComment> found = new ArrayList<>();

    private IgnoreComments(SourceText source) {
        this.source = source;
        this.text = source.text();
        this.lines = new DocumentLines(source);
        YamlReader.read(source).documents().forEach(this::collectQuoted);
    }

    /** All suppressions of a file in order. */
    static List<IgnoreComment> in(SourceText source) {
        return source.text().contains(MARK) ? new IgnoreComments(source).find() : List.of();
    }

    private List<IgnoreComment> find() {
        for (int mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, mark + 1)) {
            int start = commentStart(mark);
            if (start >= 0) {
                add(start, mark + MARK.length());
            }
        }
        return found;
    }

    private void add(int start, int behind) {
        int end = behind;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        Location place = source.range(
                start, start + text.substring(start, end).stripTrailing().length());
        if (isQuoted(place)) {
            return;
        }
        String rest = text.substring(behind, end);
        Ignore ignore = rest.isEmpty() || isBlank(rest.charAt(0))
                ? IgnoreReader.read(rest, (from, to) -> source.range(behind + from, behind + to), place)
                : Ignore.broken(place, IgnoreProblems.unreadable(place, odd(rest)));
        boolean alone =
                source.line(place.line()).substring(0, place.column() - 1).isBlank();
        found.add(new IgnoreComment(ignore, lines.of(place.line(), alone)));
    }

    private static String odd(String rest) {
        return "\"" + MARK + rest.split("\\s", 2)[0] + "\" is no form of a suppression";
    }

    /** The offset of the {@code #} in front of a mark, or -1 where it is not in front of it. */
    private int commentStart(int mark) {
        int at = mark - 1;
        while (at >= 0 && isBlank(text.charAt(at))) {
            at--;
        }
        int hash = at;
        while (at >= 0 && text.charAt(at) == '#') {
            at--;
        }
        boolean begins = at < 0 || isBlank(text.charAt(at)) || isBreak(text.charAt(at));
        return hash > at && begins ? at + 1 : -1;
    }

    private void collectQuoted(Node node) {
        if (node instanceof Mapping mapping) {
            for (Mapping.Entry entry : mapping.values()) {
                collectQuoted(entry.key());
                collectQuoted(entry.value());
            }
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(this::collectQuoted);
        } else if (node instanceof Scalar scalar && scalar.value().contains(MARK) && isQuoted(scalar.style())) {
            quoted.add(scalar);
        }
    }

    private static boolean isQuoted(Scalar.Style style) {
        return style == Scalar.Style.SINGLE_QUOTED || style == Scalar.Style.DOUBLE_QUOTED;
    }

    private boolean isQuoted(Location place) {
        for (Scalar scalar : quoted) {
            Location value = scalar.location();
            boolean begun =
                    value.line() < place.line() || (value.line() == place.line() && value.column() <= place.column());
            boolean ended = value.endLine() < place.line()
                    || (value.endLine() == place.line() && value.endColumn() <= place.column());
            if (begun && !ended) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
