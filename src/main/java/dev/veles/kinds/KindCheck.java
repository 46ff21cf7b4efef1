package dev.veles.kinds;

import com.fasterxml.jackson.databind.JavaType;
import dev.veles.finding.NearName;
import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Node;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Holds Kubernetes objects to the fields of their kinds, as an API server does that validates strictly: every field
 * must be one that the kind has, with a value of its type. What only a running cluster knows (defaults, admission,
 * values that exclude each other) is not judged here.
 */
public final class KindCheck {
    private final KindCatalog catalog;
    private final Decoder decoder;
    private final Shapes shapes;

    private KindCheck(KindCatalog catalog, Decoder decoder) {
        this.catalog = catalog;
        this.decoder = decoder;
        this.shapes = new Shapes(decoder.mapper());
    }

    /** Finds the types; takes some tenths of a second, so once per run. The check itself may be used by many threads. */
    public static KindCheck load() {
        return new KindCheck(KindCatalog.load(), Decoder.strict());
    }

    /**
     * Judges one object. Of a kind without a type, only the metadata is held to its fields; in a group without a dot,
     * where no custom resource can be, such a kind is itself a problem.
     */
    public KindVerdict check(Manifest manifest) {
        Optional<Class<? extends KubernetesResource>> type = catalog.find(manifest.apiVersion(), manifest.kind());
        Wording wording = new Wording(manifest.kind());
        return type.map(known -> new KindVerdict(true, checkAll(manifest, shapes.type(known), wording)))
                .orElseGet(() -> new KindVerdict(false, checkCustom(manifest, wording)));
    }

    private List<FieldProblem> checkAll(Manifest manifest, JavaType type, Wording wording) {
        FieldWalk walk = new FieldWalk(shapes, wording);
        walk.check(manifest.root(), type, FieldPath.ROOT);
        return walk.problems().isEmpty()
                ? decoder.failure(manifest, type).stream()
                        .map(path -> undecodable(manifest, path, wording))
                        .toList()
                : walk.problems();
    }

    private static FieldProblem undecodable(Manifest manifest, FieldPath path, Wording wording) {
        Node node = path.resolve(manifest.root()).orElse(manifest.root());
        return wording.undecodable(path, node, node.location());
    }

    private List<FieldProblem> checkCustom(Manifest manifest, Wording wording) {
        List<FieldProblem> problems = new ArrayList<>();
        if (manifest.group().indexOf('.') < 0) {
            Location place = manifest.find("kind").orElse(manifest.root()).location();
            problems.add(wording.unknownKind(manifest.apiVersion(), helpForKind(manifest), place));
        }
        FieldWalk walk = new FieldWalk(shapes, wording);
        manifest.find("metadata")
                .ifPresent(metadata -> walk.check(metadata, shapes.type(ObjectMeta.class), FieldPath.of("metadata")));
        problems.addAll(walk.problems());
        return problems;
    }

    private String helpForKind(Manifest manifest) {
        SortedSet<String> versions = catalog.versionsOf(manifest.kind());
        if (!versions.isEmpty()) {
            return "The kind is in \"" + String.join("\", \"", versions) + "\".";
        }
        return NearName.of(manifest.kind(), catalog.kindsOf(manifest.apiVersion()))
                .map(near -> "Write \"" + near + "\" if that is meant.")
                .orElse("\"kubectl api-resources\" lists the kinds of a cluster.");
    }
}
