package dev.veles.integration;

import dev.veles.diff.DiffObject;
import dev.veles.diff.SetDiff;
import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.lint.DiffLinter;
import dev.veles.lint.DiffUnit;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ObjectView;
import dev.veles.rules.DiffRuleCatalog;
import dev.veles.rules.rollout.ForceMark;
import dev.veles.yaml.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A change of an object, with what the rules say about it.
 *
 * @param object the object
 * @param name what is changed
 * @param after what it is to become
 */
record LiveChange(LiveObject object, String name, Mapping after) {
    /** Rules that say that a change is refused. */
    static final Set<String> REFUSALS = Set.of(
            "force-destroys",
            "immutable-field-change",
            "job-template-change-same-name",
            "pvc-shrunk",
            "storage-class-changed",
            "strategy-flip-without-force");

    /** What holds data: that Flux can make it anew is no comfort. */
    private static final Set<String> HOLDS_DATA =
            Set.of("PersistentVolumeClaim", "PersistentVolume", "StatefulSet", "CustomResourceDefinition");

    /** What all rules say. */
    List<Finding> findings() {
        List<DiffObject> before = side(object.before());
        List<DiffObject> fresh = side(after);
        SetDiff diff = SetDiff.between(before, fresh, false);
        return new DiffLinter(DiffRuleCatalog.all())
                .judge(List.of(new DiffUnit(diff, before, fresh)))
                .findings();
    }

    private List<DiffObject> side(Mapping form) {
        List<DiffObject> side = new ArrayList<>();
        side.add(new DiffObject(new Manifest(form), ""));
        object.beside().forEach(other -> side.add(new DiffObject(new Manifest(other), "")));
        return side;
    }

    /** What they say of refusals that weighs as much, or more. */
    List<Finding> refusals(Severity least) {
        return findings().stream()
                .filter(finding -> REFUSALS.contains(finding.rule()))
                .filter(finding -> finding.severity().compareTo(least) >= 0)
                .toList();
    }

    boolean isSaid(String rule) {
        return findings().stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    /** True where Flux makes the object anew: it reads the annotation of both forms. */
    boolean isForced() {
        return isForced(object.before()) || isForced(after);
    }

    private static boolean isForced(Mapping form) {
        return ForceMark.effective(ObjectView.of(new Manifest(form))).isPresent();
    }

    boolean holdsData() {
        return HOLDS_DATA.stream().anyMatch(object::is);
    }
}
