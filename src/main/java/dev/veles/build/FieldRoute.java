package dev.veles.build;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field as replacements name it: {@code spec.containers.[name=web].env.0.value}, with {@code *} for any step and a
 * backslash before dots that belong to a key.
 */
record FieldRoute(List<String> steps) {
    FieldRoute {
        steps = List.copyOf(steps);
    }

    static FieldRoute of(String path) {
        List<String> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        int open = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '\\' && i + 1 < path.length()) {
                step.append(path.charAt(++i));
            } else if ((c == '.' || c == '/') && open == 0 && (c == '.' || path.startsWith("/"))) {
                add(step, steps);
            } else {
                step.append(c);
            }
        }
        add(step, steps);
        return new FieldRoute(steps);
    }

    private static void add(StringBuilder step, List<String> steps) {
        if (step.length() > 0) {
            steps.add(step.toString());
            step.setLength(0);
        }
    }

    /** True where it may mean the field; which item of a list it means cannot be seen. */
    boolean leadsTo(Trail field) {
        if (field.depth() != steps.size()) {
            return false;
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            String actual = field.step(i);
            String step = steps.get(i);
            if (!step.equals("*") && !(actual.equals(Trail.ITEM) ? isItem(step) : actual.equals(step))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isItem(String step) {
        return step.startsWith("[") || step.equals("-") || step.chars().allMatch(Character::isDigit);
    }

    /** The first field that it means. */
    Optional<Node> find(Node root) {
        Optional<Node> current = Optional.of(root);
        for (String step : steps) {
            current = current.flatMap(node -> next(node, step));
        }
        return current;
    }

    private static Optional<Node> next(Node node, String step) {
        if (node instanceof Mapping) {
            return node.get(step);
        }
        if (!(node instanceof Sequence list)) {
            return Optional.empty();
        }
        if (step.startsWith("[")) {
            String[] sides = step.substring(1, step.length() - 1).split("=", 2);
            return list.items().stream()
                    .filter(item -> sides.length == 2 && item.text(sides[0]).equals(Optional.of(sides[1])))
                    .findFirst();
        }
        boolean index = step.length() < 6 && step.chars().allMatch(Character::isDigit);
        int at = index ? Integer.parseInt(step) : 0;
        return at < list.size() ? Optional.of(list.items().get(at)) : Optional.empty();
    }
}
