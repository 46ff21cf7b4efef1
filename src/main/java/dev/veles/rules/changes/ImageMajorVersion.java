package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.ImageReference;
import dev.veles.yaml.Node;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds images that change their major version, in pods and in templates that ConfigMaps hold. */
public final class ImageMajorVersion implements DiffRule {
    /** Up to three digits: years and the numbers of builds are no major versions. */
    private static final Pattern MAJOR = Pattern.compile("v?([0-9]{1,3})(?:[.-].*)?");

    private static final RuleMeta META = RuleMeta.info("image-major-version", Category.CHANGES, Scope.DIFF)
            .summary("An image changes its major version")
            .why("A major version is where settings, formats of data and ways to upgrade change.")
            .help("Read the release notes; a database often needs its data moved before its image.")
            .since("0.1", "Semantic Versioning");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.changes()) {
            for (FieldChange field : change.fields()) {
                if (field.path().lastKey().equals("image")) {
                    check(change, field, context);
                }
            }
        }
    }

    private static void check(Change change, FieldChange field, DiffContext context) {
        Optional<ImageReference> old = image(field.before());
        Optional<ImageReference> fresh = image(field.after());
        if (old.isEmpty()
                || fresh.isEmpty()
                || !old.get().name().equals(fresh.get().name())) {
            return;
        }
        Matcher one = MAJOR.matcher(old.get().tag());
        Matcher other = MAJOR.matcher(fresh.get().tag());
        if (one.matches() && other.matches() && !one.group(1).equals(other.group(1))) {
            context.report(
                    change,
                    field,
                    "\"" + fresh.get().name() + "\" of " + change + " goes from \""
                            + old.get().tag() + "\" to \"" + fresh.get().tag() + "\"");
        }
    }

    private static Optional<ImageReference> image(Optional<Node> node) {
        return node.map(Sizes::text).flatMap(ImageReference::parse);
    }
}
