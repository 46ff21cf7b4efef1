package dev.veles.report;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.RuleMeta;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rules of a SARIF report: those that ran, and behind them the ids of findings that no rule of the list has, each
 * once. GitHub takes texts of descriptions up to 1,024 characters and refuses empty ones.
 */
final class SarifRules {
    private static final int LONGEST = 1024;

    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, String> helps = new HashMap<>();
    private final JsonWriter json;

    SarifRules(JsonWriter json) {
        this.json = json;
    }

    /** Writes the list; {@link #index} answers afterwards. */
    void write(List<RuleDoc> rules, List<Finding> findings) {
        json.name("rules").open('[');
        for (RuleDoc rule : rules) {
            if (isNew(rule.meta().id())) {
                helps.put(rule.meta().id(), rule.meta().help());
                rule(rule.meta(), rule.page());
            }
        }
        for (Finding finding : findings) {
            if (isNew(finding.rule())) {
                unlisted(finding);
            }
        }
        json.close(']');
    }

    /** Where a rule stands in the list. */
    int index(String id) {
        return indexes.getOrDefault(id, -1);
    }

    /** True where what to do about a finding is what its rule says in any case. */
    boolean tellHelpOf(Finding finding) {
        return finding.help().isEmpty() || finding.help().equals(helps.get(finding.rule()));
    }

    /** SARIF's word for a severity. */
    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private boolean isNew(String id) {
        return indexes.putIfAbsent(id, indexes.size()) == null;
    }

    private void rule(RuleMeta meta, String page) {
        String help = meta.why() + " " + meta.help();
        begin(meta.id(), meta.summary() + ".", meta.why(), meta.severity());
        json.name("help").open('{').field("text", help);
        json.field("markdown", page.isEmpty() ? help : page).close('}');
        properties(meta.category().label(), isSecurity(meta.category()), meta.severity());
        json.close('}');
    }

    /** A rule that only its first finding tells of: a problem of reading, say. What to do differs between findings. */
    private void unlisted(Finding finding) {
        String words = finding.rule().replace('-', ' ') + ".";
        String summary = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        String why = finding.why().isEmpty() ? summary : finding.why();
        begin(finding.rule(), summary, why, finding.severity());
        json.name("help").open('{').field("text", why).close('}');
        properties("reading", false, finding.severity());
        json.close('}');
    }

    private void begin(String id, String summary, String why, Severity severity) {
        json.item().open('{').field("id", id).field("name", pascalCase(id));
        json.name("shortDescription")
                .open('{')
                .field("text", shortened(summary))
                .close('}');
        json.name("fullDescription").open('{').field("text", shortened(why)).close('}');
        json.name("defaultConfiguration")
                .open('{')
                .field("level", level(severity))
                .close('}');
    }

    private void properties(String category, boolean security, Severity severity) {
        json.name("properties")
                .open('{')
                .field("category", category)
                .name("tags")
                .open('[');
        json.item().string(category);
        if (security) {
            json.item().string("security");
        }
        // GitHub's name for the level of a rule, with a word of its own for the lightest.
        json.close(']').field("problem.severity", severity == Severity.INFO ? "recommendation" : level(severity));
        json.close('}');
    }

    private static boolean isSecurity(Category category) {
        return category == Category.AUTH || category == Category.SECRETS;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** {@code hostname-mismatch} as SARIF's viewers like names: {@code HostnameMismatch}. */
    private static String pascalCase(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-", -1)) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return name.toString();
    }
}
