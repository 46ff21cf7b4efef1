package dev.veles.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from the root of an object to a value that differs. Printed as people write it:
 * {@code spec.template.spec.containers[name=app].ports[containerPort=80,protocol=TCP].name}, with an odd key in quotes and
 * {@code /} in front of what stands inside of a text: {@code data["job.yaml"]/spec.suspend}.
 *
 * @param steps from the root down
 */
public record DiffPath(List<Step> steps) {
    /** The object itself. */
    public static final DiffPath ROOT = new DiffPath(List.of());

    /** Copies the steps. */
    public DiffPath {
        steps = List.copyOf(steps);
    }

    /** One step further down. */
    public DiffPath then(Step step) {
        List<Step> longer = new ArrayList<>(steps.size() + 1);
        longer.addAll(steps);
        longer.add(step);
        return new DiffPath(longer);
    }

    /** One key further down. */
    public DiffPath key(String name) {
        return then(new Step.Key(name));
    }

    /** The keys on the way, without what is in lists: {@code [spec, template, spec, containers, image]}. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Key key) {
                keys.add(key.name());
            }
        }
        return keys;
    }

    /** The last key on the way; empty for the root. */
    public String lastKey() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof Step.Key key) {
                return key.name();
            }
        }
        return "";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof Step.Key key) {
                append(text, key.name());
            } else if (step instanceof Step.Item item) {
                append(text, item);
            } else if (step instanceof Step.Index index) {
                text.append('[').append(index.shown()).append(']');
            } else {
                text.append('/');
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String key) {
        if (!isSimple(key)) {
            text.append("[\"")
                    .append(key.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"]");
            return;
        }
        boolean first = text.length() == 0 || text.charAt(text.length() - 1) == '/';
        text.append(first ? "" : ".").append(key);
    }

    /** What an item leaves out says nothing where other fields tell it apart. */
    private static void append(StringBuilder text, Step.Item item) {
        boolean none = item.values().stream().allMatch(String::isEmpty);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < item.fields().size(); i++) {
            if (none || !item.values().get(i).isEmpty()) {
                parts.add(item.fields().get(i) + "=" + item.values().get(i));
            }
        }
        text.append('[').append(String.join(",", parts)).append(']');
    }

    private static boolean isSimple(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != '$') {
                return false;
            }
        }
        return !key.isEmpty();
    }
}
