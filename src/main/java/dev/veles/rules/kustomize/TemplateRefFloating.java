package dev.veles.rules.kustomize;

import dev.veles.finding.Phrases;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds templates and claims of workloads whose base is whatever a branch holds. */
public final class TemplateRefFloating implements Rule {
    private static final RuleMeta META = RuleMeta.error("template-ref-floating", Category.KUSTOMIZE, Scope.ANYWHERE)
            .summary("A workload's template takes its base from a branch instead of a tag or commit")
            .why("Each commit to the branch changes what users get under the same template, and nobody can go back.")
            .help("Write a tag such as \"code-server-v0.1.0\", or a commit, as \"ref\".")
            .since("0.1", "the layout of a repository of workload bases");

    private static final Set<String> KINDS = Set.of("WorkloadClaim", "Workload");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView object : context.objects().objects()) {
            List<Field> records = new ArrayList<>(TemplateRecords.of(object));
            if (KINDS.contains(object.kind())) {
                records.add(object.root());
            }
            for (Field each : records) {
                TemplateRecords.source(each).ifPresent(source -> check(source, context));
            }
        }
    }

    private static void check(Field source, RuleContext context) {
        Optional<Field> ref = source.get("ref").filter(field -> !field.value().isEmpty());
        if (ref.isEmpty()) {
            context.report(source, "the source has no ref, which means the repository's default branch");
        } else if (isBranch(ref.get().value())) {
            context.report(ref.get(), "the ref " + Phrases.quoted(ref.get().value()) + " is a branch");
        }
    }

    /** Tags of versions and commits have digits; a branch is told by its prefix, or by having none. */
    private static boolean isBranch(String ref) {
        return ref.startsWith("refs/heads/")
                || (ref.indexOf('$') < 0
                        && !ref.startsWith("refs/")
                        && ref.chars().noneMatch(Character::isDigit));
    }
}
