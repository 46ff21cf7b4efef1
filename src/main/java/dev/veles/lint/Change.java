package dev.veles.lint;

import dev.veles.diff.DiffObject;
import dev.veles.diff.DiffPath;
import dev.veles.diff.FieldChange;
import dev.veles.diff.ObjectChange;
import dev.veles.diff.PathWalk;
import dev.veles.diff.Step;
import dev.veles.manifest.Field;
import dev.veles.manifest.FluxMarks;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An object that is not the same on both sides, as rules see it. */
public final class Change {
    private final ObjectChange change;
    private final Optional<ObjectView> before;
    private final Optional<ObjectView> after;

    Change(ObjectChange change) {
        this.change = change;
        this.before = change.before().map(object -> ObjectView.of(object.manifest()));
        this.after = change.after().map(object -> ObjectView.of(object.manifest()));
    }

    /** The object as it is; empty for an added one. */
    public Optional<ObjectView> before() {
        return before;
    }

    /** The object as it will be; empty for a removed one. */
    public Optional<ObjectView> after() {
        return after;
    }

    /** The object as it will be or, where it is gone, as it was. */
    public ObjectView shown() {
        return after.or(() -> before).orElseThrow();
    }

    /** True for an object of the group and kind, whatever the version. */
    public boolean is(String group, String kind) {
        return shown().is(group, kind);
    }

    /** What pairs the object as it was with others; empty for an added one. */
    Optional<String> identity() {
        return change.before().map(DiffObject::identity);
    }

    /** True where the same object, by name and namespace, is on both sides. */
    public boolean isKept() {
        return change.kind() == ObjectChange.Kind.CHANGED;
    }

    /** True where nothing has this name in this namespace any more: removed, or moved elsewhere. */
    public boolean isGone() {
        return change.kind() == ObjectChange.Kind.REMOVED || isMoved();
    }

    /** True where the same content has another name or namespace: to the cluster one object goes and another comes. */
    public boolean isMoved() {
        return change.kind() == ObjectChange.Kind.MOVED;
    }

    /**
     * The mark because of which nothing of the change reaches a cluster: Flux does not make the object, or leaves the one
     * that is there as it is.
     */
    public Optional<Field> leftAlone() {
        return isGone() ? Optional.empty() : after.flatMap(this::leftAlone);
    }

    private Optional<Field> leftAlone(ObjectView object) {
        Optional<Field> never = FluxMarks.neverApplied(object);
        return never.isEmpty() && isKept() ? FluxMarks.onlyCreated(object) : never;
    }

    /** What differs in it; none for what was added or removed as a whole. */
    public List<FieldChange> fields() {
        return change.fields();
    }

    /** What differs at or below a place, or brings it or takes it away with all around it. */
    public List<FieldChange> at(String... keys) {
        List<String> wanted = List.of(keys);
        List<FieldChange> found = new ArrayList<>(0);
        for (FieldChange field : change.fields()) {
            if (reaches(field, wanted)) {
                found.add(field);
            }
        }
        return found;
    }

    /** True where a difference is at a value of the new form, above it or in the text that it stands in. */
    public boolean reaches(Field value) {
        Reach reach = new Reach(value);
        for (FieldChange field : change.fields()) {
            if (reach.isOf(field)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reaches(FieldChange field, List<String> wanted) {
        List<String> keys = field.path().keys();
        if (keys.size() >= wanted.size()) {
            return keys.subList(0, wanted.size()).equals(wanted);
        }
        String[] rest = wanted.subList(keys.size(), wanted.size()).toArray(new String[0]);
        return wanted.subList(0, keys.size()).equals(keys) && (has(field.before(), rest) || has(field.after(), rest));
    }

    private static boolean has(Optional<Node> node, String... keys) {
        return node.isPresent() && node.get().find(keys).isPresent();
    }

    /**
     * Where a difference stands: the new value or, for what is gone, the old one. What differs inside of a text stands
     * where the text does.
     */
    public Field place(FieldChange field) {
        boolean gone = field.after().isEmpty();
        ObjectView object = (gone ? before : after).orElseThrow();
        DiffPath path = field.path();
        List<Node> nodes = new PathWalk(object.manifest().root(), gone).along(path);
        Field place = object.root();
        for (int i = 0; i + 1 < nodes.size() && !(path.steps().get(i) instanceof Step.Inside); i++) {
            place = step(place, path.steps().get(i), nodes.get(i + 1));
        }
        return place;
    }

    private static Field step(Field place, Step step, Node next) {
        if (step instanceof Step.Key key) {
            return place.get(key.name()).orElse(place);
        }
        for (Field item : place.items()) {
            if (item.node() == next) {
                return item;
            }
        }
        return place;
    }

    /** Kind and name, for messages. */
    @Override
    public String toString() {
        return shown().toString();
    }
}
