package dev.veles.lint;

import java.util.List;

/** What reading suppressions reports. */
final class SuppressionRules {
    private SuppressionRules() {}

    static List<RuleMeta> all() {
        return List.of(
                error(
                        "suppression-without-reason",
                        "A suppression gives no reason",
                        "Without a reason nobody can tell whether it still holds.",
                        "Write the reason behind the id."),
                error(
                        "suppression-unknown-rule",
                        "A suppression names a rule that there is not",
                        "It suppresses nothing.",
                        "Write the id of a rule; `veles rules` lists them."),
                error(
                        "suppression-unreadable",
                        "A suppression has a form, a date or a value that cannot be understood",
                        "What cannot be read suppresses nothing.",
                        "Write `# veles:ignore <id> <reason> [until YYYY-MM-DD]`."),
                error(
                        "suppression-expired",
                        "A suppression is past its date",
                        "What it let through was let through until then.",
                        "Correct what it suppresses, or give it another date and a reason."),
                error(
                        "suppression-unused",
                        "A suppression suppresses nothing",
                        "It would let the next mistake on its line through.",
                        "Remove it."));
    }

    private static RuleMeta error(String id, String summary, String why, String help) {
        return RuleMeta.error(id, Category.SUPPRESSION, Scope.ANYWHERE)
                .summary(summary)
                .why(why)
                .help(help)
                .since("0.1", "the Veles documentation on suppressions");
    }
}
