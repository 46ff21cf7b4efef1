package dev.veles.render;

import static dev.veles.render.Markdown.code;
import static dev.veles.render.Markdown.codes;

import dev.veles.contract.StorageSpec.BackupSpec;
import dev.veles.contract.StorageSpec.BackupTargetSpec;
import dev.veles.contract.StorageSpec.ClassSpec;
import dev.veles.model.Model;
import dev.veles.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is kept of volumes, how often and where. */
final class BackupSection {
    private final Model model;

    BackupSection(Model model) {
        this.model = model;
    }

    void write(Markdown page) {
        List<List<String>> rows = new ArrayList<>();
        model.spec()
                .storage()
                .classes()
                .values()
                .forEach(storageClass -> storageClass.backup().forEach(backup -> rows.add(row(storageClass, backup))));
        if (rows.isEmpty() && model.spec().storage().backupTarget().isEmpty()) {
            return;
        }
        page.heading(2, "Backups");
        if (!rows.isEmpty()) {
            page.paragraph("Volumes have Longhorn's recurring jobs, attached by their StorageClasses:");
            page.table(List.of("Storage class", "Volumes", "Task", "Schedule (UTC)", "Kept"), rows);
        }
        model.spec().storage().backupTarget().ifPresent(target -> target(page, target));
    }

    private List<String> row(ClassSpec storageClass, BackupSpec backup) {
        return List.of(
                code(storageClass.name().value()),
                codes(volumes(storageClass)),
                backup.task().value(),
                code(backup.cron().value()),
                String.valueOf(backup.retain().value()));
    }

    /** Claims, and StatefulSets whose replicas have volumes of their own. */
    private List<String> volumes(ClassSpec storageClass) {
        String name = storageClass.name().value();
        return Stream.concat(
                        model.workloads().stream()
                                .filter(workload -> workload.storage()
                                        .filter(storage ->
                                                storage.storageClass().value().equals(name))
                                        .isPresent())
                                .map(workload -> workload.name().value()),
                        model.claims().stream()
                                .filter(claim ->
                                        claim.spec().storageClass().value().equals(name))
                                .map(claim -> claim.name().value()))
                .toList();
    }

    private static void target(Markdown page, BackupTargetSpec target) {
        String secret = target.credentialSecret()
                .map(name -> " with the credential Secret " + code(name.value()))
                .orElse("");
        target.url()
                .ifPresent(url ->
                        page.paragraph("Longhorn's default backup target is " + code(url.value()) + secret + "."));
        page.items(target.notes().stream().map(Located::value).toList());
    }
}
