package dev.veles.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pods of Argo's workflows: one for each template that runs containers. What a template does not say of its pod, the
 * defaults for templates and the workflow say; {@code podSpecPatch} has the last word. Only those volumes are attached
 * that a container mounts.
 *
 * @param path where the specification of the workflow stands
 */
record ArgoPods(List<String> path) implements PodShape {
    /** What a template and the workflow can both say, in the words of a pod. */
    private static final List<String> SHARED = List.of(
            "affinity",
            "automountServiceAccountToken",
            "nodeSelector",
            "priorityClassName",
            "securityContext",
            "serviceAccountName",
            "tolerations");

    private static final List<String> OF_WORKFLOW = List.of("hostNetwork", "imagePullSecrets");

    @Override
    public void collect(ObjectView owner, List<PodView> pods) {
        for (Field workflow : Wildcards.find(owner.root(), path)) {
            for (Field template : workflow.items("templates")) {
                add(template, workflow, pods);
                inline(template).forEach(each -> add(each, workflow, pods));
            }
        }
    }

    /** Templates that are written where they are used. */
    private static List<Field> inline(Field template) {
        List<Field> found = new ArrayList<>(Wildcards.find(template, List.of("dag", "tasks[]", "inline")));
        for (Field parallel : template.items("steps")) {
            parallel.items().forEach(step -> step.get("inline").ifPresent(found::add));
        }
        return found;
    }

    private static void add(Field template, Field workflow, List<PodView> pods) {
        List<Field> containers = containers(template);
        if (containers.isEmpty()) {
            return;
        }
        PodParts parts = new PodParts(template);
        parts.addMissing(template, SHARED);
        workflow.get("templateDefaults").ifPresent(defaults -> parts.addMissing(defaults, SHARED));
        parts.addMissing(workflow, SHARED);
        parts.addMissing(workflow, OF_WORKFLOW);
        parts.addMissing("priorityClassName", workflow.get("podPriorityClassName"));
        parts.addItems("containers", containers);
        parts.addItems("initContainers", template.items("initContainers"));
        parts.addItems("volumes", mounted(template, workflow, containers));
        for (Field holder : List.of(workflow, template)) {
            holder.get("podSpecPatch").ifPresent(patch -> patch.documents().forEach(parts::patch));
        }
        pods.add(new PodView(
                template.object(),
                template.get("metadata").or(() -> workflow.get("podMetadata")),
                parts.spec(),
                PodLife.ENDING));
    }

    private static List<Field> containers(Field template) {
        List<Field> containers = new ArrayList<>(2);
        template.get("container").ifPresent(containers::add);
        template.get("script").ifPresent(script -> containers.add(PodParts.scripted(script, "source")));
        containers.addAll(template.items("containerSet", "containers"));
        if (!containers.isEmpty()) {
            containers.addAll(template.items("sidecars"));
        }
        return containers;
    }

    private static List<Field> mounted(Field template, Field workflow, List<Field> containers) {
        List<Field> all = new ArrayList<>(containers);
        all.addAll(template.items("initContainers"));
        template.get("containerSet").ifPresent(all::add);
        Set<String> names = new HashSet<>();
        for (Field container : all) {
            container.items("volumeMounts").forEach(mount -> mount.text("name").ifPresent(names::add));
            container
                    .items("volumeDevices")
                    .forEach(device -> device.text("name").ifPresent(names::add));
        }
        List<Field> volumes = new ArrayList<>(template.items("volumes"));
        volumes.addAll(workflow.items("volumes"));
        volumes.removeIf(volume -> !names.contains(volume.text("name").orElse("")));
        return volumes;
    }
}
