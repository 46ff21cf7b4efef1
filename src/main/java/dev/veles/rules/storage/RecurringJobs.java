package dev.veles.rules.storage;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Longhorn's recurring snapshots and backups, and how storage classes choose them. */
final class RecurringJobs {
    /** The parameter of a class: JSON in a string. */
    static final String SELECTOR = "recurringJobSelector";

    private static final String LONGHORN = "longhorn.io";

    private final List<ObjectView> jobs;
    private final boolean known;

    RecurringJobs(RuleContext context) {
        List<ObjectView> own = context.objects().all(LONGHORN, "RecurringJob");
        jobs = context.isWhole() ? context.everywhere(LONGHORN, "RecurringJob") : own;
        // What is rendered, or piped in, is all that there is, as far as it holds such jobs.
        known = context.isWhole() || (context.repository().isEmpty() && !own.isEmpty());
    }

    /**
     * What a class chooses.
     *
     * @param name of a job or of a group
     * @param group true for a group
     */
    record Choice(String name, boolean group) {
        private boolean takes(ObjectView job) {
            return group
                    ? job.root().items("spec", "groups").stream()
                            .anyMatch(field -> field.value().equals(name))
                    : job.name().equals(name);
        }

        @Override
        public String toString() {
            return (group ? "group \"" : "job \"") + name + "\"";
        }
    }

    /** What a selector chooses; empty where it is not the JSON list that Longhorn reads. */
    static Optional<List<Choice>> choices(Field selector) {
        if (!StrictJson.is(selector.value())) {
            return Optional.empty();
        }
        Field list = selector.documents().stream().findFirst().orElse(selector);
        if (!(list.node() instanceof Sequence)) {
            return Optional.empty();
        }
        List<Choice> choices = new ArrayList<>();
        for (Field item : list.items()) {
            choices.add(new Choice(
                    item.text("name").orElse(""),
                    item.text("isGroup").orElse("").equals("true")));
        }
        return Optional.of(choices);
    }

    /** True where a job that is not found here is nowhere. */
    boolean areKnown() {
        return known;
    }

    boolean has(Choice choice) {
        return jobs.stream().anyMatch(choice::takes);
    }

    /** The tasks that the chosen jobs do. */
    Set<String> tasks(List<Choice> choices) {
        Set<String> tasks = new LinkedHashSet<>();
        for (ObjectView job : jobs) {
            if (choices.stream().anyMatch(choice -> choice.takes(job))) {
                tasks.add(job.root().text("spec", "task").orElse(""));
            }
        }
        return tasks;
    }
}
