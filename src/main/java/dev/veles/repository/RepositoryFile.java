package dev.veles.repository;

import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.ReadText;
import dev.veles.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One YAML or JSON file of a repository. It is parsed when its content is first asked for, and only once. */
public final class RepositoryFile {
    private final String path;
    private final ReadText text;
    private volatile @Nullable ReadResult parsed;

    /**
     * Takes a file that was read.
     *
     * @param path relative to the repository's root, with forward slashes
     * @param text its text, under the name that reports print
     */
    public RepositoryFile(String path, ReadText text) {
        this.path = path;
        this.text = text;
    }

    /** The path relative to the repository's root. */
    public String path() {
        return path;
    }

    /** Its text, under the name that reports print. */
    public SourceText source() {
        return text.source();
    }

    /** The folder that the file is in; empty for the root. */
    public String folder() {
        return RepositoryPath.parent(path);
    }

    /** Its start, for findings on the file as a whole. */
    public Location start() {
        return Location.point(source(), 1, 1);
    }

    /** What could be read of it. */
    public List<Node> documents() {
        return parsed().documents();
    }

    /** What is wrong with it as YAML. */
    public List<Finding> problems() {
        return parsed().problems();
    }

    /**
     * True for a text that may hold Kubernetes objects, without parsing it: it speaks of an API version and a kind. Only
     * what is a part of a kustomization may be worth parsing without that.
     */
    public boolean looksLikeObjects() {
        return !text.problems().isEmpty()
                || (source().text().contains("apiVersion") && source().text().contains("kind"));
    }

    /** Its documents that are mappings: Kubernetes objects, and patches of them. */
    public List<Manifest> manifests() {
        List<Manifest> found = new ArrayList<>();
        for (Node document : documents()) {
            if (document instanceof Mapping mapping) {
                found.add(new Manifest(mapping));
            }
        }
        return found;
    }

    private ReadResult parsed() {
        ReadResult known = parsed;
        if (known == null) {
            synchronized (this) {
                known = parsed;
                if (known == null) {
                    known = text.problems().isEmpty()
                            ? YamlReader.read(text.source())
                            : new ReadResult(List.of(), text.problems());
                    parsed = known;
                }
            }
        }
        return known;
    }

    @Override
    public String toString() {
        return path;
    }
}
