package dev.veles.yaml;

import dev.veles.source.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The anchors of one document, and what repeating them costs. */
final class Anchors {
    /** An anchor whose value is being read. */
    record Open(String name, int number, int depth, long valuesBefore, int deepestBefore) {}

    /** What an anchor stands for; the node is missing while it is still being read. */
    private record Anchor(int number, Optional<Node> node, long values, int height) {}

    private final Problems problems;
    private final Budget budget;
    private final Map<String, Anchor> anchors = new HashMap<>();
    private int count;
    private int deepest;

    Anchors(Problems problems, Budget budget) {
        this.problems = problems;
        this.budget = budget;
    }

    /** Notes that a list or mapping stands so deep. */
    void reached(int depth) {
        deepest = Math.max(deepest, depth);
    }

    /** Begins an anchor; one of the same name is forgotten, as YAML has it. */
    Open open(String name, int depth) {
        Open open = new Open(name, count++, depth, budget.values(), deepest);
        anchors.put(name, new Anchor(open.number(), Optional.empty(), 0, 0));
        deepest = depth;
        return open;
    }

    /** Ends an anchor, unless its name has been taken again inside of its own value. */
    void close(Open open, Node node) {
        Anchor anchor = anchors.get(open.name());
        if (anchor != null && anchor.number() == open.number()) {
            long values = Math.max(1, budget.values() - open.valuesBefore());
            anchors.put(open.name(), new Anchor(open.number(), Optional.of(node), values, deepest - open.depth()));
        }
        reached(open.deepestBefore());
    }

    /** What an alias stands for; null where it stands for nothing, which is a problem by then. */
    Node resolve(String name, Location alias, int depth) {
        Anchor anchor = anchors.get(name);
        if (anchor == null) {
            return refuse(
                    "no anchor \"&" + name + "\" stands before the alias \"*" + name + "\"",
                    "An alias repeats a value that an anchor has named further up in the same document.",
                    "Name the value with the anchor first; quote a text that begins with \"*\".",
                    alias);
        }
        if (anchor.node().isEmpty()) {
            return refuse(
                    "the alias \"*" + name + "\" stands inside of the value that it repeats",
                    "The value would never end.",
                    "Write the value out, or move the anchor to what is to be repeated.",
                    alias);
        }
        budget.depth(depth + anchor.height(), alias);
        reached(depth + anchor.height());
        budget.repeat(anchor.values(), alias);
        return anchor.node().get();
    }

    private Node refuse(String message, String why, String help, Location alias) {
        problems.add("yaml-alias", message, why, help, alias);
        return PlainScalars.nothing(alias);
    }
}
