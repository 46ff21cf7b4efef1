package dev.veles.triage;

import dev.veles.finding.Finding;
import dev.veles.source.Location;

/**
 * A suppression in a comment.
 *
 * @param ignore what it says
 * @param lines the lines that it speaks of
 */
record IgnoreComment(Ignore ignore, Lines lines) {
    /**
     * Lines of a file, 1-based, both inclusive; the last is below the first for none.
     *
     * @param whole true for those of a whole document
     */
    record Lines(int first, int last, boolean whole) {
        static final Lines NONE = new Lines(1, 0, false);

        boolean contains(int line) {
            return first <= line && line <= last;
        }
    }

    /** Whether a finding in the same file stands there. Behind a quoted text of several lines only its end has room. */
    boolean covers(Finding finding) {
        Location place = finding.location();
        if (!ignore.names(finding.rule())) {
            return false;
        }
        return lines.contains(place.line()) || (!lines.whole() && lines.contains(lastLine(place)));
    }

    /** The last line that a range has a character on. */
    static int lastLine(Location place) {
        return place.endColumn() == 1 && place.endLine() > place.line() ? place.endLine() - 1 : place.endLine();
    }
}
