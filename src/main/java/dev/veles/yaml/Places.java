package dev.veles.yaml;

import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Turns SnakeYAML's marks into locations that begin behind anchors and tags and end where the content ends: SnakeYAML
 * ends a block where the next one begins, lines further down.
 */
final class Places {
    private final SourceText source;
    private final String text;
    private final Deque<Location> brackets = new ArrayDeque<>();
    private Optional<Location> longQuote = Optional.empty();
    private int endLine = 1;
    private int endColumn = 1;

    Places(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    /** Notes that everything up to here has been read. */
    void passed(Mark mark) {
        endLine = mark.getLine() + 1;
        endColumn = mark.getColumn() + 1;
    }

    /** Where an alias stands. */
    Location alias(Event event) {
        passed(event.getEndMark());
        return from(event.getStartMark(), event.getStartMark().getIndex());
    }

    /** Where a scalar stands. */
    Location scalar(ScalarEvent event) {
        Mark start = event.getStartMark();
        Mark end = event.getEndMark();
        if (start.getIndex() == end.getIndex()) {
            return absent(start);
        }
        if (event.isLiteral() || event.isFolded()) {
            passedBlock(end);
        } else {
            passed(end);
        }
        if (event.getAnchor() != null || event.getTag() != null) {
            return from(start, Blanks.behindProperties(text, start.getIndex(), end.getIndex()));
        }
        Location location = from(start, start.getIndex());
        if (endLine > location.line() && (event.isSQuoted() || event.isDQuoted())) {
            longQuote = Optional.of(location);
        }
        return location;
    }

    /** Where the tag of an event stands. */
    Location tag(NodeEvent event) {
        int start = text.indexOf('!', event.getStartMark().getIndex());
        return source.range(start, Blanks.next(text, start, text.length()));
    }

    /** The last quoted scalar that ran over several lines, which is what an unclosed quote looks like. */
    Optional<Location> longQuote() {
        return longQuote;
    }

    /** Where a collection begins: at its bracket, first key or first dash. */
    Location start(CollectionStartEvent event) {
        Mark start = event.getStartMark();
        Mark mark = event.getEndMark();
        int index = mark.getIndex();
        boolean behind = event.isFlow()
                ? index > start.getIndex() && isOneOf(text.charAt(index - 1), "[{")
                : index > 0 && isOneOf(text.charAt(index - 1), "-") && !dashAt(index);
        if (event.isFlow() && !behind) {
            return Location.point(source, start.getLine() + 1, start.getColumn() + 1);
        }
        Location location = Location.point(source, mark.getLine() + 1, mark.getColumn() + (behind ? 0 : 1));
        if (event.isFlow()) {
            brackets.push(location);
        }
        return location;
    }

    /** Where a collection stands that ends here; one pair inside of a flow list is a mapping without brackets. */
    Location end(CollectionStartEvent event, Location start, Event end) {
        if (event.isFlow() && start.equals(brackets.peek())) {
            brackets.pop();
            passed(end.getEndMark());
        }
        return new Location(source, start.line(), start.column(), endLine, endColumn);
    }

    /** The innermost bracket that is open. */
    Optional<Location> openBracket() {
        return Optional.ofNullable(brackets.peek());
    }

    private boolean dashAt(int index) {
        return index < text.length() && text.charAt(index) == '-';
    }

    /** A value that is not written stands behind its indicator, if there is one, or behind what was read last. */
    private Location absent(Mark mark) {
        int index = mark.getIndex();
        if (index > 0 && isOneOf(text.charAt(index - 1), ":-?")) {
            passed(mark);
        }
        return Location.point(source, endLine, endColumn);
    }

    private Location from(Mark start, int index) {
        int line = start.getLine() + 1;
        int column = start.getColumn() + 1;
        for (int i = start.getIndex(); i < index; i++) {
            column++;
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            }
        }
        return new Location(source, line, column, endLine, endColumn);
    }

    private void passedBlock(Mark end) {
        int index = end.getIndex();
        int line = end.getLine() + 1;
        while (index > 0 && Blanks.isBlank(text.charAt(index - 1))) {
            index--;
            if (text.charAt(index) == '\n') {
                line--;
            }
        }
        endLine = line;
        endColumn = index - text.lastIndexOf('\n', index - 1);
    }

    private static boolean isOneOf(char c, String some) {
        return some.indexOf(c) >= 0;
    }
}
