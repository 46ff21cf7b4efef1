package dev.veles.report.diff;

import dev.veles.diff.BlastRadius;
import dev.veles.diff.DiffFailure;
import dev.veles.diff.DiffObject;
import dev.veles.diff.DiffResult;
import dev.veles.diff.FieldChange;
import dev.veles.diff.ImageChange;
import dev.veles.diff.ImageChanges;
import dev.veles.diff.ObjectChange;
import dev.veles.finding.Finding;
import dev.veles.manifest.Passwords;
import dev.veles.parallel.Parallel;
import dev.veles.report.diff.ShownDiff.Field;
import dev.veles.report.diff.ShownDiff.Form;
import dev.veles.report.diff.ShownDiff.Part;
import dev.veles.report.diff.ShownDiff.Shown;
import dev.veles.source.Location;
import dev.veles.yaml.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what a comparison found into what reports may show of it. */
final class DiffMasking {
    private DiffMasking() {}

    /** The comparison without what is secret. */
    static ShownDiff of(DiffResult result) {
        IdentityHashMap<ObjectChange, Set<String>> secrets = secretsOf(result);
        boolean quotes = !result.risks().isEmpty() || !result.failures().isEmpty();
        SecretScrub scrub = quotes ? SecretScrub.of(secrets.values(), names(result)) : SecretScrub.NONE;
        List<Finding> risks = new ArrayList<>(result.risks());
        risks.sort(Comparator.comparing(Finding::severity).reversed());
        List<Part> parts = new ArrayList<>();
        for (DiffResult.DiffPart part : result.parts()) {
            List<Shown> objects = Parallel.map(
                    part.diff().changes(), change -> object(change, secrets.getOrDefault(change, Set.of())));
            parts.add(new Part(part.name(), objects, part.diff().equal()));
        }
        return new ShownDiff(
                result.before(),
                result.after(),
                result.extent(),
                result.failures().stream()
                        .map(failure -> new DiffFailure(scrub.finding(failure.finding()), failure.when()))
                        .toList(),
                risks.stream().map(scrub::finding).toList(),
                BlastRadius.of(result),
                ImageChanges.of(result).stream().map(DiffMasking::image).toList(),
                parts,
                DiffCounts.of(result));
    }

    /** What the objects that differ are called, and where they live. */
    private static Set<String> names(DiffResult result) {
        Set<String> names = new HashSet<>();
        for (DiffResult.DiffPart part : result.parts()) {
            for (ObjectChange change : part.diff().changes()) {
                names.add(change.shown().manifest().name());
                names.add(change.shown().manifest().namespace());
            }
        }
        return names;
    }

    private static ImageChange image(ImageChange change) {
        return new ImageChange(
                change.part(),
                change.object(),
                change.place(),
                change.before().map(Passwords::masked),
                change.after().map(Passwords::masked));
    }

    /** The secrets of each object that differs, in both of its forms. By identity: comparing trees would be slow. */
    private static IdentityHashMap<ObjectChange, Set<String>> secretsOf(DiffResult result) {
        IdentityHashMap<ObjectChange, Set<String>> secrets = new IdentityHashMap<>();
        for (DiffResult.DiffPart part : result.parts()) {
            List<ObjectChange> changes = part.diff().changes();
            List<Set<String>> found = Parallel.map(changes, DiffMasking::secretsOf);
            for (int i = 0; i < found.size(); i++) {
                secrets.put(changes.get(i), found.get(i));
            }
        }
        return secrets;
    }

    private static Set<String> secretsOf(ObjectChange change) {
        Set<String> secrets = new HashSet<>();
        change.before().ifPresent(object -> secrets.addAll(secretsOf(object)));
        change.after().ifPresent(object -> secrets.addAll(secretsOf(object)));
        return secrets;
    }

    private static Shown object(ObjectChange change, Set<String> secrets) {
        boolean whole = change.before().isEmpty() || change.after().isEmpty();
        Optional<Node> content =
                whole ? Optional.of(Masked.whole(change.shown().manifest().root(), secrets)) : Optional.empty();
        return new Shown(
                change.kind(),
                change.before().map(DiffMasking::form),
                change.after().map(DiffMasking::form),
                change.likeness(),
                fields(change, secrets),
                content);
    }

    private static List<Field> fields(ObjectChange change, Set<String> secrets) {
        if (change.fields().isEmpty()) {
            return List.of();
        }
        Optional<SecretPath> before =
                change.before().map(object -> new SecretPath(object.manifest().root(), true));
        Optional<SecretPath> after =
                change.after().map(object -> new SecretPath(object.manifest().root(), false));
        List<Field> fields = new ArrayList<>(change.fields().size());
        for (FieldChange field : change.fields()) {
            Optional<SecretPath.End> was = before.map(path -> path.to(field.path()));
            Optional<SecretPath.End> is = after.map(path -> path.to(field.path()));
            Optional<SecretPlace> place = was.map(SecretPath.End::place)
                    .flatMap(one -> is.map(other -> one.or(other.place())))
                    .or(() -> was.or(() -> is).map(SecretPath.End::place));
            Masked values = Masked.of(field.before(), field.after(), place.orElse(SecretPlace.ROOT), secrets);
            String path = (field.after().isPresent() ? is : was)
                    .map(SecretPath.End::path)
                    .orElseGet(() -> field.path().toString());
            fields.add(new Field(field.kind(), path, values.before(), values.after(), values.masked()));
        }
        return fields;
    }

    private static Set<String> secretsOf(DiffObject object) {
        return Masked.secretsOf(object.manifest().root(), SecretPlace.ROOT);
    }

    /** A rendered object has a file of its own, and its place is what caused it. */
    private static Form form(DiffObject object) {
        Location place = object.manifest().root().location();
        String file = object.file();
        boolean named = file.endsWith(".yaml") || file.endsWith(".yml") || file.endsWith(".json");
        boolean rendered = named && !place.file().endsWith(file);
        return rendered
                ? new Form(object.manifest().ref(), file, 0, place.file() + ":" + place.line())
                : new Form(object.manifest().ref(), place.file(), place.line(), "");
    }
}
