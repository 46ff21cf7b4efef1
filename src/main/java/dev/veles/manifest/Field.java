package dev.veles.manifest;

import dev.veles.source.Location;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One value of an object together with the way that leads to it, so that whoever looks at the value can also say where
 * it is. The path is put together only when it is asked for: most values that are looked at are fine.
 */
public sealed class Field permits AssembledField {
    private final ObjectView object;
    private final Optional<Field> parent;
    private final Object step;
    private final Location keyLocation;
    private final Node node;

    private Field(ObjectView object, Optional<Field> parent, Object step, Location keyLocation, Node node) {
        this.object = object;
        this.parent = parent;
        this.step = step;
        this.keyLocation = keyLocation;
        this.node = node;
    }

    /** A value put in the place of another, for what is put together from several. */
    Field(Field at, Node node) {
        this(at.object, at.parent, at.step, at.keyLocation, node);
    }

    static Field root(ObjectView object) {
        Mapping root = object.manifest().root();
        return new Field(object, Optional.empty(), "", root.location(), root);
    }

    /** The object that the value belongs to. */
    public ObjectView object() {
        return object;
    }

    /** The value. */
    public Node node() {
        return node;
    }

    /** Where the value, or its cause, stands. */
    public Location location() {
        return node.location();
    }

    /** Where the key of the value stands; for items of lists where the value stands. */
    public Location keyLocation() {
        return keyLocation;
    }

    /** The key of the value; empty for the root and for items of lists. */
    public String key() {
        return step instanceof String key ? key : "";
    }

    /** The mapping or list that holds this value; empty for the root. */
    public Optional<Field> parent() {
        return parent;
    }

    /** The way from the root of the manifest that reports name, which is the host where the object is in a text. */
    public FieldPath path() {
        List<Object> steps = new ArrayList<>();
        Field field = this;
        while (field.parent.isPresent()) {
            if (!field.step.equals("")) {
                steps.add(field.step);
            }
            field = field.parent.get();
        }
        Collections.reverse(steps);
        List<Object> all = new ArrayList<>(object.at().steps());
        all.addAll(steps);
        return new FieldPath(all);
    }

    /** Descends by one key. */
    public Optional<Field> get(String key) {
        Mapping.Entry entry =
                node instanceof Mapping mapping ? mapping.entries().get(key) : null;
        return entry == null ? Optional.empty() : Optional.of(entry(entry));
    }

    /** Descends by keys; empty as soon as one is missing. */
    public Optional<Field> find(String... keys) {
        Field field = this;
        for (String key : keys) {
            Optional<Field> next = field.get(key);
            if (next.isEmpty()) {
                return next;
            }
            field = next.get();
        }
        return Optional.of(field);
    }

    /** The items of the list at the keys; none where there is no list. */
    public List<Field> items(String... keys) {
        return find(keys).map(Field::ownItems).orElse(List.of());
    }

    /** The entries of the mapping at the keys; none where there is no mapping. */
    public List<Field> entries(String... keys) {
        return find(keys).map(Field::ownEntries).orElse(List.of());
    }

    /** The text of the scalar at the keys; empty where there is none, and for null. */
    public Optional<String> text(String... keys) {
        return node.text(keys);
    }

    /** The text of this value if it is a scalar, else an empty string. */
    public String value() {
        return node instanceof Scalar scalar && !scalar.isNull() ? scalar.value() : "";
    }

    /** What {@link #search} looks for. */
    public interface Wanted {
        /**
         * Whether a value is wanted.
         *
         * @param key its key; empty for items of lists
         * @param value the value
         */
        boolean is(String key, Node value);
    }

    /**
     * All values below this one that are wanted, keys in order. Nothing is made of those that are not, which is nearly
     * all: this is how rules look through whole objects.
     */
    public List<Field> search(Wanted wanted) {
        List<Field> found = new ArrayList<>(0);
        new FieldSearch(this, wanted, found).below(node);
        return found;
    }

    /** Visits this value and all values below it, keys in order. */
    public void walk(Consumer<Field> visitor) {
        visitor.accept(this);
        ownEntries().forEach(field -> field.walk(visitor));
        ownItems().forEach(field -> field.walk(visitor));
    }

    /**
     * The documents of the YAML text that this value holds, as values below this one: the tree that the text was written
     * from where it is known, else what parsing the text gives, with places in the file where the text stands as it is.
     * None where the text is no YAML.
     */
    public List<Field> documents() {
        Optional<Node> known = Optional.ofNullable(object.manifest().texts().get(ownPath()));
        List<Node> documents = known.map(List::of)
                .orElseGet(() -> node instanceof Scalar scalar ? TextValue.documents(scalar) : List.of());
        List<Field> fields = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            Object index = documents.size() == 1 ? "" : (Object) i;
            fields.add(child(index, documents.get(i).location(), documents.get(i)));
        }
        return fields;
    }

    /** The lines of the text that this value holds, each where it stands in the file if it stands there as it is. */
    public List<Field> lines() {
        if (!(node instanceof Scalar scalar)) {
            return List.of();
        }
        return TextValue.lines(scalar).stream()
                .map(line -> child("", line.location(), line))
                .toList();
    }

    private FieldPath ownPath() {
        List<Object> steps = path().steps();
        return new FieldPath(steps.subList(object.at().steps().size(), steps.size()));
    }

    /** Descends by steps that are known to lead to a value. */
    Field descend(List<Object> steps) {
        Field field = this;
        for (Object next : steps) {
            field = next instanceof Integer index
                    ? field.ownItems().get(index)
                    : field.get((String) next).orElseThrow();
        }
        return field;
    }

    List<Field> ownItems() {
        if (!(node instanceof Sequence sequence)) {
            return List.of();
        }
        List<Field> fields = new ArrayList<>(sequence.size());
        for (Node item : sequence) {
            fields.add(child(fields.size(), item.location(), item));
        }
        return fields;
    }

    List<Field> ownEntries() {
        if (!(node instanceof Mapping mapping)) {
            return List.of();
        }
        List<Field> fields = new ArrayList<>(mapping.entries().size());
        for (Mapping.Entry entry : mapping.values()) {
            fields.add(entry(entry));
        }
        return fields;
    }

    private Field entry(Mapping.Entry entry) {
        return child(entry.key().value(), entry.key().location(), entry.value());
    }

    private Field child(Object childStep, Location childKey, Node child) {
        return new Field(object, Optional.of(this), childStep, childKey, child);
    }

    /** The path, for debugging and failure messages. */
    @Override
    public String toString() {
        return object + " " + path();
    }
}
