package dev.veles.flux;

import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Scalar;

/** Where in a file a variable stands: in a text of many lines the line counts, not where the text begins. */
final class VariablePlace {
    private VariablePlace() {}

    /** The first place of a variable; that of the whole text where the text does not stand in the file as it is. */
    static Location of(Scalar scalar, String name) {
        int at = scalar.value().indexOf("${" + name);
        if (at < 0) {
            return scalar.location();
        }
        long lines =
                scalar.value().substring(0, at).chars().filter(c -> c == '\n').count();
        int first = scalar.location().line() + (scalar.style() == Scalar.Style.LITERAL ? 1 : 0);
        int line = first + (int) lines;
        SourceText source = scalar.location().source();
        int column = line > scalar.location().endLine() ? -1 : source.line(line).indexOf("${" + name);
        return column < 0
                ? scalar.location()
                : new Location(source, line, column + 1, line, column + 1 + "${".length() + name.length());
    }
}
