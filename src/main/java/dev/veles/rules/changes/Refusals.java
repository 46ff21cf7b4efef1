package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.diff.Quantities;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the API server refuses although the field is not fixed in itself: what else the object, or another, says decides. */
final class Refusals {
    /**
     * A change that is refused.
     *
     * @param field what changes
     * @param problem what, for a message
     * @param remedy what to do instead
     * @param isForceable whether Flux makes a forced object anew; where the server only forbids, it does not
     */
    record Refusal(FieldChange field, String problem, String remedy, boolean isForceable) {}

    private static final Set<String> ON_NODES = Set.of("NodePort", "LoadBalancer");
    private static final String ANOTHER = "Make a Service with another name, or let Flux make this one anew.";
    private static final String STORED = "Keep the version, with \"served: false\", until every object is stored in"
            + " another one and \"status.storedVersions\" does not name it.";
    private static final String EXPAND =
            "Say \"allowVolumeExpansion: true\" in the StorageClass if its driver can, or copy the data to a larger claim.";

    private Refusals() {}

    static List<Refusal> of(Change change, DiffContext context) {
        List<Refusal> refusals = new ArrayList<>();
        if (change.is("", "Service")) {
            headless(change).ifPresent(refusals::add);
            families(change).ifPresent(refusals::add);
        } else if (change.is("apiextensions.k8s.io", "CustomResourceDefinition")) {
            stored(change).ifPresent(refusals::add);
        } else if (change.is("", "PersistentVolumeClaim")) {
            grown(change, context).ifPresent(refusals::add);
        }
        return refusals;
    }

    /** The address "None" outlives its line, and only Services without a port on nodes may have it. */
    private static Optional<Refusal> headless(Change change) {
        boolean refused = Services.isHeadless(change.before()) && ON_NODES.contains(Services.type(change.after()));
        return first(change, "spec", "type")
                .filter(field -> refused)
                .map(field -> new Refusal(
                        field, "\"spec.clusterIP\" of " + change + " changes, and it is fixed", ANOTHER, true));
    }

    private static Optional<Refusal> families(Change change) {
        Optional<String> old = family(change.before());
        Optional<String> fresh = family(change.after());
        boolean refused = old.isPresent() && fresh.isPresent() && !old.equals(fresh);
        return first(change, "spec", "ipFamilies")
                .filter(field -> refused)
                .map(field -> new Refusal(
                        field,
                        "\"spec.ipFamilies\" of " + change + " begins with \"" + fresh.orElseThrow()
                                + "\", and its address stays one of \"" + old.orElseThrow() + "\"",
                        ANOTHER,
                        true));
    }

    private static Optional<String> family(Optional<ObjectView> service) {
        return service.map(object -> object.root().items("spec", "ipFamilies")).stream()
                .flatMap(List::stream)
                .findFirst()
                .map(Field::value);
    }

    private static Optional<Refusal> stored(Change change) {
        List<String> left = change.after().orElseThrow().root().items("spec", "versions").stream()
                .map(version -> version.text("name").orElse(""))
                .toList();
        Optional<String> lost = change.before().orElseThrow().root().items("spec", "versions").stream()
                .filter(version -> version.text("storage").orElse("").equals("true"))
                .map(version -> version.text("name").orElse(""))
                .filter(name -> !left.contains(name))
                .findFirst();
        return first(change, "spec", "versions")
                .filter(field -> lost.isPresent())
                .map(field -> new Refusal(
                        field,
                        "\"spec.versions\" of " + change + " loses \"" + lost.orElseThrow()
                                + "\", in which objects are stored",
                        STORED,
                        true));
    }

    /** Flux applies classes before claims, so the new form of the class counts. */
    private static Optional<Refusal> grown(Change change, DiffContext context) {
        Optional<String> name = change.after().orElseThrow().root().text("spec", "storageClassName");
        Optional<ObjectView> fixed = context.after().all("storage.k8s.io", "StorageClass").stream()
                .filter(candidate -> name.filter(candidate.name()::equals).isPresent())
                .filter(candidate -> !candidate
                        .root()
                        .text("allowVolumeExpansion")
                        .orElse("")
                        .equals("true"))
                .findFirst();
        return first(change, "spec", "resources", "requests", "storage")
                .filter(field -> fixed.isPresent() && grows(field))
                .map(field -> new Refusal(
                        field,
                        change + " grows, and its class \"" + name.orElseThrow() + "\" lets no claim grow",
                        EXPAND,
                        false));
    }

    private static boolean grows(FieldChange field) {
        Optional<BigDecimal> before = field.before().map(Sizes::text).flatMap(Quantities::parse);
        Optional<BigDecimal> after = field.after().map(Sizes::text).flatMap(Quantities::parse);
        return before.isPresent() && after.isPresent() && after.get().compareTo(before.get()) > 0;
    }

    private static Optional<FieldChange> first(Change change, String... keys) {
        return change.at(keys).stream().findFirst();
    }
}
