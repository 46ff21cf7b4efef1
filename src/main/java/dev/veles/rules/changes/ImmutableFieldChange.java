package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds changes that the API server refuses, because the field is fixed once the object is there. */
public final class ImmutableFieldChange implements DiffRule {
    private static final String ANEW =
            "Nothing, where the object may be away for that moment; else give it a new name.";
    private static final String LOST =
            "Remove the annotation, which lets Flux delete the object and with it what it holds.";
    private static final Set<String> STATEFUL =
            Set.of("StatefulSet", "PersistentVolumeClaim", "PersistentVolume", "CustomResourceDefinition");

    private static final RuleMeta META = RuleMeta.error("immutable-field-change", Category.CHANGES, Scope.DIFF)
            .yieldsTo("job-template-change-same-name", "pvc-shrunk", "storage-class-changed")
            .summary("A field changes that the API server never lets change")
            .why("The API server refuses the object, and Flux applies nothing of the Kustomization that holds it.")
            .help("Give the object a new name, or let Flux make it anew with a force annotation.")
            .since("0.1", "Answers of the Kubernetes API server 1.35 to server-side apply", Flux.FORCE_SOURCE);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.changes()) {
            if (change.isKept()) {
                check(change, kind(change), context);
                if (isSealed(change)) {
                    check(change, FixedFields.SEALED, context);
                }
                for (Refusals.Refusal refusal : Refusals.of(change, context)) {
                    report(change, refusal, context);
                }
            }
        }
    }

    private static FixedFields kind(Change change) {
        return FixedFields.of(change.shown().manifest().group(), change.shown().kind());
    }

    private static boolean isSealed(Change change) {
        return (change.is("", "ConfigMap") || change.is("", "Secret"))
                && change.before()
                        .flatMap(old -> old.root().text("immutable"))
                        .filter("true"::equals)
                        .isPresent();
    }

    private static void check(Change change, FixedFields fixed, DiffContext context) {
        Map<String, FieldChange> first = new LinkedHashMap<>();
        for (FieldChange field : change.fields()) {
            String name = fixed.in(field.path().keys());
            if (!name.isEmpty() && !Leeway.allows(change, field)) {
                first.merge(name, field, ImmutableFieldChange::better);
            }
        }
        first.forEach((name, field) -> {
            String problem = "\"" + name + "\" of " + change + " changes, and it is fixed";
            report(change, new Refusals.Refusal(field, problem, fixed.remedy(), true), context);
        });
    }

    /** One finding for each fixed field: at the first new value, since that is what somebody has to change. */
    private static FieldChange better(FieldChange one, FieldChange other) {
        return one.after().isEmpty() && other.after().isPresent() ? other : one;
    }

    private static void report(Change change, Refusals.Refusal refusal, DiffContext context) {
        Field place = change.place(refusal.field());
        if (!Flux.isForced(change, context) || !refusal.isForceable()) {
            context.report(Severity.ERROR, place, refusal.problem(), refusal.remedy());
        } else if (STATEFUL.contains(change.shown().kind())) {
            context.report(
                    Severity.ERROR, place, refusal.problem() + "; the force annotation deletes the object", LOST);
        } else {
            context.report(Severity.INFO, place, refusal.problem() + ": Flux deletes it and makes it anew", ANEW);
        }
    }
}
