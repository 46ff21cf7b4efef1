package dev.veles.manifest;

import java.util.ArrayList;
import java.util.List;

/**
 * The pods of Tekton: one for each task that is written out, with its steps and sidecars as containers. A run says where
 * they run, under which account, and what their workspaces are; a workspace is written as a volume is.
 *
 * @param life how long they live, which depends on whether there is a run
 */
record TektonPods(PodLife life) implements PodShape {
    /** The pods of what is only defined. */
    static final TektonPods DEFINED = new TektonPods(PodLife.DEFINED);

    /** The pods of what runs. */
    static final TektonPods RUNNING = new TektonPods(PodLife.ENDING);

    private static final List<String> OF_POD = List.of(
            "affinity",
            "automountServiceAccountToken",
            "hostNetwork",
            "imagePullSecrets",
            "nodeSelector",
            "priorityClassName",
            "runtimeClassName",
            "securityContext",
            "tolerations");

    private static final List<List<String>> TASKS = List.of(
            List.of("taskSpec"),
            List.of("tasks[]", "taskSpec"),
            List.of("finally[]", "taskSpec"),
            List.of("pipelineSpec", "tasks[]", "taskSpec"),
            List.of("pipelineSpec", "finally[]", "taskSpec"));

    @Override
    public void collect(ObjectView owner, List<PodView> pods) {
        owner.root().get("spec").ifPresent(spec -> collect(spec, pods));
    }

    private void collect(Field spec, List<PodView> pods) {
        List<Field> tasks = new ArrayList<>();
        if (!spec.items("steps").isEmpty()) {
            tasks.add(spec);
        }
        TASKS.forEach(path -> tasks.addAll(Wildcards.find(spec, path)));
        List<Field> runs = runs(spec);
        for (Field task : tasks) {
            add(task, runs, spec, pods);
        }
        if (life == PodLife.ENDING && (tasks.isEmpty() || runs.size() > 1)) {
            runs.forEach(run -> add(spec, List.of(run), spec, pods));
        }
    }

    /** What says how tasks run: the run itself, by its template where it has one; then what it says of single tasks. */
    private static List<Field> runs(Field spec) {
        List<Field> runs = new ArrayList<>(2);
        runs.add(spec.get("taskRunTemplate").orElse(spec));
        runs.addAll(spec.items("taskRunSpecs"));
        return runs;
    }

    private void add(Field task, List<Field> runs, Field spec, List<PodView> pods) {
        PodParts parts = new PodParts(task);
        Field run = runs.get(0);
        for (String template : List.of("podTemplate", "taskPodTemplate")) {
            run.get(template).ifPresent(pod -> {
                parts.addMissing(pod, OF_POD);
                parts.addItems("volumes", pod.items("volumes"));
            });
        }
        parts.addMissing(run, List.of("serviceAccountName"));
        parts.addMissing("serviceAccountName", run.get("taskServiceAccountName"));
        List<Field> containers = new ArrayList<>();
        task.items("steps").forEach(step -> containers.add(PodParts.scripted(step, "script")));
        containers.addAll(task.items("sidecars"));
        task.get("stepTemplate").ifPresent(containers::add);
        parts.addItems("containers", containers);
        parts.addItems("volumes", task.items("volumes"));
        parts.addItems("volumes", life == PodLife.ENDING ? spec.items("workspaces") : List.of());
        pods.add(new PodView(task.object(), task.get("metadata"), parts.spec(), life));
    }
}
