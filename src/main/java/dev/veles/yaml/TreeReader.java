package dev.veles.yaml;

import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Builds the tree of one document from its events.
 *
 * <p>An alias gives the very node of its anchor, so that a bomb of aliases costs nothing to read; what it stands for is
 * counted against the {@link Budget}, as whoever walks the tree meets it each time.
 */
final class TreeReader {
    private final Parser parser;
    private final Places places;
    private final Problems problems;
    private final Budget budget;
    private final Tags tags;
    private final Anchors anchors;

    TreeReader(Parser parser, Places places, Problems problems, Budget budget, Words words) {
        this.parser = parser;
        this.places = places;
        this.problems = problems;
        this.budget = budget;
        this.tags = new Tags(problems, places, words);
        this.anchors = new Anchors(problems, budget);
    }

    /** Reads the document behind the start that was just taken. */
    Node read() {
        return node(parser.getEvent(), 1);
    }

    private Node node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return anchors.resolve(alias.getAnchor(), places.alias(alias), depth);
        }
        NodeEvent start = (NodeEvent) event;
        return start.getAnchor() == null ? content(start, depth) : anchored(start, depth);
    }

    private Node anchored(NodeEvent start, int depth) {
        Anchors.Open open = anchors.open(start.getAnchor(), depth);
        Node node = content(start, depth);
        anchors.close(open, node);
        return node;
    }

    private Node content(NodeEvent start, int depth) {
        if (start instanceof ScalarEvent event) {
            Location location = places.scalar(event);
            budget.spend(location);
            return tags.scalar(event, location);
        }
        anchors.reached(depth);
        return start instanceof SequenceStartEvent sequence
                ? sequence(sequence, depth)
                : mapping((MappingStartEvent) start, depth);
    }

    private Sequence sequence(SequenceStartEvent event, int depth) {
        Location start = places.start(event);
        budget.depth(depth, start);
        budget.spend(start);
        tags.collection(event);
        List<Node> items = new ArrayList<>();
        Event next = parser.getEvent();
        while (!next.is(Event.ID.SequenceEnd)) {
            items.add(node(next, depth + 1));
            next = parser.getEvent();
        }
        return new Sequence(items, places.end(event, start, next));
    }

    private Mapping mapping(MappingStartEvent event, int depth) {
        Location start = places.start(event);
        budget.depth(depth, start);
        budget.spend(start);
        tags.collection(event);
        MappingReader entries = new MappingReader(problems);
        Event next = parser.getEvent();
        while (!next.is(Event.ID.MappingEnd)) {
            entry(next, start, depth + 1, entries);
            next = parser.getEvent();
        }
        return entries.finish(places.end(event, start, next));
    }

    private void entry(Event event, Location mapping, int depth, MappingReader entries) {
        int before = problems.count();
        if (event instanceof ScalarEvent scalar && MappingReader.isMerge(scalar)) {
            Location key = places.scalar(scalar);
            Node value = node(parser.getEvent(), depth - 1);
            if (problems.count() == before) {
                entries.merge(key, value);
            }
        } else if (event instanceof ScalarEvent scalar) {
            entries.put(key(scalar, places.scalar(scalar)), node(parser.getEvent(), depth));
        } else {
            Node key = node(event, depth);
            Location place = event instanceof AliasEvent ? places.alias(event) : key.location();
            boolean known = problems.count() == before;
            if (known && !(key instanceof Scalar)) {
                entries.refuse(key, mapping);
            }
            Node value = node(parser.getEvent(), depth);
            if (known && key instanceof Scalar scalar) {
                entries.put(scalar.withLocation(place), value);
            }
        }
    }

    /** A key keeps its text, whatever its type: kustomize prints {@code on: x} as it is. */
    private Scalar key(ScalarEvent event, Location location) {
        Scalar typed = tags.key(event, location);
        Scalar key = typed.value().equals(event.getValue())
                ? typed
                : new Scalar(event.getValue(), typed.type(), typed.style(), location);
        if (event.getAnchor() != null) {
            anchors.close(anchors.open(event.getAnchor(), 0), typed);
        }
        return key;
    }
}
