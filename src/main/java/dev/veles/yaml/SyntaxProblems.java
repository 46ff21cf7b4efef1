package dev.veles.yaml;

import dev.veles.finding.Finding;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain words what SnakeYAML could not read, at the place where it has to be changed. */
final class SyntaxProblems {
    private enum Kind {
        COLON,
        NESTING,
        SCALAR
    }

    private final SourceText source;
    private final Places places;

    SyntaxProblems(SourceText source, Places places) {
        this.source = source;
        this.places = places;
    }

    /**
     * Explains why reading ended.
     *
     * @param e what SnakeYAML threw
     * @param here where its scanner was, for exceptions that do not say
     */
    Finding explain(RuntimeException e, Mark here) {
        if (e instanceof MarkedYAMLException marked) {
            Mark mark = marked.getProblemMark() == null ? here : marked.getProblemMark();
            String problem = marked.getProblem() == null ? "unreadable text" : marked.getProblem();
            return explain(new Failure(source, problem, mark, Optional.ofNullable(marked.getContextMark())));
        }
        return ScalarProblems.unmarked(new Failure(source, "the text cannot be read", here, Optional.empty()));
    }

    private Finding explain(Failure failure) {
        String problem = failure.problem();
        if (problem.contains("(TAB)")) {
            return tab(failure);
        }
        boolean start = problem.contains("'<document start>'") && failure.lineAbove() > 0;
        for (int number : new int[] {failure.lineNumber(), start ? failure.lineAbove() : failure.lineNumber()}) {
            if (source.line(number).startsWith("%")) {
                return Directives.finding(source, number);
            }
        }
        Optional<Finding> foreign = foreignLine(failure);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        return switch (kind(problem)) {
            case COLON -> new ColonProblems(failure).explain();
            case NESTING -> new NestingProblems(failure, places).explain();
            case SCALAR -> ScalarProblems.explain(failure);
        };
    }

    private static Kind kind(String problem) {
        if (problem.startsWith("mapping values are not") || problem.startsWith("could not find expected ':'")) {
            return Kind.COLON;
        }
        boolean nesting = problem.startsWith("expected <block end>")
                || problem.startsWith("expected ','")
                || problem.startsWith("expected the node content")
                || problem.startsWith("expected '<document start>'")
                || problem.contains("are not allowed here");
        return nesting ? Kind.NESTING : Kind.SCALAR;
    }

    private static Finding tab(Failure failure) {
        String before = failure.before().strip();
        return Finding.error(
                "yaml-tab",
                before.isEmpty()
                        ? "a tab stands in the indentation"
                        : "a tab follows the \"" + before.substring(before.length() - 1) + "\"",
                "How far a tab indents is not defined, so YAML refuses it there.",
                before.isEmpty() ? "Indent with spaces." : "Write a space in its place.",
                failure.at(1));
    }

    /** Lines that other tools left in the file: conflict markers and template placeholders. */
    private Optional<Finding> foreignLine(Failure failure) {
        int begin = failure.context().map(mark -> mark.getLine() + 1).orElse(failure.lineNumber());
        boolean quote = failure.problem().contains("unexpected end of stream");
        for (int number : new int[] {failure.lineNumber(), failure.lineNumber() - 1, begin}) {
            String line = number < 1 ? "" : source.line(number);
            if (isConflictMarker(line)) {
                return Optional.of(conflict(failure.content(number)));
            }
            boolean read = number == failure.lineNumber() || number == begin;
            int brackets = read && !quote ? placeholder(line) : -1;
            if (brackets >= 0) {
                return Optional.of(template(failure.range(number, brackets, brackets + 2)));
            }
        }
        return Optional.empty();
    }

    private static boolean isConflictMarker(String line) {
        return line.startsWith("<<<<<<< ")
                || line.startsWith(">>>>>>> ")
                || line.equals("=======")
                || line.startsWith("||||||| ");
    }

    /** Where two open brackets begin a value, or -1. */
    private static int placeholder(String line) {
        int index = line.indexOf("{{");
        String before = index < 0 ? "" : line.substring(0, index).stripTrailing();
        boolean quoted = before.indexOf('"') >= 0 || before.indexOf('\'') >= 0 || before.indexOf('#') >= 0;
        return quoted ? -1 : index;
    }

    private static Finding conflict(Location where) {
        return Failure.syntax(
                "the line is a conflict marker that git left behind",
                "Which of the two versions is meant is not decided yet.",
                "Keep one version and remove the lines that begin with \"<<<<<<<\", \"=======\" and \">>>>>>>\".",
                where);
    }

    private static Finding template(Location where) {
        return Failure.syntax(Templates.MESSAGE, Templates.WHY, Templates.HELP, where);
    }
}
