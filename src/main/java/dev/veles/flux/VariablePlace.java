package dev.veles.flux;

import dev.veles.source.Location;
import dev.veles.yaml.Scalar;

/** Where in a file a variable stands: in a text of many lines the line counts, not where the text begins. */
final class VariablePlace {
    private VariablePlace() {}

    /** The first place of a variable; that of the whole text where the text does not stand in the file as it is. */
    static Location of(Scalar scalar, String name) {
        int at = indexOf(scalar.value(), name, 0);
        if (at < 0) {
            return scalar.location();
        }
        long lines =
                scalar.value().substring(0, at).chars().filter(c -> c == '\n').count();
        Location whole = scalar.location();
        int first = whole.line() + (scalar.style() == Scalar.Style.LITERAL ? 1 : 0);
        int line = first + (int) lines;
        int from = line == whole.line() ? whole.column() - 1 : 0;
        int column = line > whole.endLine() ? -1 : indexOf(whole.source().line(line), name, from);
        return column < 0
                ? whole
                : new Location(whole.source(), line, column + 1, line, column + 1 + "${".length() + name.length());
    }

    /** Where an expression begins with the whole name; two dollars are one that is text. */
    private static int indexOf(String text, String name, int from) {
        String beginning = "${" + name;
        int at = text.indexOf(beginning, from);
        while (at >= 0 && !(isWhole(text, at + beginning.length()) && isExpression(text, at))) {
            at = text.indexOf(beginning, at + 1);
        }
        return at;
    }

    private static boolean isWhole(String text, int end) {
        return end == text.length() || !(Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_');
    }

    private static boolean isExpression(String text, int dollar) {
        int start = dollar;
        while (start > 0 && text.charAt(start - 1) == '$') {
            start--;
        }
        return (dollar - start) % 2 == 0;
    }
}
