package dev.veles.triage;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.lint.LintCounts;
import dev.veles.lint.LintResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a change has to answer for: findings on lines that it touched, and findings that were not there before, wherever
 * they are.
 */
public final class ChangedSince {
    /** Moving a line or adding an item to a list makes no new mistake of an old one. */
    private static final Pattern MOVES = Pattern.compile("\\[[0-9]+]|\\bline [0-9]+");

    /** What makes two findings of two lints the same; lines do not. */
    private record Mistake(String rule, Optional<ObjectRef> object, String path, String file, String message) {}

    private ChangedSince() {}

    /**
     * Takes out what was there before on lines that did not change. Where there are more of a kind than before, nobody
     * can tell which one is new, so all of them stay.
     *
     * @param now the lint of the files as they are, after suppressions
     * @param before the findings of a lint of the older tree, after suppressions, under the same names of files
     */
    public static LintResult filter(LintResult now, List<Finding> before, ChangedLines lines) {
        Map<Mistake, Integer> old = new HashMap<>();
        for (Finding finding : before) {
            old.merge(mistake(finding, lines.pathNow(finding.location().file())), 1, Integer::sum);
        }
        Map<Mistake, Integer> current = new HashMap<>();
        for (Finding finding : now.findings()) {
            current.merge(mistake(finding, lines.path(finding.location().file())), 1, Integer::sum);
        }
        List<Finding> left = new ArrayList<>();
        for (Finding finding : now.findings()) {
            Mistake mistake = mistake(finding, lines.path(finding.location().file()));
            if (touches(finding, lines) || current.getOrDefault(mistake, 0) > old.getOrDefault(mistake, 0)) {
                left.add(finding);
            }
        }
        return now.only(left).plus(new LintCounts(0, 0, 0, 0, now.findings().size() - left.size()));
    }

    private static boolean touches(Finding finding, ChangedLines lines) {
        return lines.touches(finding.location())
                || finding.origin().map(lines::touches).orElse(false);
    }

    private static Mistake mistake(Finding finding, String file) {
        return new Mistake(finding.rule(), finding.object(), unmoved(finding.path()), file, unmoved(finding.message()));
    }

    private static String unmoved(String text) {
        return MOVES.matcher(text).replaceAll("*");
    }
}
