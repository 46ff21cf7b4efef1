package dev.veles.rules.changes;

import dev.veles.manifest.Field;
import dev.veles.manifest.Labels;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the API server calls invalid in an object, live or new. Only what it answers with "Invalid": it refuses a field
 * that the kind does not have, or a key twice in a list, too, but by an answer upon which Flux deletes nothing.
 */
final class InvalidForm {
    /**
     * Something invalid.
     *
     * @param field where
     * @param problem what, to be put behind the object in a message
     */
    record Problem(Field field, String problem) {}

    private static final Map<String, ValueForm> OF_ALL =
            Map.of("metadata.labels.*", ValueForm.matching(ValueForm.LABEL, "value of a label"));
    private static final Set<String> ROLLING = Set.of("Deployment", "StatefulSet", "DaemonSet");

    private InvalidForm() {}

    /** All that is known to be invalid. */
    static List<Problem> of(ObjectView object) {
        Flaws flaws = new Flaws();
        flaws.check(object.root(), OF_ALL);
        object.root().entries("metadata", "annotations").stream()
                .filter(entry -> !ValueForm.QUALIFIED.matcher(entry.key()).matches())
                .forEach(entry -> flaws.add(entry, "has the annotation \"" + entry.key() + "\", which is no key"));
        flaws.check(object.root(), KindForms.of(object.manifest().group(), object.kind()));
        PodView.of(object).ifPresent(pod -> {
            selector(object, pod, flaws);
            new InvalidPod(pod, flaws).check();
        });
        if (object.manifest().group().equals("apps") && ROLLING.contains(object.kind())) {
            InvalidRollout.check(object, flaws);
        } else if (object.is("", "Service")) {
            InvalidService.check(object, flaws);
        } else {
            InvalidContent.check(object, flaws);
        }
        return flaws.found();
    }

    private static void selector(ObjectView object, PodView pod, Flaws flaws) {
        Optional<Field> selector = object.root()
                .find("spec", "selector")
                .filter(field -> object.manifest().group().equals("apps"));
        selector.filter(field -> !Labels.matches(field, pod.labels()))
                .ifPresent(field -> flaws.add(field, "has a selector that its own pods do not match"));
        selector.filter(field -> field.entries("matchLabels").isEmpty()
                        && field.items("matchExpressions").isEmpty())
                .ifPresent(field -> flaws.add(field, "has a selector that says nothing"));
    }
}
