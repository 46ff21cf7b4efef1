package dev.veles.diff;

import dev.veles.diff.DiffResult.DiffPart;
import dev.veles.diff.TouchedWorkload.Touch;
import dev.veles.manifest.Manifest;
import dev.veles.parallel.Parallel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much a change reaches.
 *
 * @param parts how many parts differ
 * @param objects how many objects differ
 * @param workloads what runs and does not go on as it was, in the order of the changes
 */
public record BlastRadius(int parts, int objects, List<TouchedWorkload> workloads) {
    private static final Set<String> KINDS = Set.of(
            "apps/Deployment",
            "apps/StatefulSet",
            "apps/DaemonSet",
            "apps/ReplicaSet",
            "batch/CronJob",
            "batch/Job",
            "keda.sh/ScaledJob",
            "/ReplicationController",
            "/Pod");

    /** What a HelmRelease says of what it installs. */
    private static final Set<String> CONTENT = Set.of(
            "chart",
            "chartRef",
            "values",
            "valuesFrom",
            "postRenderers",
            "commonMetadata",
            "releaseName",
            "targetNamespace",
            "storageNamespace");

    /** Copies the list. */
    public BlastRadius {
        workloads = List.copyOf(workloads);
    }

    /** Counts. */
    public static BlastRadius of(DiffResult result) {
        int parts = 0;
        int objects = 0;
        List<TouchedWorkload> workloads = new ArrayList<>();
        for (DiffPart part : result.parts()) {
            SetDiff diff = part.diff();
            parts += diff.isEmpty() ? 0 : 1;
            objects += diff.changes().size();
            add(part, workloads);
        }
        return new BlastRadius(parts, objects, workloads);
    }

    private static void add(DiffPart part, List<TouchedWorkload> workloads) {
        Set<String> configs = new HashSet<>();
        for (ObjectChange change : part.diff().changes()) {
            ConfigUse.name(change).ifPresent(configs::add);
        }
        for (ObjectChange change : part.diff().changes()) {
            Manifest manifest = change.shown().manifest();
            List<Touch> touches = isWorkload(manifest) ? touches(change, configs) : List.of();
            add(part.name(), manifest, touches, workloads);
        }
        List<DiffObject> same = configs.isEmpty() ? List.of() : part.diff().bystanders();
        List<Boolean> reads = Parallel.map(same, object -> reads(object.manifest(), configs));
        for (int i = 0; i < reads.size(); i++) {
            List<Touch> touches = reads.get(i) ? List.of(Touch.READS) : List.of();
            add(part.name(), same.get(i).manifest(), touches, workloads);
        }
    }

    private static void add(String part, Manifest manifest, List<Touch> touches, List<TouchedWorkload> workloads) {
        if (!touches.isEmpty()) {
            workloads.add(new TouchedWorkload(part, manifest.ref(), touches));
        }
    }

    /** True for what Helm makes pods of. */
    static boolean isRelease(Manifest manifest) {
        return manifest.is("helm.toolkit.fluxcd.io", "HelmRelease");
    }

    /** True for what makes pods. */
    static boolean isWorkload(Manifest manifest) {
        return isRelease(manifest) || KINDS.contains(manifest.group() + "/" + manifest.kind());
    }

    private static List<Touch> touches(ObjectChange change, Set<String> configs) {
        return switch (change.kind()) {
            case ADDED -> List.of(Touch.STARTS);
            case REMOVED -> List.of(Touch.STOPS);
            case MOVED -> List.of(Touch.REPLACED);
            case CHANGED -> changed(change, configs);
        };
    }

    private static List<Touch> changed(ObjectChange change, Set<String> configs) {
        List<Touch> touches = new ArrayList<>();
        boolean release = isRelease(change.shown().manifest());
        boolean pod = change.shown().manifest().kind().equals("Pod");
        if (release && changes(change, path -> path.size() > 1 && CONTENT.contains(path.get(1)))) {
            touches.add(Touch.UPGRADES);
        }
        if (!release
                && changes(
                        change,
                        path -> path.contains("template") || (pod && path.get(0).equals("spec")))) {
            touches.add(Touch.ROLLS);
        }
        if (changes(
                change,
                path -> path.equals(List.of("spec", "replicas"))
                        || path.equals(List.of("spec", "parallelism"))
                        || path.equals(List.of("spec", "suspend")))) {
            touches.add(Touch.SCALES);
        }
        Optional<DiffObject> after = change.after();
        if (after.isPresent() && reads(after.get().manifest(), configs)) {
            touches.add(Touch.READS);
        }
        return touches;
    }

    private interface Wanted {
        boolean is(List<String> keys);
    }

    private static boolean changes(ObjectChange change, Wanted wanted) {
        for (FieldChange field : change.fields()) {
            List<String> keys = field.path().keys();
            if (!keys.isEmpty() && keys.get(0).equals("spec") && wanted.is(keys)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(Manifest manifest, Set<String> configs) {
        return !configs.isEmpty() && ConfigUse.of(manifest).stream().anyMatch(configs::contains);
    }
}
