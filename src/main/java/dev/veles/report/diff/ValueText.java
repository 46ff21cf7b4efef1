package dev.veles.report.diff;

import dev.veles.yaml.JsonWriter;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values as people read them: short ones on one line, others as YAML. */
final class ValueText {
    private static final int LONGEST_FLOW = 80;
    private static final int LONGEST = 200;
    private static final int KEPT = 40;

    private ValueText() {}

    /** The value on one line; empty for what needs more. */
    static Optional<String> inline(Node node) {
        if (node instanceof Scalar scalar) {
            return isText(scalar) ? Optional.empty() : Optional.of(single(scalar));
        }
        if (node instanceof Mapping mapping) {
            return flow(mapping);
        }
        List<String> items = new ArrayList<>();
        for (Node item : (Sequence) node) {
            if (!(item instanceof Scalar scalar) || isText(scalar)) {
                return Optional.empty();
            }
            items.add(within(scalar));
        }
        return Optional.of("[" + String.join(", ", items) + "]").filter(list -> list.length() <= LONGEST_FLOW);
    }

    private static Optional<String> flow(Mapping mapping) {
        List<String> entries = new ArrayList<>();
        for (Mapping.Entry entry : mapping.values()) {
            if (!(entry.value() instanceof Scalar scalar) || isText(scalar)) {
                return Optional.empty();
            }
            entries.add(within(entry.key()) + ": " + within(scalar));
        }
        return Optional.of("{" + String.join(", ", entries) + "}").filter(text -> text.length() <= LONGEST_FLOW);
    }

    /** Within brackets more needs quotes. */
    private static String within(Scalar scalar) {
        String plain = single(scalar);
        boolean clear = plain.startsWith("\"") || plain.chars().noneMatch(c -> ",[]{}".indexOf(c) >= 0);
        return clear ? plain : JsonWriter.quote(scalar.value());
    }

    /** True for a string of several lines. */
    static boolean isText(Node node) {
        return node instanceof Scalar scalar
                && scalar.isString()
                && scalar.value().indexOf('\n') >= 0;
    }

    /** As YAML writes it; a mask is no value and goes without quotes. */
    private static String single(Scalar scalar) {
        return scalar.value().startsWith(Masked.MASK)
                ? scalar.value()
                : YamlWriter.write(scalar).stripTrailing();
    }

    /** The lines of a value that needs several: those of a text as it is, others as YAML. */
    static List<String> lines(Node node) {
        String text = isText(node) ? ((Scalar) node).value() : YamlWriter.write(node);
        return (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text)
                .lines()
                .toList();
    }

    /**
     * Two long lines without most of what they have in common, so that what differs is seen.
     *
     * @return both, the first one first
     */
    static List<String> cut(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        return List.of(cut(before, start), cut(after, start));
    }

    private static String cut(String text, int difference) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int start = whole(text, Math.max(0, difference - KEPT));
        int end = whole(text, Math.min(text.length(), start + LONGEST));
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }

    /** Not between the two halves of a character. */
    private static int whole(String text, int index) {
        boolean inside = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return inside ? index - 1 : index;
    }

    /** What tells the items of a list apart, in their order. */
    static String order(Node list) {
        List<String> names = new ArrayList<>();
        if (list instanceof Sequence sequence) {
            for (Node item : sequence) {
                names.add(name(item));
            }
        }
        return cut(String.join(", ", names), 0);
    }

    private static String name(Node item) {
        if (item instanceof Scalar scalar) {
            return single(scalar).replace("\n", " ");
        }
        for (String key : List.of("name", "key", "id", "path", "host", "type")) {
            Optional<String> name = item.text(key);
            if (name.isPresent()) {
                return name.get();
            }
        }
        return cut(String.join(" ", lines(item)), 0);
    }
}
