package dev.veles.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.contract.Contract;
import dev.veles.manifest.Manifest;
import dev.veles.model.Model;
import dev.veles.model.ModelBuilder;
import dev.veles.testing.Contracts;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Veles contract, changed here and there, and what renderers make of it. */
final class Rendering {
    private final String text;

    private Rendering(String text) {
        this.text = text;
    }

    static Rendering veles() {
        try {
            return new Rendering(Files.readString(Path.of("contracts/veles.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contract with another text in all places of one that must be there. */
    Rendering with(String old, String replacement) {
        assertThat(text).contains(old);
        return new Rendering(text.replace(old, replacement));
    }

    /** The contract with all its steps done, but for one. */
    Rendering doneUpTo(String openStep) {
        int open = text.indexOf("id: " + openStep);
        assertThat(open).as(openStep).isPositive();
        return new Rendering(text.substring(0, open).replace("done: false", "done: true") + text.substring(open));
    }

    Rendering allDone() {
        return with("done: false", "done: true");
    }

    Contract contract() {
        return Contracts.read("veles.yaml", text);
    }

    Model model() {
        return ModelBuilder.build(contract(), "atlas");
    }

    List<Manifest> render(Renderer renderer) {
        return renderer.render(model()).stream().map(RenderedManifest::manifest).toList();
    }

    /** The number of the only line that holds a text, 1-based. */
    int line(String part) {
        List<String> lines = text.lines().toList();
        List<String> found = lines.stream().filter(line -> line.contains(part)).toList();
        assertThat(found).as(part).hasSize(1);
        return lines.indexOf(found.get(0)) + 1;
    }

    static Manifest the(List<Manifest> manifests, String kind, String name) {
        List<Manifest> found = manifests.stream()
                .filter(manifest ->
                        manifest.kind().equals(kind) && manifest.name().equals(name))
                .toList();
        assertThat(found).as(kind + " " + name).hasSize(1);
        return found.get(0);
    }

    static Node at(Node root, Object... path) {
        return FieldPath.of(path)
                .resolve(root)
                .orElseThrow(() -> new AssertionError("nothing at " + FieldPath.of(path)));
    }

    static String text(Node root, Object... path) {
        return at(root, path).text().orElseThrow();
    }

    static int lineOf(Node root, Object... path) {
        return at(root, path).location().line();
    }
}
