package dev.veles.rules.kustomize;

import dev.veles.finding.Phrases;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryPath;
import java.util.List;
import java.util.Optional;

/** Finds Components and Kustomizations that are taken for one another. */
public final class ComponentMisused implements Rule {
    private static final RuleMeta META = RuleMeta.error("component-misused", Category.KUSTOMIZE, Scope.ANYWHERE)
            .needsKustomization()
            .summary("A Component is used as a Kustomization, or a Kustomization as a Component")
            .why("kustomize refuses the one in place of the other, so nothing of the folder builds.")
            .help("List Components under \"components\" and everything else under \"resources\".")
            .since("0.1", "kustomize: Components", "Flux: the kustomization.yaml that Flux generates");

    private static final String COMPONENT = "kustomize.config.k8s.io/v1alpha1";
    private static final String KUSTOMIZATION = "kustomize.config.k8s.io/v1beta1";

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        if (context.repository().isEmpty() || context.kustomization().isEmpty()) {
            return;
        }
        KustomizationFile file = context.kustomization().get();
        Repository repository = context.repository().get();
        Field root = ObjectView.of(file.root()).root();
        for (String key : List.of("resources", "bases")) {
            for (Field item : root.items(key)) {
                checkResource(item, file, repository, context);
            }
        }
        for (Field item : root.items("components")) {
            checkComponent(item, file, repository, context);
        }
        root.get("apiVersion").ifPresent(version -> checkVersion(version, file, context));
        if (file.isComponent()) {
            checkFlux(file, root, repository, context);
        }
    }

    private static void checkResource(Field item, KustomizationFile file, Repository repository, RuleContext context) {
        if (of(item, file, repository).filter(KustomizationFile::isComponent).isPresent()) {
            context.report(
                    item,
                    Phrases.quoted(item.value()) + " is a Component and stands under \"resources\"",
                    "List it under \"components\".");
        }
    }

    private static void checkComponent(Field item, KustomizationFile file, Repository repository, RuleContext context) {
        Optional<KustomizationFile> named = of(item, file, repository);
        if (named.isPresent() && !named.get().isComponent()) {
            context.report(
                    item,
                    Phrases.quoted(item.value()) + " is a Kustomization and stands under \"components\"",
                    "List it under \"resources\", or make it a Component: \"kind: Component\", \"apiVersion: "
                            + COMPONENT + "\".");
        } else if (repository.isFile(RepositoryPath.resolve(file.folder(), item.value()))) {
            context.report(
                    item,
                    Phrases.quoted(item.value()) + " is a file and stands under \"components\"",
                    "Name the folder of a Component, or list the file under \"resources\".");
        }
    }

    private static Optional<KustomizationFile> of(Field item, KustomizationFile file, Repository repository) {
        String path = RepositoryPath.resolve(file.folder(), item.value());
        return !item.value().isEmpty() && repository.isFolder(path)
                ? repository.kustomizations().of(path)
                : Optional.empty();
    }

    private static void checkVersion(Field version, KustomizationFile file, RuleContext context) {
        String other = file.isComponent() ? KUSTOMIZATION : COMPONENT;
        if (version.value().equals(other)) {
            String kind = file.isComponent() ? "Component" : "Kustomization";
            context.report(
                    version,
                    "the " + kind + " has the apiVersion " + Phrases.quoted(version.value()),
                    "Write \"" + (file.isComponent() ? COMPONENT : KUSTOMIZATION) + "\".");
        }
    }

    private static void checkFlux(KustomizationFile file, Field root, Repository repository, RuleContext context) {
        for (ObjectView object : FluxPaths.all(context)) {
            String folder = FluxPaths.folder(object);
            Optional<Field> path = object.root().find("spec", "path");
            if (folder.equals(file.folder()) && path.isPresent()) {
                context.report(
                        path.get(),
                        "the path " + Phrases.quoted(path.get().value()) + " leads to a Component",
                        "Apply a Kustomization that lists the Component under \"components\".");
            } else if (takesAll(folder, file.folder(), repository)) {
                root.get("kind")
                        .ifPresent(kind -> context.report(
                                kind,
                                "a Component stands below " + Phrases.quoted(repository.shown(folder))
                                        + ", where Flux takes every folder for a Kustomization",
                                "Keep Components outside of the folder, or add a \"kustomization.yaml\" to it."));
            }
        }
    }

    /** True where Flux makes a kustomization of everything below a folder, and meets the other folder there first. */
    private static boolean takesAll(String folder, String component, Repository repository) {
        String above = component;
        while (RepositoryPath.isIn(above, folder) && !above.equals(folder)) {
            above = RepositoryPath.parent(above);
            if (repository.kustomizations().of(above).isPresent()) {
                return false;
            }
        }
        return above.equals(folder) && !component.equals(folder) && repository.isFolder(folder);
    }
}
