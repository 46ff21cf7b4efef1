package dev.veles.lint;

import dev.veles.finding.Severity;
import java.util.List;

/**
 * What people read about a rule.
 *
 * @param id kebab-case, names the problem and not the cure; never used again for another rule
 * @param category what it is about
 * @param severity how much a finding weighs unless a configuration, or what surrounds the mistake, says otherwise
 * @param scope where it is right
 * @param needs what it has to see
 * @param yieldsTo ids of rules that say the same more exactly: where one of them speaks of a place, this one is silent
 * @param summary what it finds, one sentence without a full stop
 * @param why what the mistake costs, one sentence
 * @param help what to write instead
 * @param since the first version that has it
 * @param sources where the knowledge comes from: documents by title, or addresses
 */
public record RuleMeta(
        String id,
        Category category,
        Severity severity,
        Scope scope,
        Needs needs,
        List<String> yieldsTo,
        String summary,
        String why,
        String help,
        String since,
        List<String> sources) {
    /** Refuses a rule without a text that reports need. */
    public RuleMeta {
        yieldsTo = List.copyOf(yieldsTo);
        sources = List.copyOf(sources);
        if (summary.isEmpty() || why.isEmpty() || help.isEmpty() || since.isEmpty() || sources.isEmpty()) {
            throw new IllegalArgumentException("rule \"" + id + "\" leaves something out");
        }
    }

    /** Starts the description of a rule whose findings are errors. */
    public static Builder error(String id, Category category, Scope scope) {
        return new Builder(id, category, Severity.ERROR, scope);
    }

    /** Starts the description of a rule whose findings are warnings. */
    public static Builder warning(String id, Category category, Scope scope) {
        return new Builder(id, category, Severity.WARNING, scope);
    }

    /** Starts the description of a rule whose findings are remarks: nothing breaks today. */
    public static Builder info(String id, Category category, Scope scope) {
        return new Builder(id, category, Severity.INFO, scope);
    }

    /** Names the texts of a rule where it is written, since most of them are strings. */
    public static final class Builder {
        private final String id;
        private final Category category;
        private final Severity severity;
        private final Scope scope;
        private Needs needs = Needs.OBJECTS;
        private List<String> yieldsTo = List.of();
        private String summary = "";
        private String why = "";
        private String help = "";

        private Builder(String id, Category category, Severity severity, Scope scope) {
            this.id = id;
            this.category = category;
            this.severity = severity;
            this.scope = scope;
        }

        /** It is right only about objects as they reach the cluster, not about a base that a patch may yet change. */
        public Builder needsBuild() {
            needs = Needs.BUILD;
            return this;
        }

        /** It judges kustomization files, one at a time, by what they refer to and what lies beside them. */
        public Builder needsKustomization() {
            needs = Needs.KUSTOMIZATION;
            return this;
        }

        /** Where one of these rules speaks of a place, it says more, and this one is silent. */
        public Builder yieldsTo(String... ids) {
            yieldsTo = List.of(ids);
            return this;
        }

        /** What it finds, one sentence without a full stop. */
        public Builder summary(String text) {
            summary = text;
            return this;
        }

        /** What the mistake costs, one sentence. */
        public Builder why(String text) {
            why = text;
            return this;
        }

        /** What to write instead. */
        public Builder help(String text) {
            help = text;
            return this;
        }

        /** Finishes with the first version that has the rule and where its knowledge comes from. */
        public RuleMeta since(String version, String... sources) {
            return new RuleMeta(
                    id, category, severity, scope, needs, yieldsTo, summary, why, help, version, List.of(sources));
        }
    }
}
