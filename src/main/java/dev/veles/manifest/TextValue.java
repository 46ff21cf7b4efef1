package dev.veles.manifest;

import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * YAML inside a scalar. Its nodes are given the places that they have in the file where the text stands there as it is,
 * in a literal block, in quotes on one line, or as the whole file; else the place of the whole scalar.
 */
public final class TextValue {
    private final Scalar holder;
    /** How far each line of the text is indented in the file; empty where the text does not stand there as it is. */
    private final int[] indents;

    private final int firstLine;

    private TextValue(Scalar holder) {
        this.holder = holder;
        this.firstLine = holder.location().line() + (holder.style() == Scalar.Style.LITERAL ? 1 : 0);
        this.indents = indents();
    }

    /** The documents of the text; none where it is no YAML or does not hold mappings or lists. */
    public static List<Node> documents(Scalar holder) {
        ReadResult result = YamlReader.read(new SourceText(holder.location().file(), holder.value()));
        if (!result.isClean()) {
            return List.of();
        }
        TextValue text = new TextValue(holder);
        List<Node> documents = new ArrayList<>();
        for (Node document : result.documents()) {
            if (!(document instanceof Scalar)) {
                documents.add(text.moved(document));
            }
        }
        return documents;
    }

    /** The lines of the text, as scalars without the white space around them. */
    static List<Scalar> lines(Scalar holder) {
        TextValue text = new TextValue(holder);
        List<Scalar> lines = new ArrayList<>();
        int number = 1;
        for (String line : holder.value().lines().toList()) {
            String content = line.strip();
            int column = line.indexOf(content) + 1;
            Location inner =
                    new Location(holder.location().source(), number, column, number, column + content.length());
            lines.add(Scalar.string(content, text.moved(inner)));
            number++;
        }
        return lines;
    }

    private Node moved(Node node) {
        Location place = moved(node.location());
        if (node instanceof Mapping mapping) {
            Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, entry) -> entries.put(key, moved(entry)));
            return new Mapping(entries, place);
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(sequence.items().stream().map(this::moved).toList(), place);
        }
        return node.withLocation(place);
    }

    private Mapping.Entry moved(Mapping.Entry entry) {
        return new Mapping.Entry(entry.key().withLocation(moved(entry.key().location())), moved(entry.value()));
    }

    private Location moved(Location inner) {
        if (inner.endLine() > indents.length) {
            return holder.location();
        }
        return new Location(
                holder.location().source(),
                firstLine + inner.line() - 1,
                indents[inner.line() - 1] + inner.column(),
                firstLine + inner.endLine() - 1,
                indents[inner.endLine() - 1] + inner.endColumn());
    }

    private int[] indents() {
        boolean lines = holder.style() == Scalar.Style.LITERAL || isWholeFile();
        return lines ? literalIndents() : quotedIndents();
    }

    /** A file that was put into a ConfigMap as it is. */
    private boolean isWholeFile() {
        return holder.style() == Scalar.Style.PLAIN
                && holder.location().line() == 1
                && holder.location().column() == 1
                && holder.location().source().text().equals(holder.value());
    }

    private int[] literalIndents() {
        List<String> inner = holder.value().lines().toList();
        int[] found = new int[inner.size()];
        for (int i = 0; i < found.length; i++) {
            String line = holder.location().source().line(firstLine + i);
            int indent = line.length() - inner.get(i).length();
            if (!line.endsWith(inner.get(i)) || !line.substring(0, indent).isBlank()) {
                return new int[0];
            }
            found[i] = indent;
        }
        return found;
    }

    private int[] quotedIndents() {
        String line = holder.location().source().line(holder.location().line());
        int indent = holder.location().column() - 1 + (holder.style() == Scalar.Style.PLAIN ? 0 : 1);
        return line.startsWith(holder.value(), indent) ? new int[] {indent} : new int[0];
    }
}
