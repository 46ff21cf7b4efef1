package dev.veles.rules.changes;

import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.Optional;

/** Finds Helm charts that change their major version: in a release, in a chart of its own, and in an OCI source. */
public final class ChartMajorVersion implements DiffRule {
    private static final String SOURCES = "source.toolkit.fluxcd.io";
    private static final String RELEASES = "helm.toolkit.fluxcd.io";
    /** The media type of a chart's layer, as Helm pushes it. */
    private static final String LAYER = "application/vnd.cncf.helm.chart.";

    private static final RuleMeta META = RuleMeta.info("chart-major-version", Category.CHANGES, Scope.DIFF)
            .summary("A Helm chart changes its major version")
            .why("A major version is where values get other names, which a chart passes over in silence, and where"
                    + " fields change that are fixed in the cluster.")
            .help("Read the chart's notes on upgrading, and compare what both versions render with these values.")
            .since("0.1", "Semantic Versioning", "Flux: HelmRelease, chart template and chart reference");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.kept(RELEASES, "HelmRelease")) {
            check(change, context, "chart", "spec", "chart", "spec", "version");
        }
        for (Change change : context.kept(SOURCES, "HelmChart")) {
            check(change, context, "chart", "spec", "version");
        }
        for (Change change : context.kept(SOURCES, "OCIRepository")) {
            if (isChart(change.after().orElseThrow(), context)) {
                check(change, context, "url", "spec", "ref", "tag");
                check(change, context, "url", "spec", "ref", "semver");
            }
        }
    }

    /** An artifact may be manifests as well: its layer tells, or a release that names it. */
    private static boolean isChart(ObjectView source, DiffContext context) {
        if (source.root().text("spec", "layerSelector", "mediaType").orElse("").startsWith(LAYER)) {
            return true;
        }
        for (ObjectView release : context.after().all(RELEASES, "HelmRelease")) {
            Optional<Field> reference = release.root().find("spec", "chartRef");
            if (reference.isPresent()
                    && reference.get().text("kind").orElse("").equals("OCIRepository")
                    && reference.get().text("name").orElse("").equals(source.name())
                    && reference
                            .get()
                            .text("namespace")
                            .orElse(release.namespace())
                            .equals(source.namespace())) {
                return true;
            }
        }
        return false;
    }

    /** The name of the chart stands beside the version, or above it. */
    private static void check(Change change, DiffContext context, String nameKey, String... keys) {
        Optional<Field> old = change.before().flatMap(object -> object.root().find(keys));
        Optional<Field> fresh = change.after().flatMap(object -> object.root().find(keys));
        if (old.isEmpty() || fresh.isEmpty() || !change.reaches(fresh.get())) {
            return;
        }
        String name = name(fresh.get(), nameKey);
        if (name.equals(name(old.get(), nameKey))
                && MajorVersion.rangeChanges(old.get().value(), fresh.get().value())) {
            context.report(
                    fresh.get(),
                    "chart \"" + name + "\" of " + change + " goes from \""
                            + old.get().value() + "\" to \"" + fresh.get().value() + "\"");
        }
    }

    private static String name(Field version, String key) {
        Field holder = version.parent().orElse(version);
        return holder.text(key)
                .or(() -> holder.parent().flatMap(above -> above.text(key)))
                .orElse("");
    }
}
