package dev.veles.rules.kustomize;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.ManifestSet;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Kustomizations;
import dev.veles.units.RawKustomization;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a base itself says: the objects of its files and its patches, without those of what it builds on. */
final class BaseContent {
    private static final Set<String> NAMES = Set.of("base", "bases");

    private BaseContent() {}

    /** The content of the kustomization that is judged, if that is a base. */
    static Optional<ManifestSet> of(RuleContext context) {
        return context.kustomization()
                .filter(file -> !file.isComponent())
                .filter(file -> isBase(file, context))
                .flatMap(file -> content(file, context));
    }

    /** The content of the kustomization that is judged, if that is a base or a Component: what several share. */
    static Optional<ManifestSet> shared(RuleContext context) {
        return context.kustomization()
                .filter(file -> file.isComponent() || isBase(file, context))
                .flatMap(file -> content(file, context));
    }

    private static Optional<ManifestSet> content(KustomizationFile file, RuleContext context) {
        return context.repository()
                .map(repository ->
                        ManifestSet.of(RawKustomization.of(repository, file).objects()));
    }

    /** By the name of its folder, or because several build on it. */
    private static boolean isBase(KustomizationFile file, RuleContext context) {
        boolean named = !Collections.disjoint(NAMES, Arrays.asList(file.folder().split("/", -1)));
        return named || users(file, context) > 1;
    }

    private static int users(KustomizationFile file, RuleContext context) {
        Set<String> folders = new HashSet<>();
        context.repository().ifPresent(repository -> {
            Kustomizations all = repository.kustomizations();
            all.users(file.folder()).forEach(user -> folders.add(user.folder()));
        });
        return folders.size();
    }
}
