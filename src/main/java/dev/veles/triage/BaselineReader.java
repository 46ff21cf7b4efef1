package dev.veles.triage;

import dev.veles.finding.Finding;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a baseline, and nothing that is not one: whatever is not understood could let findings through that nobody
 * knows. JSON is read as the YAML that it also is; strings without quotes, as the marks of a merge conflict would be,
 * are refused.
 */
final class BaselineReader {
    static final String VERSION = "1";

    private static final Set<String> FIELDS = Set.of("rule", "file", "kind", "namespace", "name", "path", "count");
    private static final String HELP = "Give the file that \"veles lint --write-baseline\" wrote, or write it anew.";

    private final Map<KnownKey, Integer> known = new TreeMap<>();

    private BaselineReader() {}

    static Baseline read(SourceText text) throws TriageException {
        ReadResult read = YamlReader.read(text);
        for (Finding problem : read.problems()) {
            throw TriageException.at(problem.location(), problem.message(), HELP);
        }
        if (read.documents().size() != 1) {
            throw refused(Location.point(text, 1, 1), "this is no baseline of Veles");
        }
        BaselineReader reader = new BaselineReader();
        reader.file(read.documents().get(0));
        return new Baseline(reader.known);
    }

    private void file(Node root) throws TriageException {
        if (!(root instanceof Mapping mapping) || !mapping.has("version") || !mapping.has("known")) {
            throw refused(root.location(), "this is no baseline of Veles");
        }
        for (Mapping.Entry entry : mapping.values()) {
            switch (entry.key().value()) {
                case "version" -> version(entry.value());
                case "known" -> entries(entry.value());
                default -> throw refused(entry.key().location(), "a baseline has no \"" + entry.key() + "\"");
            }
        }
    }

    private static void version(Node node) throws TriageException {
        if (!(node instanceof Scalar scalar) || !scalar.value().equals(VERSION)) {
            throw refused(node.location(), "this version of the baseline is unknown, this veles knows " + VERSION);
        }
    }

    private void entries(Node node) throws TriageException {
        if (!(node instanceof Sequence sequence)) {
            throw refused(node.location(), "\"known\" is no list");
        }
        for (Node item : sequence) {
            entry(item);
        }
    }

    private void entry(Node item) throws TriageException {
        if (!(item instanceof Mapping entry)) {
            throw refused(item.location(), "this is no entry of a baseline");
        }
        for (Mapping.Entry field : entry.values()) {
            if (!FIELDS.contains(field.key().value())) {
                throw refused(field.key().location(), "an entry has no \"" + field.key() + "\"");
            }
        }
        KnownKey key = new KnownKey(
                text(entry, "rule"),
                text(entry, "kind"),
                text(entry, "namespace"),
                text(entry, "name"),
                text(entry, "path"),
                text(entry, "file"));
        if (key.rule().isEmpty() || key.file().isEmpty() == key.kind().isEmpty()) {
            throw refused(entry.location(), "an entry needs a \"rule\" and either a \"file\" or a \"kind\"");
        }
        if (known.put(key, count(entry)) != null) {
            throw refused(entry.location(), "\"" + key + "\" is there twice");
        }
    }

    private static String text(Mapping entry, String name) throws TriageException {
        Node node = entry.get(name).orElse(null);
        if (node == null) {
            return "";
        }
        if (!(node instanceof Scalar scalar) || scalar.style() != Scalar.Style.DOUBLE_QUOTED) {
            throw refused(node.location(), "\"" + name + "\" is no string in double quotes");
        }
        return scalar.value();
    }

    private static int count(Mapping entry) throws TriageException {
        Node node = entry.get("count").orElse(entry);
        String digits = node instanceof Scalar scalar && scalar.type() == Scalar.Type.INTEGER ? scalar.value() : "0";
        if (digits.length() > 9 || Integer.parseInt(digits) < 1) {
            throw refused(node.location(), "an entry needs a \"count\" of at least 1");
        }
        return Integer.parseInt(digits);
    }

    private static TriageException refused(Location place, String problem) {
        return TriageException.at(place, problem, HELP);
    }
}
