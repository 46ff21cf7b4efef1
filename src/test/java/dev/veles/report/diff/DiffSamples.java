package dev.veles.report.diff;

import dev.veles.diff.DiffFailure;
import dev.veles.diff.DiffObject;
import dev.veles.diff.DiffResult;
import dev.veles.diff.DiffResult.DiffPart;
import dev.veles.diff.DiffResult.Extent;
import dev.veles.diff.SetDiff;
import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.finding.Severity;
import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Comparisons in which everything occurs that a report can hold. */
final class DiffSamples {
    private static final Path FOLDER = Path.of("src/test/resources/diff/report");

    private DiffSamples() {}

    /** Two folders with every kind of change, and a part in which nothing differs. */
    static DiffResult mixed() {
        SetDiff diff = SetDiff.between(folder("before"), folder("after"), false);
        SetDiff same = SetDiff.between(folder("before"), folder("before"), false);
        return new DiffResult(
                "git:main",
                "apps/wiki",
                new Extent("environment", 0, List.of("old/unused.yaml")),
                List.of(new DiffPart("production", diff), new DiffPart("staging", same)),
                List.of(
                        risk("image-major-version", Severity.INFO, "the image goes from 2 to \"3.0.0\"", "web"),
                        risk(
                                "secret-seen",
                                Severity.WARNING,
                                "the value \"oldpass-4711\" and \"secretpass-old\" <b>|`x`</b> @team #7 of ${A} $x$",
                                "web"),
                        risk("immutable-field-change", Severity.ERROR, "the selector of \"db\" cannot change", "db")),
                List.of(),
                2);
    }

    /** What could not be compared beside what could. */
    static DiffResult failed() {
        DiffResult mixed = mixed();
        Location place =
                Location.point(new SourceText("apps/shop/kustomization.yaml", "resources: [gone.yaml]\n"), 1, 1);
        Finding failure = Finding.error(
                "build-failed",
                "\"gone.yaml\" is not there",
                "Flux applies nothing of a folder that does not build.",
                "Remove the entry.",
                place);
        List<DiffFailure> failures = new ArrayList<>();
        for (DiffFailure.When when : DiffFailure.When.values()) {
            failures.add(new DiffFailure(failure, when));
        }
        return new DiffResult(mixed.before(), mixed.after(), Extent.PARTS, List.of(), List.of(), failures, 0);
    }

    /** Nothing differs. */
    static DiffResult equal() {
        return of("kind: Namespace\nmetadata: {name: a}\n", "kind: Namespace\nmetadata: {name: a}\n");
    }

    /** Two texts of manifests, as one part without a name. */
    static DiffResult of(String before, String after) {
        SetDiff diff = SetDiff.between(objects("before.yaml", before), objects("after.yaml", after), false);
        return new DiffResult(
                "before", "after", Extent.PARTS, List.of(new DiffPart("", diff)), List.of(), List.of(), 0);
    }

    private static Finding risk(String rule, Severity severity, String message, String name) {
        Location place = Location.point(new SourceText("after/web.yaml", ""), 3, 5);
        return new Finding(
                rule,
                severity,
                message,
                "The server refuses the object, and Flux tries forever.",
                "Give it a new name.",
                place,
                Optional.of(new ObjectRef("apps/v1", name.equals("db") ? "StatefulSet" : "Deployment", "wiki", name)),
                "spec.selector",
                Optional.empty());
    }

    private static List<DiffObject> folder(String name) {
        List<DiffObject> objects = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String relative = FOLDER.resolve(name).relativize(file).toString();
                objects.addAll(objects(name + "/" + relative, Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return objects;
    }

    private static List<DiffObject> objects(String file, String text) {
        List<DiffObject> objects = new ArrayList<>();
        for (Node document : YamlReader.read(new SourceText(file, text)).documents()) {
            objects.add(new DiffObject(new Manifest((Mapping) document), file.substring(file.indexOf('/') + 1)));
        }
        return objects;
    }
}
