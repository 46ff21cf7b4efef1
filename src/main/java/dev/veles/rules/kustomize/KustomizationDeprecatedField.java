package dev.veles.rules.kustomize;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.Map;

/** Finds fields of kustomization files that kustomize is about to drop. */
public final class KustomizationDeprecatedField implements Rule {
    private static final RuleMeta META = RuleMeta.warning(
                    "kustomization-deprecated-field", Category.KUSTOMIZE, Scope.ANYWHERE)
            .needsKustomization()
            .summary("A kustomization uses a field that kustomize has replaced")
            .why("A later kustomize, and with it a later Flux, drops the field, and nothing of the folder builds then.")
            .help("Write the field that took its place.")
            .since("0.1", "kustomize: the Kustomization file, deprecated fields");

    /** What to write instead of each. */
    private static final Map<String, String> INSTEAD = Map.of(
            "bases", "List the folders under \"resources\".",
            "imageTags", "Write the entries as \"images\".",
            "commonLabels",
                    "Write \"labels\" with \"pairs\"; only with \"includeSelectors: true\" it changes selectors as"
                            + " \"commonLabels\" does, which a live Deployment refuses.",
            "patchesStrategicMerge", "Write each as an entry of \"patches\", with \"path\" or \"patch\".",
            "patchesJson6902", "Write each as an entry of \"patches\"; \"target\" stays as it is.",
            "vars", "Write \"replacements\", which name the source field and the fields to write.",
            "helmChartInflationGenerator", "Write \"helmCharts\".");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView object : context.objects().objects()) {
            for (Field field : object.root().entries()) {
                String instead = INSTEAD.getOrDefault(field.key(), "");
                if (!instead.isEmpty()) {
                    context.report(field, "the field \"" + field.key() + "\" is deprecated", instead);
                }
            }
        }
    }
}
