package dev.veles.triage;

import dev.veles.finding.Finding;
import dev.veles.source.Located;
import dev.veles.source.Location;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code <id>[, <id>][:] <reason> [until YYYY-MM-DD]}, the same in comments and annotations; the colon is usual in
 * annotations, where it stands in other YAML too, and does no harm in comments.
 *
 * <p>The word {@code until} may occur in a reason. In front of something that begins with a digit it is meant as the
 * end, and what cannot be understood then is refused: a suppression that was to end must not last forever.
 */
final class IgnoreReader {
    /** Where parts of the text stand. */
    interface Places {
        /** The place of the characters between two offsets into the text, 0-based, the end exclusive. */
        Location at(int from, int to);
    }

    private final String text;
    private final Places places;
    private final Location place;
    private final List<Located<String>> rules = new ArrayList<>(1);
    private final List<Finding> problems = new ArrayList<>(0);
    private int at;

    private IgnoreReader(String text, Places places, Location place) {
        this.text = text;
        this.places = places;
        this.place = place;
    }

    /**
     * Reads one suppression.
     *
     * @param text what stands behind the mark
     * @param places where its parts stand
     * @param place the suppression as a whole
     */
    static Ignore read(String text, Places places, Location place) {
        return new IgnoreReader(text, places, place).read();
    }

    private Ignore read() {
        readRules();
        if (rules.isEmpty()) {
            return Ignore.broken(place, IgnoreProblems.unreadable(place, "the suppression names no rule"));
        }
        String[] words = text.substring(at).strip().split("\\s+", -1);
        Optional<LocalDate> until = until(words);
        int end = until.isPresent() ? words.length - 2 : words.length;
        if (problems.isEmpty() && !saysSomething(words, end)) {
            problems.add(IgnoreProblems.withoutReason(place, IgnoreProblems.rules(rules)));
        }
        return new Ignore(rules, until, place, problems);
    }

    private void readRules() {
        boolean more = true;
        while (more) {
            skipBlanks();
            int start = at;
            while (at < text.length() && !isBlank(text.charAt(at)) && ",:".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at > start) {
                rules.add(new Located<>(text.substring(start, at), places.at(start, at)));
            }
            skipBlanks();
            more = at > start && at < text.length() && text.charAt(at) == ',';
            at += more ? 1 : 0;
        }
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
        }
    }

    private Optional<LocalDate> until(String[] words) {
        for (int i = 0; i + 1 < words.length; i++) {
            String next = words[i + 1];
            if (words[i].equalsIgnoreCase("until") && Character.isDigit(next.charAt(0))) {
                return i + 2 == words.length ? date(next) : behind(next);
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> date(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeException e) {
            problems.add(IgnoreProblems.unreadable(place, "\"" + word + "\" behind \"until\" is not a date"));
            return Optional.empty();
        }
    }

    private Optional<LocalDate> behind(String word) {
        problems.add(IgnoreProblems.unreadable(
                place, "\"until " + word + "\" does not stand at the end of the suppression"));
        return Optional.empty();
    }

    /** Dashes and dots alone are no reason. */
    private static boolean saysSomething(String[] words, int end) {
        for (int i = 0; i < end; i++) {
            if (words[i].codePoints().anyMatch(Character::isLetterOrDigit)) {
                return true;
            }
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
