package dev.veles.rules.changes;

import dev.veles.diff.ImageSlots;
import dev.veles.diff.ImageSlots.Image;
import dev.veles.diff.ImageSlots.Slot;
import dev.veles.finding.ObjectRef;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import java.util.Map;

/** Finds images that change their major version, in pods, in templates that ConfigMaps hold, and in values of charts. */
public final class ImageMajorVersion implements DiffRule {
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
            if (change.before().isPresent() && change.after().isPresent()) {
                check(change, context);
            }
        }
    }

    private static void check(Change change, DiffContext context) {
        ObjectRef ref = change.shown().ref();
        Map<Slot, Image> old = ImageSlots.of(change.before().orElseThrow().manifest(), ref);
        ImageSlots.of(change.after().orElseThrow().manifest(), ref).forEach((slot, image) -> {
            Image was = old.get(slot);
            if (was != null && was.name().name().equals(image.name().name()) && change.reaches(image.field())) {
                check(change, slot, was, image, context);
            }
        });
    }

    private static void check(Change change, Slot slot, Image was, Image image, DiffContext context) {
        String old = was.name().tag();
        String fresh = image.name().tag();
        if (MajorVersion.changes(old, fresh)) {
            String name = image.name().name();
            String of = change.shown().kind().isEmpty() ? "" : " of " + change;
            context.report(
                    image.field(),
                    "\"" + (name.isEmpty() ? slot.place() : name) + "\"" + of + " goes from \"" + old + "\" to \""
                            + fresh + "\"");
        }
    }
}
