package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.StorageSpec.BackupSpec;
import dev.veles.manifest.Manifest;
import dev.veles.model.Model;
import dev.veles.model.StorageClass;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.JsonWriter;
import dev.veles.yaml.MappingBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Storage classes and Longhorn's recurring jobs. A class names a group of jobs and never single jobs: its parameters
 * can never be changed, the members of a group can.
 */
final class StorageClassRenderer implements Renderer {
    @Override
    public List<RenderedManifest> render(Model model) {
        List<RenderedManifest> manifests = new ArrayList<>();
        for (StorageClass storageClass : model.storageClasses()) {
            manifests.add(RenderedManifest.at(Placement.PLATFORM, storageClass(model, storageClass)));
            storageClass
                    .backup()
                    .forEach(backup -> manifests.add(
                            RenderedManifest.at(Placement.PLATFORM, recurringJob(model, storageClass, backup))));
        }
        return manifests;
    }

    private static Manifest storageClass(Model model, StorageClass storageClass) {
        Location cause = storageClass.location();
        return new Manifest(
                ObjectBuilder.clusterScoped(model, cause, "storage.k8s.io/v1", "StorageClass", storageClass.name())
                        .annotation(ObjectBuilder.FLUX_PRUNE, "disabled")
                        .annotations(storageClass.annotations())
                        .start()
                        .put("provisioner", storageClass.provisioner())
                        .put("reclaimPolicy", storageClass.reclaimPolicy())
                        .put("volumeBindingMode", storageClass.volumeBindingMode())
                        .put("allowVolumeExpansion", storageClass.allowVolumeExpansion())
                        .putUnlessEmpty("mountOptions", MappingBuilder.strings(cause, storageClass.mountOptions()))
                        .putUnlessEmpty("parameters", parameters(storageClass).build())
                        .build());
    }

    private static MappingBuilder parameters(StorageClass storageClass) {
        MappingBuilder parameters = mapping(storageClass.location());
        storageClass.parameters().forEach(parameters::put);
        boolean named = storageClass.parameters().containsKey("recurringJobSelector");
        if (!storageClass.backup().isEmpty() && !named) {
            Location cause = storageClass.backup().get(0).location();
            parameters.put("recurringJobSelector", new Located<>(selector(storageClass), cause));
        }
        return parameters;
    }

    /** Longhorn takes JSON in a string. */
    private static String selector(StorageClass storageClass) {
        return "[{\"name\":" + JsonWriter.quote(storageClass.name().value()) + ",\"isGroup\":true}]";
    }

    private static Manifest recurringJob(Model model, StorageClass storageClass, BackupSpec backup) {
        Location cause = backup.location();
        Located<String> name = backup.task().map(task -> storageClass.name() + "-" + task);
        return ObjectBuilder.clusterScoped(model, cause, "longhorn.io/v1beta2", "RecurringJob", name)
                .in(storageClass.longhornNamespace())
                .withSpec(mapping(cause)
                        .put("name", name)
                        .put("task", backup.task())
                        .put("cron", backup.cron())
                        .put("retain", backup.retain())
                        .put("concurrency", backup.concurrency().orElseGet(() -> new Located<>(1, cause)))
                        .put("groups", MappingBuilder.strings(cause, List.of(storageClass.name()))));
    }
}
