package dev.veles.rules.changes;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what becomes of objects that are gone from what a Flux Kustomization applies. */
public final class PruneOrOrphan implements DiffRule {
    private static final RuleMeta META = RuleMeta.warning("prune-or-orphan", Category.CHANGES, Scope.DIFF)
            .summary("Objects are gone from Git, and Flux deletes them or leaves them running")
            .why("What is gone from Git is either gone from the cluster as well, or runs on and nobody updates it.")
            .help("Say with \"prune\" on the Kustomization, or \"kustomize.toolkit.fluxcd.io/prune: disabled\" on the"
                    + " object, which of the two is meant.")
            .since("0.1", "Flux: Kustomization, prune and deletion policy");

    /** As many objects as a message names. */
    private static final int NAMED = 5;

    /** What holds data, or others: made anew, it is empty. */
    private static final Set<String> HOLDERS =
            Set.of("PersistentVolumeClaim", "Namespace", "CustomResourceDefinition", "StatefulSet");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        Map<Pruning, List<Change>> fates = new EnumMap<>(Pruning.class);
        if (context.isDelivered()) {
            for (Change change : context.changes()) {
                // A generator's next ConfigMap is what a change of its content is made of, and no news.
                if (change.isGone() && !Regenerated.isReplaced(change.before().orElseThrow(), context)) {
                    fates.computeIfAbsent(Pruning.of(change, context), fate -> new ArrayList<>())
                            .add(change);
                }
            }
        }
        fates.forEach((fate, gone) -> report(fate, gone, context));
    }

    private static void report(Pruning fate, List<Change> gone, DiffContext context) {
        switch (fate) {
            case DELETED -> deleted(gone, context);
            case LEFT -> left(gone, context);
            case KEPT -> gone.forEach(change -> kept(change, context));
            case ADOPTED -> gone.forEach(change -> adopted(change, context));
            case WAITING, UNKNOWN -> {}
        }
    }

    private static void deleted(List<Change> gone, DiffContext context) {
        boolean goes = context.deliveredAfter().isEmpty();
        ObjectView by = kustomization(context);
        String what = (gone.size() == 1 ? "one object that is" : gone.size() + " objects that are") + " gone from Git "
                + (gone.size() == 1 ? "is" : "are") + " deleted: " + names(gone);
        context.report(
                goes ? Severity.WARNING : Severity.INFO,
                place(by, "prune"),
                goes ? by + " goes, and with it " + counted(gone) + ": " + names(gone) : what,
                "Annotate what is to stay with \"kustomize.toolkit.fluxcd.io/prune: disabled\" in a commit before this"
                        + " one.");
    }

    private static void left(List<Change> gone, DiffContext context) {
        boolean goes = context.deliveredAfter().isEmpty();
        ObjectView by = kustomization(context);
        context.report(
                Severity.WARNING,
                place(by, goes && by.root().find("spec", "deletionPolicy").isPresent() ? "deletionPolicy" : "prune"),
                by + (goes ? " goes and leaves " : " leaves ") + counted(gone) + " behind: " + names(gone),
                "Delete by hand what is not to run on, or let the Kustomization prune before the objects go.");
    }

    private static void kept(Change change, DiffContext context) {
        ObjectView object = change.before().orElseThrow();
        context.report(
                Severity.INFO,
                object,
                object + " stays in the cluster because of \""
                        + Flux.keptBy(object).orElseThrow() + "\"");
    }

    private static void adopted(Change change, DiffContext context) {
        ObjectView object = change.before().orElseThrow();
        String other = context.adopter(change).orElseThrow();
        Field name = object.root().find("metadata", "name").orElseGet(object::root);
        context.report(
                HOLDERS.contains(object.kind()) ? Severity.ERROR : Severity.WARNING,
                name,
                object + " goes over to Kustomization \"" + other + "\", and is deleted and made anew if "
                        + kustomization(context) + " is quicker",
                "Annotate it with \"kustomize.toolkit.fluxcd.io/prune: disabled\" in a commit before this one, and take"
                        + " that away once it has moved.");
    }

    private static ObjectView kustomization(DiffContext context) {
        return context.deliveredAfter().or(context::deliveredBefore).orElseThrow();
    }

    private static Field place(ObjectView kustomization, String key) {
        return kustomization
                .root()
                .find("spec", key)
                .or(() -> kustomization.root().find("metadata", "name"))
                .orElseGet(kustomization::root);
    }

    private static String counted(List<Change> gone) {
        return gone.size() == 1 ? "one object" : gone.size() + " objects";
    }

    private static String names(List<Change> gone) {
        List<String> names = new ArrayList<>();
        for (Change change : gone.subList(0, Math.min(NAMED, gone.size()))) {
            names.add(change.before().orElseThrow().ref().toString());
        }
        int rest = gone.size() - names.size();
        return String.join(", ", names) + (rest > 0 ? " and " + rest + " more" : "");
    }
}
