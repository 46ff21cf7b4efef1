package dev.veles.rules.kustomize;

import dev.veles.build.Intake;
import dev.veles.build.Intakes;
import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a kustomization may change: its own intake or, for a Component, those of all that use it. */
final class Targets {
    private final List<Intake> all;

    private Targets(List<Intake> all) {
        this.all = all;
    }

    /** Empty where something that it works on is not known. */
    static Optional<Targets> of(KustomizationFile file, RuleContext context) {
        Optional<Repository> repository = context.repository();
        Optional<Intakes> intakes = context.intakes();
        if (repository.isEmpty() || intakes.isEmpty()) {
            return Optional.empty();
        }
        List<KustomizationFile> users =
                file.isComponent() ? repository.get().kustomizations().users(file.folder()) : List.of(file);
        List<Intake> all = new ArrayList<>();
        for (KustomizationFile user : users) {
            if (user.isComponent() || !add(user, intakes.get(), context, all)) {
                return Optional.empty();
            }
        }
        boolean known = !all.isEmpty() && !(file.isComponent() && isUsedByFlux(file, context));
        return known ? Optional.of(new Targets(all)) : Optional.empty();
    }

    /** False where something is not known. Flux may add Components to what it applies. */
    private static boolean add(KustomizationFile file, Intakes intakes, RuleContext context, List<Intake> all) {
        List<List<Node>> variants = new ArrayList<>(List.of(List.of()));
        for (ObjectView object : context.everywhere("kustomize.toolkit.fluxcd.io", "Kustomization")) {
            List<Field> components = object.root().items("spec", "components");
            if (!components.isEmpty() && FluxPaths.folder(object).equals(file.folder())) {
                variants.add(components.stream().map(Field::node).toList());
            }
        }
        for (List<Node> components : variants) {
            Optional<Intake> intake = intakes.of(file, components);
            if (intake.isEmpty()) {
                return false;
            }
            all.add(intake.get());
        }
        return true;
    }

    /** Flux may add a Component to any kustomization. */
    private static boolean isUsedByFlux(KustomizationFile file, RuleContext context) {
        if (!context.isWhole()) {
            return true;
        }
        for (ObjectView object : context.everywhere("kustomize.toolkit.fluxcd.io", "Kustomization")) {
            for (Field component : object.root().items("spec", "components")) {
                String path = RepositoryPath.resolve(FluxPaths.folder(object), component.value());
                if (path.equals(file.folder())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** False where a patch with a target surely changes nothing. */
    boolean mayFit(Mapping target) {
        return any(intake -> intake.mayFit(target));
    }

    /** False where a replacement surely changes nothing. */
    boolean mayReplace(Mapping select) {
        return any(intake -> intake.mayReplace(select));
    }

    /** False where an entry of {@code images} surely changes nothing. */
    boolean mayHaveImage(String name) {
        return any(intake -> intake.mayHaveImage(name));
    }

    private boolean any(Predicate<Intake> changes) {
        for (Intake intake : all) {
            if (changes.test(intake)) {
                return true;
            }
        }
        return false;
    }
}
