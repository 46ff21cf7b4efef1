package dev.veles.triage;

import dev.veles.source.SourceText;
import dev.veles.triage.IgnoreComment.Lines;

/** The lines of a YAML file as far as comments need them: what a comment above something is above of. */
final class DocumentLines {
    private final SourceText source;
    private final int last;

    DocumentLines(SourceText source) {
        this.source = source;
        int end = source.text().length();
        this.last = source.range(end, end).line();
    }

    /**
     * The lines that a comment speaks of: its own; for a comment on a line of its own the next line that is none, where
     * no empty line is between; and the whole document for a comment above its first key, or above or beside its
     * {@code ---}.
     *
     * @param line the comment's line
     * @param alone true where nothing else is on the line
     */
    Lines of(int line, boolean alone) {
        if (isMarker(line)) {
            return document(line);
        }
        if (!alone) {
            return new Lines(line, line, false);
        }
        int next = line + 1;
        boolean gap = false;
        while (next <= last && !isMarker(next) && !hasContent(next)) {
            gap |= source.line(next).isBlank();
            next++;
        }
        if (next > last) {
            return Lines.NONE;
        }
        if (isMarker(next) || isAboveContent(line)) {
            return document(next);
        }
        return gap ? Lines.NONE : new Lines(next, next, false);
    }

    /** The document that a line is in; a marker belongs to what it begins. */
    private Lines document(int line) {
        int first = line;
        while (first > 1 && !isMarker(first)) {
            first--;
        }
        int end = line + 1;
        while (end <= last && !isMarker(end)) {
            end++;
        }
        return new Lines(first, end - 1, true);
    }

    private boolean isAboveContent(int line) {
        for (int above = line - 1; above >= 1; above--) {
            if (hasContent(above)) {
                return false;
            }
            if (isMarker(above)) {
                return true;
            }
        }
        return true;
    }

    /** Wherever it stands, in texts too: three dashes at the start of a line end every document. */
    private boolean isMarker(int line) {
        String text = source.line(line);
        return text.startsWith("---") && (text.length() == 3 || Character.isWhitespace(text.charAt(3)));
    }

    private boolean hasContent(int line) {
        String text = source.line(line);
        String content = (isMarker(line) ? text.substring(3) : text).strip();
        return !content.isEmpty() && content.charAt(0) != '#' && text.charAt(0) != '%';
    }
}
