package dev.veles.rules.kustomize;

import dev.veles.finding.Phrases;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;

/** Finds the catalog entries of workloads where the bases of those workloads are kept. */
public final class WorkloadTemplateInGit implements Rule {
    private static final RuleMeta META = RuleMeta.error("workload-template-in-git", Category.KUSTOMIZE, Scope.ANYWHERE)
            .summary("A WorkloadTemplate is kept in Git, beside the bases that it points at")
            .why("The server that users ask keeps templates, with who may use them: a second copy is soon another one.")
            .help("Keep bases and components in Git, and create the template in the server, with a tag as its ref.")
            .since("0.1", "the layout of a repository of workload bases");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView object : context.objects().objects()) {
            for (Field template : TemplateRecords.of(object)) {
                String name = template.text("metadata", "name")
                        .or(() -> template.text("name"))
                        .orElse("");
                Field at = template.get("kind")
                        .or(() -> template.get("templateType"))
                        .orElse(template);
                context.report(at, "the WorkloadTemplate " + Phrases.quoted(name) + " is kept in Git");
            }
        }
    }
}
