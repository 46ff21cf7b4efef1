package dev.veles.rules.kustomize;

import dev.veles.build.Taken;
import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.parallel.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which Flux objects no longer find each other when they are moved to another namespace. */
final class FluxObjects {
    private static final String SOURCES = "source.toolkit.fluxcd.io";
    private static final Set<String> USERS = Set.of("Kustomization", "HelmRelease");

    private final List<Taken> objects;
    private final RuleContext context;
    /** The answer is the same for each object, and takes a look at all Kustomizations. */
    private final Task<Boolean> sourcesAreGiven = new Task<>(this::areSourcesGiven);

    FluxObjects(List<Taken> objects, RuleContext context) {
        this.objects = objects;
        this.context = context;
    }

    /** True for what looks for its source where that is not, and for a source that others look for where it was. */
    boolean breaks(Taken object) {
        if (context.contract().isPresent()) {
            return true;
        }
        Field root = ObjectView.of(object.origin()).root();
        if (object.origin().group().equals(SOURCES)) {
            return isLookedFor(object);
        }
        for (Field reference : USERS.contains(object.origin().kind()) ? references(root) : List.<Field>of()) {
            if (reference.text("namespace").isEmpty() && !isTakenAlong(reference) && !isGivenSource(object)) {
                return true;
            }
        }
        return false;
    }

    private static List<Field> references(Field root) {
        List<Field> references = new ArrayList<>();
        root.find("spec", "sourceRef").ifPresent(references::add);
        root.find("spec", "chartRef").ifPresent(references::add);
        root.find("spec", "chart", "spec", "sourceRef").ifPresent(references::add);
        return references;
    }

    /** A parent may say of all its children where their source is; its patches come after the new namespace. */
    private boolean isGivenSource(Taken object) {
        return object.origin().kind().equals("Kustomization") && sourcesAreGiven.get();
    }

    private boolean areSourcesGiven() {
        for (ObjectView parent : context.everywhere("kustomize.toolkit.fluxcd.io", "Kustomization")) {
            for (Field item : parent.root().items("spec", "patches")) {
                String patch = item.text("patch").orElse("");
                int source = patch.indexOf("sourceRef");
                if (source >= 0 && patch.indexOf("namespace", source) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isTakenAlong(Field reference) {
        String kind = reference.text("kind").orElse("");
        String name = reference.text("name").orElse("");
        return objects.stream()
                .anyMatch(it -> it.origin().kind().equals(kind) && it.name().equals(name));
    }

    private boolean isLookedFor(Taken source) {
        List<ObjectView> users = new ArrayList<>(context.everywhere("helm.toolkit.fluxcd.io", "HelmRelease"));
        users.addAll(context.everywhere("kustomize.toolkit.fluxcd.io", "Kustomization"));
        for (ObjectView user : users) {
            for (Field reference : references(user.root())) {
                boolean same = reference.text("name").orElse("").equals(source.name())
                        && reference
                                .text("kind")
                                .orElse("")
                                .equals(source.origin().kind());
                if (same && reference.text("namespace").orElse("").equals(source.namespace())) {
                    return !staysElsewhere(source);
                }
            }
        }
        return false;
    }

    /** Another manifest may bring the source to where it is looked for. */
    private boolean staysElsewhere(Taken source) {
        return context.named(SOURCES, source.origin().kind(), source.name()).stream()
                .anyMatch(it -> it.namespace().equals(source.namespace())
                        && !it.root().location().equals(source.origin().root().location()));
    }
}
