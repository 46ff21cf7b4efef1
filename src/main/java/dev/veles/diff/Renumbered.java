package dev.veles.diff;

import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Items that go on under the same name with other values in the fields by which they are told apart. To the API server
 * one goes and another comes; to people a port gets another number.
 */
final class Renumbered {
    private Renumbered() {}

    /**
     * The names that stand once in both lists, at items that the other list does not have and that differ in one field
     * alone: with two, a reader of the changes could come across another item halfway. The names are the same for both
     * directions, and no other item has, had or gets one, so that it leads to one item in both lists.
     */
    static Set<String> names(List<String> fields, Sequence before, Sequence after) {
        ListRule.Keyed rule = new ListRule.Keyed(fields, false);
        Map<String, Step.Item> old = gone(rule, before, after);
        Map<String, Step.Item> fresh = gone(rule, after, before);
        Set<String> names = new HashSet<>();
        old.forEach((name, item) -> {
            Step.Item now = fresh.get(name);
            if (now != null && differences(item.values(), now.values()) == 1) {
                names.add(name);
            }
        });
        return names;
    }

    private static int differences(List<String> one, List<String> other) {
        int differences = 0;
        for (int i = 0; i < one.size(); i++) {
            differences += one.get(i).equals(other.get(i)) ? 0 : 1;
        }
        return differences;
    }

    /** The items that the other list does not have, by names that stand once. */
    private static Map<String, Step.Item> gone(ListRule.Keyed rule, Sequence list, Sequence other) {
        Set<Step.Item> there = new HashSet<>();
        other.forEach(node -> there.add(rule.item(node)));
        Map<String, Step.Item> gone = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Node node : list) {
            String name = node.text(ListRule.NAME).orElse("");
            Step.Item item = rule.item(node);
            if (!seen.add(name)) {
                gone.remove(name);
            } else if (!name.isEmpty() && !there.contains(item)) {
                gone.put(name, item);
            }
        }
        return gone;
    }
}
