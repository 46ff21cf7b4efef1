package dev.veles.report;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.RuleMeta;
import java.util.List;

/** Lists rules: as a table for people, as JSON, and as Markdown for documents. The order is that of the list. */
public final class RuleList {
    private static final String INTRODUCTION = """

            What `veles rules --all --format markdown` prints. `veles explain ID` shows one rule with its examples, what to
            do instead, and when to suppress it.

            - **anywhere**: the rule runs in any repository. **under a contract**: it runs by default only on what a contract
              covers, and everywhere where `--select` or `select` names it. **against a contract**: it compares with a
              contract's values, and has nothing to say without one.
            - **a build**: only an object as it reaches the cluster tells; files that were not built are passed over.
              **a kustomization**: it judges kustomization files.
            """;

    private RuleList() {}

    /** A table by category, with one line for each rule. */
    public static String text(List<RuleMeta> rules, boolean color) {
        Paint paint = new Paint(color);
        int ids = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        int scopes = rules.stream()
                .mapToInt(rule -> rule.scope().label().length())
                .max()
                .orElse(0);
        StringBuilder out = new StringBuilder();
        for (Category category : categories(rules)) {
            out.append(paint.strong(category.label())).append('\n');
            for (RuleMeta rule : of(category, rules)) {
                String severity =
                        paint.severity(rule.severity(), pad(rule.severity().label(), severityWidth()));
                out.append("  ")
                        .append(pad(rule.id(), ids))
                        .append("  ")
                        .append(severity)
                        .append("  ");
                out.append(pad(rule.scope().label(), scopes))
                        .append("  ")
                        .append(rule.summary())
                        .append('\n');
            }
        }
        return out.toString();
    }

    /** A list of objects, with all texts. */
    public static String json(List<RuleMeta> rules) {
        JsonWriter json = new JsonWriter().open('[');
        for (RuleMeta rule : rules) {
            json.item().open('{');
            json.field("id", rule.id()).field("category", rule.category().label());
            json.field("severity", rule.severity().label())
                    .field("scope", rule.scope().label())
                    .field("needs", rule.needs().label());
            json.field("summary", rule.summary()).field("why", rule.why()).field("help", rule.help());
            json.field("since", rule.since()).name("sources").open('[');
            rule.sources().forEach(source -> json.item().string(source));
            json.close(']').close('}');
        }
        return json.close(']').toString();
    }

    /** One table for each category. */
    public static String markdown(List<RuleMeta> rules) {
        StringBuilder out = new StringBuilder("# Rules\n").append(INTRODUCTION);
        for (Category category : categories(rules)) {
            out.append("\n## ").append(category.label()).append("\n\n");
            out.append(
                    "| Rule | Severity | Where | Needs | What it finds | Why | What to do |\n|---|---|---|---|---|---|---|\n");
            for (RuleMeta rule : of(category, rules)) {
                out.append("| `")
                        .append(rule.id())
                        .append("` | ")
                        .append(rule.severity().label());
                out.append(" | ").append(rule.scope().label());
                out.append(" | ").append(rule.needs().label());
                out.append(" | ").append(cell(rule.summary()));
                out.append(" | ")
                        .append(cell(rule.why()))
                        .append(" | ")
                        .append(cell(rule.help()))
                        .append(" |\n");
            }
        }
        return out.toString();
    }

    private static List<Category> categories(List<RuleMeta> rules) {
        return rules.stream().map(RuleMeta::category).distinct().toList();
    }

    private static List<RuleMeta> of(Category category, List<RuleMeta> rules) {
        return rules.stream().filter(rule -> rule.category() == category).toList();
    }

    private static int severityWidth() {
        return Severity.WARNING.label().length();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
