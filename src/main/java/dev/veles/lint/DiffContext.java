package dev.veles.lint;

import dev.veles.diff.FieldChange;
import dev.veles.diff.ObjectChange;
import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.Passwords;
import dev.veles.source.Location;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one rule may look at in changes that reach a cluster together, and where it says what it found. */
public final class DiffContext {
    /** What all rules look at, put together once and the objects of both sides only if a rule asks. */
    static final class Sides {
        private final DiffUnit unit;
        private final List<Change> changes = new ArrayList<>();
        private final List<Change> unapplied = new ArrayList<>();
        private Optional<ManifestSet> before = Optional.empty();
        private Optional<ManifestSet> after = Optional.empty();
        private Optional<ManifestSet> everywhere = Optional.empty();

        Sides(DiffUnit unit) {
            this.unit = unit;
            for (ObjectChange object : unit.diff().changes()) {
                Change change = new Change(object);
                (change.leftAlone().isEmpty() ? changes : unapplied).add(change);
            }
        }
    }

    private final Sides sides;
    private final RuleMeta meta;
    /** With the objects that they were seen in. */
    private final Map<Finding, ObjectView> findings = new LinkedHashMap<>();

    DiffContext(Sides sides, RuleMeta meta) {
        this.sides = sides;
        this.meta = meta;
    }

    /** The objects that are not the same on both sides, without those of which nothing reaches a cluster. */
    public List<Change> changes() {
        return Collections.unmodifiableList(sides.changes);
    }

    /** The objects that are not the same on both sides, and that Flux leaves alone. */
    public List<Change> unapplied() {
        return Collections.unmodifiableList(sides.unapplied);
    }

    /** Those of them that are there on both sides under one name and are of a group and kind. */
    public List<Change> kept(String group, String kind) {
        return sides.changes.stream()
                .filter(change -> change.isKept() && change.is(group, kind))
                .toList();
    }

    /** Objects of a group and kind, as they were, whose name is there no more. */
    public List<Change> gone(String group, String kind) {
        return sides.changes.stream()
                .filter(change -> change.isGone()
                        && change.before().filter(old -> old.is(group, kind)).isPresent())
                .toList();
    }

    /** All objects as they are. */
    public ManifestSet before() {
        ManifestSet set = sides.before.orElseGet(() -> DiffUnit.set(sides.unit.before()));
        sides.before = Optional.of(set);
        return set;
    }

    /** All objects as they will be. */
    public ManifestSet after() {
        ManifestSet set = sides.after.orElseGet(() -> DiffUnit.set(sides.unit.after()));
        sides.after = Optional.of(set);
        return set;
    }

    /** True where Flux applies the objects, so that it is known what it does with those that are gone. */
    public boolean isDelivered() {
        return sides.unit.delivery().isPresent();
    }

    /** The Flux Kustomization that applies the objects now; empty for a new one, and where nobody knows of one. */
    public Optional<ObjectView> deliveredBefore() {
        return sides.unit.delivery().flatMap(Delivery::before).map(ObjectView::of);
    }

    /** The same Kustomization as it will be; empty for one that goes, and where nobody knows of one. */
    public Optional<ObjectView> deliveredAfter() {
        return sides.unit.delivery().flatMap(Delivery::after).map(ObjectView::of);
    }

    /** The other Flux Kustomization that will apply an object which is gone from here; empty where none does. */
    public Optional<String> adopter(Change change) {
        return sides.unit
                .delivery()
                .flatMap(delivery -> change.identity()
                        .flatMap(delivery.cluster()::applier)
                        .filter(other -> !other.equals(delivery.name())));
    }

    /** All objects as they will be, those of other Flux Kustomizations of the cluster included, as far as they are known. */
    public ManifestSet everywhere() {
        if (sides.unit.delivery().isEmpty()) {
            return after();
        }
        ManifestSet set = sides.everywhere.orElseGet(
                () -> ManifestSet.of(sides.unit.delivery().get().cluster().objects()));
        sides.everywhere = Optional.of(set);
        return set;
    }

    /** Reports a difference, where the new value stands or, for what is gone, the old one. */
    public void report(Change change, FieldChange field, String message) {
        report(change.place(field), message);
    }

    /** Reports a value of either side. */
    public void report(Field field, String message) {
        report(meta.severity(), field, message, meta.help());
    }

    /** Reports a value of either side with a weight and a help of its own. */
    public void report(Severity severity, Field field, String message, String help) {
        boolean single = field.node() instanceof Scalar;
        if (single && ((Scalar) field.node()).isUnknown()) {
            return;
        }
        Location where = single ? field.location() : field.keyLocation();
        ObjectView object = field.object();
        findings.putIfAbsent(
                new Finding(
                        meta.id(),
                        severity,
                        Passwords.masked(message),
                        meta.why(),
                        help,
                        where,
                        Optional.of(object.ref()),
                        field.path().toString(),
                        Optional.empty()),
                object);
    }

    /** Reports an object as a whole, at its name. */
    public void report(ObjectView object, String message) {
        report(meta.severity(), object, message);
    }

    /** Reports an object as a whole, at its name, with a weight of its own. */
    public void report(Severity severity, ObjectView object, String message) {
        report(severity, object.root().find("metadata", "name").orElseGet(object::root), message, meta.help());
    }

    Map<Finding, ObjectView> findings() {
        return findings;
    }
}
