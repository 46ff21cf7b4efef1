package dev.veles.validate;

import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.ReadText;
import dev.veles.yaml.YamlReader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One YAML file of a tree.
 *
 * @param path below the tree's root, with forward slashes
 * @param source its text, under the name that reports print
 * @param documents what could be read of it
 * @param problems what is wrong with it as YAML
 */
record TreeFile(String path, SourceText source, List<Node> documents, List<Finding> problems) {
    private static final Pattern API_VERSION = Pattern.compile("(?m)^[\\s-]*[\"']?apiVersion[\"']?\\s*:");

    /** Copies the lists. */
    TreeFile {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    /** Reads a text as YAML. */
    static TreeFile of(String path, ReadText text) {
        ReadResult result =
                text.problems().isEmpty() ? YamlReader.read(text.source()) : new ReadResult(List.of(), text.problems());
        return new TreeFile(path, text.source(), result.documents(), result.problems());
    }

    /** The folder that the file is in; empty for the root. */
    String folder() {
        return TreePath.parent(path);
    }

    /** Its start, for findings on the file as a whole. */
    Location start() {
        return Location.point(source, 1, 1);
    }

    /** True for a text that says what API it is for, even where it cannot be read. */
    boolean looksLikeObjects() {
        return API_VERSION.matcher(source.text()).find();
    }

    /** Its documents that are mappings: Kubernetes objects, and patches of them. */
    Stream<Manifest> manifests() {
        return documents.stream().filter(Mapping.class::isInstance).map(document -> new Manifest((Mapping) document));
    }
}
