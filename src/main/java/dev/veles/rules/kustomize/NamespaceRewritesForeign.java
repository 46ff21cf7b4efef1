package dev.veles.rules.kustomize;

import dev.veles.build.Intake;
import dev.veles.build.Taken;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds builds whose namespace takes objects away from where they work. */
public final class NamespaceRewritesForeign implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "namespace-rewrites-foreign", Category.KUSTOMIZE, Scope.ANYWHERE)
            .needsKustomization()
            .summary("The namespace of a build moves objects that belong elsewhere")
            .why("kustomize gives it to everything that is built, and where the object lands nobody looks for it.")
            .help("Build the object apart, by a kustomization without \"namespace\" and a Flux Kustomization without"
                    + " \"targetNamespace\".")
            .since("0.1", "kustomize: namespace of the Kustomization file", "Flux: Kustomization, targetNamespace");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.kustomization().ifPresent(file -> {
            if (file.isComponent()) {
                checkComponent(file, context);
            } else {
                check(file, context);
            }
        });
    }

    /** A Component moves all that its users take, before they do anything to it themselves. */
    private static void checkComponent(KustomizationFile file, RuleContext context) {
        Optional<Field> mover =
                ObjectView.of(file.root()).root().get("namespace").filter(namespace -> isKnown(namespace.value()));
        if (mover.isEmpty() || context.repository().isEmpty()) {
            return;
        }
        Repository repository = context.repository().get();
        for (KustomizationFile user : repository.kustomizations().users(file.folder())) {
            Optional<Intake> intake =
                    user.isComponent() ? Optional.empty() : context.intakes().flatMap(intakes -> intakes.of(user));
            intake.ifPresent(
                    taken -> check(mover.get(), written(taken.objects()), new Copies(user, repository), context));
        }
    }

    private static List<Taken> written(List<Taken> objects) {
        List<Taken> written = new ArrayList<>(objects.size());
        for (Taken object : objects) {
            String namespace =
                    object.origin().root().text("metadata", "namespace").orElse("");
            written.add(new Taken(object.origin(), object.origin().name(), namespace));
        }
        return written;
    }

    private static boolean isKnown(String namespace) {
        return !namespace.isEmpty() && !namespace.contains("$");
    }

    private static void check(KustomizationFile file, RuleContext context) {
        List<Field> movers = new ArrayList<>();
        ObjectView.of(file.root()).root().get("namespace").ifPresent(movers::add);
        for (ObjectView object : FluxPaths.to(file.folder(), context)) {
            object.root().find("spec", "targetNamespace").ifPresent(movers::add);
        }
        movers.removeIf(mover -> !isKnown(mover.value()));
        if (!movers.isEmpty()) {
            context.repository().ifPresent(repository -> check(movers, file, repository, context));
        }
    }

    private static void check(List<Field> movers, KustomizationFile file, Repository repository, RuleContext context) {
        Optional<Intake> intake = context.intakes().flatMap(intakes -> intakes.of(file));
        if (intake.isPresent()) {
            Copies copies = new Copies(file, repository);
            movers.forEach(mover -> check(mover, intake.get().objects(), copies, context));
        }
    }

    private static void check(Field mover, List<Taken> objects, Copies copies, RuleContext context) {
        Movement movement = new Movement(mover.value(), objects, context);
        Map<String, List<Taken>> moved = new LinkedHashMap<>();
        for (Taken object : objects) {
            movement.wrong(object)
                    .filter(what -> !copies.has(object))
                    .ifPresent(what ->
                            moved.computeIfAbsent(what, it -> new ArrayList<>()).add(object));
        }
        String namespace = Phrases.quoted(mover.value());
        moved.forEach((what, some) ->
                context.report(mover, "the namespace " + namespace + " " + what.replace("%s", some(some))));
    }

    private static String some(List<Taken> objects) {
        Taken first = objects.get(0);
        String named = first.origin().kind() + " " + Phrases.quoted(first.name());
        return objects.size() == 1 ? named : named + " and " + (objects.size() - 1) + " more";
    }
}
