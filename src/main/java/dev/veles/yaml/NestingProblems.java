package dev.veles.yaml;

import dev.veles.finding.Finding;
import dev.veles.source.Location;
import java.util.Optional;

/** Explains brackets that are not closed, wrong indentation, and what stands where something else must stand. */
final class NestingProblems {
    private final Failure failure;
    private final Places places;

    NestingProblems(Failure failure, Places places) {
        this.failure = failure;
        this.places = places;
    }

    Finding explain() {
        String problem = failure.problem();
        Optional<Location> bracket = places.openBracket();
        if (bracket.isPresent()) {
            return insideBrackets(bracket.get());
        }
        if (problem.contains("<document start>")) {
            return Failure.syntax(
                    "the text goes on behind the end of the document",
                    "A document holds one value.",
                    "Put a line \"---\" between two documents.",
                    failure.at(failure.rest().stripTrailing().length()));
        }
        if (problem.startsWith("sequence entries")) {
            return itemBesideKey();
        }
        String before = failure.before().stripTrailing();
        boolean closed = before.endsWith("\"") || before.endsWith("'") || before.endsWith("]") || before.endsWith("}");
        return closed ? behindTheEnd(before) : block();
    }

    private Finding insideBrackets(Location bracket) {
        String open = failure.source().line(bracket.line()).substring(bracket.column() - 1, bracket.column());
        int outer = Failure.indentation(failure.source().line(bracket.line()));
        boolean below = failure.lineNumber() > bracket.line() && Failure.indentation(failure.line()) <= outer;
        boolean closes = failure.rest().startsWith("]") || failure.rest().startsWith("}");
        String close = open.equals("[") ? "]" : "}";
        if (failure.rest().isEmpty() || (below && !closes)) {
            return Failure.syntax(
                    "the \"" + open + "\" that opens here is never closed",
                    "All that follows is taken for what stands between the brackets.",
                    "Close it with \"" + close + "\"; quote the value if it is meant to begin with \"" + open + "\".",
                    failure.range(bracket.line(), bracket.column() - 1, bracket.column()));
        }
        if (failure.rest().startsWith("- ")) {
            return Failure.syntax(
                    "a list item \"- \" stands inside of brackets",
                    "Between brackets, items are separated by commas and have no dash.",
                    "Write the items with commas, or the list without brackets.",
                    failure.at(1));
        }
        boolean missing = failure.problem().startsWith("expected ','");
        if (missing && failure.before().isBlank() && !closes && failure.lineAbove() >= bracket.line()) {
            return Failure.syntax(
                    "no comma stands behind this entry",
                    "Between brackets, entries are separated by commas.",
                    "Put a comma behind it.",
                    failure.content(failure.lineAbove()));
        }
        return Failure.syntax(
                Seen.quoted(failure.word()) + " stands where " + (missing ? "\",\" or \"" + close + "\"" : "a value")
                        + " must stand",
                "Between brackets, entries are separated by commas, and a \"" + close + "\" ends them.",
                missing
                        ? "Put a comma between the entries; quote a value that holds brackets, commas or \"?\"."
                        : "Remove the character, or write the value before it.",
                failure.at(Math.max(1, failure.word().length())));
    }

    private Finding itemBesideKey() {
        return Failure.syntax(
                "a list item " + Seen.quoted(failure.rest()) + " begins on the line of its key",
                "A dash with a space begins an item only at the beginning of a line.",
                "Begin the list on the next line; quote the value if it is meant to begin with a dash.",
                failure.at(failure.rest().stripTrailing().length()));
    }

    private Finding behindTheEnd(String before) {
        String end = before.substring(before.length() - 1);
        boolean quote = end.equals("\"") || end.equals("'");
        Optional<Location> open = places.longQuote()
                .filter(it -> quote && it.endLine() == failure.lineNumber() && it.endColumn() == before.length() + 1);
        if (open.isPresent()) {
            return Failure.syntax(
                    "the quote that opens here is not closed before line " + failure.lineNumber(),
                    "All that stands between is taken for one text.",
                    "Close the quote where the text ends.",
                    failure.range(
                            open.get().line(),
                            open.get().column() - 1,
                            open.get().column()));
        }
        return Failure.syntax(
                Seen.quoted(failure.rest()) + " follows the closing " + (quote ? "quote" : "\"" + end + "\""),
                "A value ends where its " + (quote ? "quote" : "bracket") + " closes.",
                "Put the whole value into quotes, or remove what follows.",
                failure.at(failure.rest().stripTrailing().length()));
    }

    private Finding block() {
        String rest = failure.rest();
        Location place = failure.at(Math.max(1, rest.stripTrailing().length()));
        boolean startsLine = failure.before().isBlank();
        if (!startsLine
                || rest.startsWith("]")
                || rest.startsWith("}")
                || rest.startsWith(",")
                || rest.startsWith(":")) {
            return Failure.syntax(
                    Seen.quoted(failure.word()) + " stands where no value can be",
                    "A value that begins with such a character needs quotes.",
                    "Remove it, or quote the value.",
                    failure.at(Math.max(1, failure.word().length())));
        }
        boolean item = rest.startsWith("- ") || rest.equals("-");
        boolean sameDepth = failure.context()
                .filter(context -> context.getColumn() == failure.mark().getColumn())
                .isPresent();
        if (sameDepth) {
            return Failure.syntax(
                    item ? "a list item stands among the keys of a mapping" : "a key stands among the items of a list",
                    "One value is either a list or a mapping.",
                    "Check the indentation of this line and of those above.",
                    place);
        }
        return Failure.syntax(
                "the indentation of " + Seen.quoted(rest) + " is that of no line above",
                "Lines that belong together begin in the same column.",
                "Indent it like the lines it belongs with.",
                place);
    }
}
