package dev.veles.build;

import java.util.ArrayList;
import java.util.List;

/** Where in an object a walk is: keys, and {@code #} for the items of lists. */
final class Trail {
    /** Stands for any item of a list. */
    static final String ITEM = "#";

    private final List<String> steps = new ArrayList<>();

    void push(String step) {
        steps.add(step);
    }

    void pop() {
        steps.remove(steps.size() - 1);
    }

    /** How many steps there are. */
    int depth() {
        return steps.size();
    }

    /** A step counted from the root, 0 being the first. */
    String step(int index) {
        return steps.get(index);
    }

    /** A step counted from the end, 0 being the last; empty above the root. */
    String last(int index) {
        int at = steps.size() - 1 - index;
        return at < 0 ? "" : steps.get(at);
    }

    /** True for exactly these steps. */
    boolean is(String... keys) {
        return steps.equals(List.of(keys));
    }

    /**
     * True for what says which object or which item of a list this is. A patch repeats it; what it patches brought it.
     */
    boolean isIdentity() {
        return switch (last(0)) {
            case "apiVersion", "kind" -> depth() == 1;
            case "name" -> (depth() == 2 && step(0).equals("metadata")) || last(1).equals(ITEM);
            case "mountPath", "containerPort", "port", "protocol" -> last(1).equals(ITEM);
            default -> false;
        };
    }
}
