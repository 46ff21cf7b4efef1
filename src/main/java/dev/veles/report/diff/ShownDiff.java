package dev.veles.report.diff;

import dev.veles.diff.BlastRadius;
import dev.veles.diff.DiffFailure;
import dev.veles.diff.DiffResult.Extent;
import dev.veles.diff.FieldChange;
import dev.veles.diff.ImageChange;
import dev.veles.diff.ObjectChange;
import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * All that a report may show of a comparison: what is secret is masked. Made by {@link DiffMasking} alone.
 *
 * @param before what the first side is called
 * @param after what the second side is called
 * @param extent what was looked at
 * @param failures what could not be compared
 * @param risks what the changes will break, the worst first
 * @param radius how much is touched
 * @param images the images that change
 * @param parts what was compared, equal parts included
 * @param counts how much there is of what
 */
record ShownDiff(
        String before,
        String after,
        Extent extent,
        List<DiffFailure> failures,
        List<Finding> risks,
        BlastRadius radius,
        List<ImageChange> images,
        List<Part> parts,
        DiffCounts counts) {
    /** Copies the lists. */
    ShownDiff {
        failures = List.copyOf(failures);
        risks = List.copyOf(risks);
        images = List.copyOf(images);
        parts = List.copyOf(parts);
    }

    /** What fails on one side, or on both. */
    List<Finding> failures(DiffFailure.When when) {
        return failures.stream()
                .filter(failure -> failure.when() == when)
                .map(DiffFailure::finding)
                .toList();
    }

    /**
     * What was compared by itself.
     *
     * @param name empty where there is only one part
     * @param objects those that differ
     * @param equal how many do not
     */
    record Part(String name, List<Shown> objects, int equal) {
        /** Copies the list. */
        Part {
            objects = List.copyOf(objects);
        }
    }

    /**
     * An object that differs.
     *
     * @param kind what happened to it
     * @param before what it is called and where it is; empty for a new one
     * @param after what it will be called and where; empty for one that is gone
     * @param likeness for a moved object how much of it stayed, from 0 to 1
     * @param fields what differs in it
     * @param content all of it, where it is new or gone
     */
    record Shown(
            ObjectChange.Kind kind,
            Optional<Form> before,
            Optional<Form> after,
            double likeness,
            List<Field> fields,
            Optional<Node> content) {
        /** Copies the list. */
        Shown {
            fields = List.copyOf(fields);
        }

        /** The form that speaks for it. */
        Form form() {
            return after.or(() -> before).orElseThrow();
        }
    }

    /**
     * One form of an object.
     *
     * @param ref what it is called; without a kind where it is nothing of Kubernetes'
     * @param file the file that it stands in
     * @param line the line of the file, 1-based; 0 where what it was rendered from says more
     * @param cause what it was rendered from, as {@code file:line}; empty for what was read
     */
    record Form(ObjectRef ref, String file, int line, String cause) {
        /** The file and the line, as editors follow it. */
        String place() {
            return file + (line > 0 ? ":" + line : "") + (cause.isEmpty() ? "" : " (from " + cause + ")");
        }

        /** What it is called. */
        String title() {
            if (ref.kind().isEmpty()) {
                return "file " + file;
            }
            return ref.name().isEmpty() ? ref.kind() + " in " + file : ref.toString();
        }
    }

    /**
     * A field that differs.
     *
     * @param kind what happened to it
     * @param path where in the object
     * @param before what was there
     * @param after what is there now
     * @param masked true where something of the values is hidden
     */
    record Field(FieldChange.Kind kind, String path, Optional<Node> before, Optional<Node> after, boolean masked) {}
}
