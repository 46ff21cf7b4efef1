package dev.veles.report;

import dev.veles.finding.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which explanations readers have not seen yet. In a long report, what is the same for all findings of a rule is told at
 * the first of them; what differs between them belongs to each.
 */
public final class Explanations {
    /** As many findings with all that is said about them fit a screen or two. */
    static final int FEW = 10;

    private static final String WHY = "why ";
    private static final String HELP = "help ";

    private final boolean few;
    /** By kind and rule: the text of the first finding. */
    private final Map<String, String> first = new HashMap<>();
    /** Kinds and rules of which findings have texts of their own. */
    private final Set<String> various = new HashSet<>();

    private final Set<String> told = new HashSet<>();

    /** Takes all findings of the report. */
    public Explanations(List<Finding> findings) {
        few = findings.size() <= FEW;
        if (!few) {
            for (Finding finding : findings) {
                compare(WHY + finding.rule(), finding.why());
                compare(HELP + finding.rule(), finding.help());
            }
        }
    }

    private void compare(String key, String text) {
        String known = first.putIfAbsent(key, text);
        if (known != null && !known.equals(text)) {
            various.add(key);
        }
    }

    /** True if why the finding matters is to be told; asked once for each finding, in their order. */
    public boolean isWhyNews(Finding finding) {
        return isNews(WHY + finding.rule());
    }

    /** The same for what to do. */
    public boolean isHelpNews(Finding finding) {
        return isNews(HELP + finding.rule());
    }

    private boolean isNews(String key) {
        return few || various.contains(key) || told.add(key);
    }
}
