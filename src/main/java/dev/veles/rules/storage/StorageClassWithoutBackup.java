package dev.veles.rules.storage;

import dev.veles.facts.StorageClass;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.rules.storage.RecurringJobs.Choice;
import dev.veles.source.Located;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds Longhorn classes whose volumes get no recurring snapshots and backups although somebody says they do. */
public final class StorageClassWithoutBackup implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "storage-class-without-backup", Category.STORAGE, Scope.ANYWHERE)
            .needsBuild()
            .yieldsTo("storage-class-parameter-invalid")
            .summary("A Longhorn storage class chooses recurring jobs that are not there, or none")
            .why("Its volumes get no snapshot and no backup, and nobody hears of it before one is needed.")
            .help("Write recurringJobSelector as a JSON list in a string, such as"
                    + " '[{\"name\":\"veles-db\",\"isGroup\":true}]', and give a RecurringJob of each task that group.")
            .since("0.1", "the Veles contract: Assumptions", "Longhorn: recurring snapshots and backups");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        List<ObjectView> classes = context.objects().all("storage.k8s.io", "StorageClass");
        if (!classes.isEmpty()) {
            RecurringJobs jobs = new RecurringJobs(context);
            for (ObjectView object : classes) {
                if (Longhorn.isClass(object)) {
                    check(object, jobs, context);
                }
            }
        }
    }

    private static void check(ObjectView object, RecurringJobs jobs, RuleContext context) {
        List<String> promised = promised(object, context);
        Optional<Field> selector = object.root()
                .find("parameters", RecurringJobs.SELECTOR)
                .filter(field -> !field.value().isBlank());
        if (selector.isPresent() && !selector.get().value().contains("${")) {
            checkSelector(selector.get(), promised, jobs, context);
        } else if (selector.isEmpty() && !promised.isEmpty()) {
            context.report(
                    place(object),
                    object + " has no recurringJobSelector; the contract promises \"" + String.join("\", \"", promised)
                            + "\"");
        }
    }

    /** The tasks that the contract promises. */
    private static List<String> promised(ObjectView object, RuleContext context) {
        return context.contract()
                .flatMap(facts -> facts.storageClass(object.name()))
                .map(StorageClass::backups)
                .map(backups -> backups.stream().map(Located::value).toList())
                .orElse(List.of());
    }

    private static Field place(ObjectView object) {
        Field root = object.root();
        return root.find("parameters", RecurringJobs.SELECTOR)
                .or(() -> root.get("parameters"))
                .or(() -> root.find("metadata", "name"))
                .orElse(root);
    }

    private static void checkSelector(Field selector, List<String> promised, RecurringJobs jobs, RuleContext context) {
        String seen = selector.object() + " has the recurringJobSelector \"" + selector.value() + "\", which ";
        Optional<List<Choice>> choices = RecurringJobs.choices(selector);
        if (choices.isEmpty()) {
            context.report(selector, seen + "is no JSON list");
            return;
        }
        if (choices.get().isEmpty() && !promised.isEmpty()) {
            context.report(selector, seen + "chooses nothing");
        } else if (jobs.areKnown()) {
            checkChoices(selector, choices.get(), promised, jobs, context);
        }
    }

    private static void checkChoices(
            Field selector, List<Choice> choices, List<String> promised, RecurringJobs jobs, RuleContext context) {
        for (Choice choice : choices) {
            if (!jobs.has(choice)) {
                context.report(
                        selector,
                        selector.object() + " chooses the " + choice + ", and no RecurringJob "
                                + (choice.group() ? "is in that group" : "has that name"));
                return;
            }
        }
        Set<String> done = jobs.tasks(choices);
        for (String task : promised) {
            if (!done.contains(task)) {
                context.report(
                        selector,
                        "no RecurringJob that " + selector.object() + " chooses does the task \"" + task
                                + "\", which the contract promises");
            }
        }
    }
}
