package dev.veles.rules.changes;

import dev.veles.manifest.Field;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what is invalid in an object. */
final class Flaws {
    private final List<InvalidForm.Problem> problems = new ArrayList<>();

    List<InvalidForm.Problem> found() {
        return Collections.unmodifiableList(problems);
    }

    void add(Field field, String problem) {
        problems.add(new InvalidForm.Problem(field, problem));
    }

    /** Adds a problem of a value, if it is there; null is nothing. */
    void addIf(boolean wrong, Optional<Field> field, String problem) {
        field.filter(it -> wrong && isSaid(it)).ifPresent(it -> add(it, problem));
    }

    /** True for all but null, which the API server takes for nothing. */
    static boolean isSaid(Field field) {
        return !(field.node() instanceof Scalar scalar && scalar.isNull());
    }

    /** True where a key is there and is not null. */
    static boolean says(Field field, String key) {
        return field.get(key).filter(Flaws::isSaid).isPresent();
    }

    /** Holds all values below a place to their forms. */
    void check(Field root, Map<String, ValueForm> forms) {
        forms.forEach((path, form) -> check(root, List.of(path.split("\\.", -1)), form));
    }

    private void check(Field field, List<String> path, ValueForm form) {
        if (!field.items().isEmpty()) {
            field.items().forEach(item -> check(item, path, form));
        } else if (path.isEmpty()) {
            flaw(form, field).ifPresent(flaw -> add(field, flaw));
        } else if (path.get(0).equals("*")) {
            field.entries().forEach(entry -> check(entry, path.subList(1, path.size()), form));
        } else {
            field.get(path.get(0)).ifPresent(next -> check(next, path.subList(1, path.size()), form));
        }
    }

    /** Nothing is said about what is not known. */
    private static Optional<String> flaw(ValueForm form, Field field) {
        boolean known = field.node() instanceof Scalar scalar
                && !scalar.isUnknown()
                && !scalar.isNull()
                && !scalar.value().contains("${");
        return known ? form.flaw(field) : Optional.empty();
    }

    /** Names that are there twice. */
    void checkUnique(List<Field> items, String what) {
        Set<String> names = new HashSet<>();
        for (Field item : items) {
            item.get("name")
                    .filter(name -> !name.value().isEmpty() && !names.add(name.value()))
                    .ifPresent(name -> add(name, "has two " + what + " with the name \"" + name.value() + "\""));
        }
    }
}
