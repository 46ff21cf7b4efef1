package dev.veles.rules.rollout;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.Map;
import java.util.Optional;

/** Finds objects that Flux may delete and that take data with them. */
public final class ForceOnStateful implements Rule {
    /** What goes when the object goes, by group and kind. */
    private static final Map<String, String> LOSSES = Map.ofEntries(
            Map.entry("/PersistentVolumeClaim", "its volume"),
            Map.entry("/PersistentVolume", "the data that it leads to"),
            Map.entry("/Namespace", "everything in the namespace"),
            Map.entry("apps/StatefulSet", "all of its pods at once, and claims that it is told to delete"),
            Map.entry("apiextensions.k8s.io/CustomResourceDefinition", "every object of the kind"),
            Map.entry("kustomize.toolkit.fluxcd.io/Kustomization", "everything that it applied"),
            Map.entry("helm.toolkit.fluxcd.io/HelmRelease", "everything that it installed"),
            Map.entry("longhorn.io/Volume", "the volume"),
            Map.entry("postgresql.cnpg.io/Cluster", "the databases"),
            Map.entry("acid.zalan.do/postgresql", "the databases"),
            Map.entry("kafka.strimzi.io/Kafka", "the brokers and their topics"),
            Map.entry("ceph.rook.io/CephCluster", "the cluster's data"));

    private static final RuleMeta META = RuleMeta.error("force-on-stateful", Category.ROLLOUT, Scope.ANYWHERE)
            .summary("Flux may delete an object that takes data with it")
            .why("Flux deletes a forced object as soon as the API server refuses any change to it, a typo included, and"
                    + " what depends on it is lost.")
            .help("Remove the annotation. Replace a StatefulSet by hand, with \"kubectl delete --cascade=orphan\", and"
                    + " move data to a new claim.")
            .since("0.1", "Flux: recreating immutable resources", "Kubernetes: garbage collection");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView object : context.objects().objects()) {
            check(object, context);
        }
        checkAll(context);
        for (ObjectView patch : context.objects().patches()) {
            if (!patch.host().group().equals("helm.toolkit.fluxcd.io")) {
                check(patch, context);
            }
        }
    }

    /** A Kustomization may force all that it applies, without a mark on any of it. */
    private static void checkAll(RuleContext context) {
        Optional<Field> force = context.appliedBy()
                .flatMap(flux -> flux.root().find("spec", "force"))
                .filter(field -> field.value().equals("true"));
        if (force.isEmpty()) {
            return;
        }
        for (ObjectView object : context.objects().objects()) {
            String loss = LOSSES.get(object.manifest().group() + "/" + object.kind());
            if (loss != null && object.role() == ObjectView.Role.APPLIED) {
                context.reportAs(
                        Severity.WARNING,
                        force.get(),
                        "\"force: true\" lets Flux delete " + object + ", and with it " + loss);
                return;
            }
        }
    }

    private static void check(ObjectView object, RuleContext context) {
        ForceMark.effective(object).ifPresent(mark -> {
            String loss = LOSSES.get(object.manifest().group() + "/" + object.kind());
            if (loss != null && object.role() != ObjectView.Role.TEMPLATE) {
                context.report(mark, "\"" + mark.value() + "\" lets Flux delete " + object + ", and with it " + loss);
            }
        });
    }
}
