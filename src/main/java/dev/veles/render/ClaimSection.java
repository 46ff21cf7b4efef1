package dev.veles.render;

import static dev.veles.render.Markdown.code;
import static dev.veles.render.Markdown.codes;

import dev.veles.contract.ServiceSpec.VolumeSpec;
import dev.veles.contract.StorageSpec.ClaimSpec;
import dev.veles.contract.StorageSpec.ClassSpec;
import dev.veles.model.Claim;
import dev.veles.model.Model;
import dev.veles.model.Workload;
import dev.veles.source.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which claims there are, who writes to them, and what that means. */
final class ClaimSection {
    private static final Map<String, String> SHORT_MODES =
            Map.of("ReadWriteOnce", "RWO", "ReadWriteMany", "RWX", "ReadOnlyMany", "ROX", "ReadWriteOncePod", "RWOP");

    private final Model model;

    ClaimSection(Model model) {
        this.model = model;
    }

    void write(Markdown page) {
        List<String> own = model.workloads().stream()
                .flatMap(workload -> workload.storage().map(storage -> own(workload, storage)).stream())
                .toList();
        if (model.claims().isEmpty() && own.isEmpty()) {
            return;
        }
        page.heading(2, "Claims and artifacts");
        own.forEach(page::paragraph);
        for (Claim claim : model.claims()) {
            page.paragraph(sentence(claim));
            page.items(claim.spec().notes().stream().map(Located::value).toList());
        }
    }

    private String sentence(Claim claim) {
        ClaimSpec spec = claim.spec();
        String mode = spec.accessMode().value();
        List<String> writers = spec.writers().stream().map(Located::value).toList();
        String mounted = writers.isEmpty()
                ? "No service writes to it; its mount path is "
                        + code(spec.mountPath().value()) + "."
                : "Only its declared writers mount it, at "
                        + code(spec.mountPath().value()) + ": " + codes(writers) + ".";
        return code(claim.name().value()) + " is a " + mode + " ("
                + SHORT_MODES.getOrDefault(mode, mode) + ") claim of " + spec.size() + ", of the storage class "
                + code(spec.storageClass().value()) + provisioner(spec.storageClass()) + ". " + mounted;
    }

    private String own(Workload workload, VolumeSpec storage) {
        return "Each replica of " + code(workload.name().value()) + " has a volume of its own of " + storage.size()
                + ", of the storage class " + code(storage.storageClass().value())
                + provisioner(storage.storageClass()) + ", mounted at "
                + code(storage.mountPath().value()) + ".";
    }

    private String provisioner(Located<String> name) {
        ClassSpec storageClass = model.spec().storage().classes().get(name.value());
        return Optional.ofNullable(storageClass)
                .flatMap(ClassSpec::provisioner)
                .map(found -> found.value().equals("driver.longhorn.io") ? " (Longhorn)" : " (" + found + ")")
                .orElse("");
    }
}
